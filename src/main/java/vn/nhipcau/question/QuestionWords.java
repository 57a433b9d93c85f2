package vn.nhipcau.question;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.record.FilesInWords;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How things of a question are called in messages. */
@Component
public class QuestionWords {
    /** What cards, messages and duties are about that belong to a question. */
    public static final SubjectKind<Id> QUESTION = SubjectKind.ofId("question");

    /** What messages to the delegate who asked are about. */
    public static final SubjectKind<Id> OWN = SubjectKind.ofId("myquestion");

    /** As much of a text as one message shows beside the rest. */
    private static final int SHOWN = 3000;

    private final Sessions sessions;
    private final FilesInWords inWords;
    private final Texts texts;
    private final Clock clock;

    QuestionWords(Sessions sessions, FilesInWords inWords, Texts texts, Clock clock) {
        this.sessions = sessions;
        this.inWords = inWords;
        this.texts = texts;
        this.clock = clock;
    }

    /** What messages to those who are asked are about, to the outbox. */
    public static String subject(Question question) {
        return SubjectKind.of(QUESTION, question.id());
    }

    /** What messages to the delegate are about. */
    public static String own(Question question) {
        return SubjectKind.of(OWN, question.id());
    }

    /** The id of the question that such a subject is about; empty if it is about something else. */
    static Optional<Long> question(String subject) {
        return QUESTION.read(subject).map(Id::id);
    }

    /** A day as it is written. */
    public String day(LocalDate day) {
        return Dates.day(day);
    }

    /** A moment as it is written, in the council's zone. */
    public String time(Instant at) {
        return Dates.moment(at.atZone(clock.getZone()));
    }

    /** Today, by the business clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** What it is. */
    public String kind(QuestionKind kind, Language language) {
        return texts.words(language, "question.kind." + kind);
    }

    /** The line that names the session it belongs to; empty if it belongs to none. */
    public RichText session(@Nullable Long session, Language language) {
        return session == null
                ? RichText.EMPTY
                : sessions.find(session)
                        .map(
                                found ->
                                        texts.say(
                                                language,
                                                "question.session",
                                                found.name().in(language)))
                        .orElse(RichText.EMPTY);
    }

    /** Where it is on its way. */
    public String status(Question question, Language language) {
        return texts.words(language, "question.status." + question.status());
    }

    /** The answer as the delegate sees it; staff see the very same before they send it. */
    public RichText answer(
            Question question, String text, List<Attachment> files, Language language) {
        String said = inWords.orWords(text, files, language);
        return RichText.lines(
                texts.say(language, "question.answer." + question.kind(), question.code()),
                texts.say(
                        language,
                        question.kind() == QuestionKind.INTERPELLATION
                                ? "question.answer.personally"
                                : "question.answer.by",
                        question.addressee().in(language)),
                texts.say(language, "question.content", shown(said)));
    }

    /** As much of it as one message shows. */
    public static String shown(String text) {
        return isCut(text) ? Shortened.visibly(text, SHOWN) : text;
    }

    /** Whether one message cannot show all of it. */
    public static boolean isCut(String text) {
        return text.length() > SHOWN;
    }
}
