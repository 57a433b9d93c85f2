package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Office;
import vn.nhipcau.council.Offices;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Staff;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionEvent;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What those who are asked see of a question. */
@Component
class OfficeView {
    private static final Set<Kind> BRINGING =
            EnumSet.of(Kind.ANSWERED, Kind.DELIVERED, Kind.UNDELIVERED);

    private final Questions questions;
    private final Answers answers;
    private final ActingOffices desks;
    private final Offices offices;
    private final Units units;
    private final Staff staff;
    private final UnseenFiles unseen;
    private final QuestionWords words;
    private final WorkingDays workingDays;
    private final Texts texts;

    OfficeView(
            Questions questions,
            Answers answers,
            ActingOffices desks,
            Offices offices,
            Units units,
            Staff staff,
            UnseenFiles unseen,
            QuestionWords words,
            WorkingDays workingDays,
            Texts texts) {
        this.questions = questions;
        this.answers = answers;
        this.desks = desks;
        this.offices = offices;
        this.units = units;
        this.staff = staff;
        this.unseen = unseen;
        this.words = words;
        this.workingDays = workingDays;
        this.texts = texts;
    }

    /** The card of a question as it shall be now. */
    CardView card(Question question) {
        var text = RichText.lines(RichText.lines(about(question, Language.VI)), notShown(question));
        if (!question.status().isOpen()) return CardView.of(text);
        var how = RichText.lines(text, say("question.unit.howToAnswer"));
        return question.takenBy().isEmpty()
                ? CardView.of(
                        how,
                        QuestionCards.KIND.button(
                                texts.words(Language.VI, "question.unit.accept"),
                                new QuestionCards.Action.Accept()))
                : CardView.of(how);
    }

    private RichText notShown(Question question) {
        var files = answers.notShown(question);
        if (files.isEmpty() || !question.status().isOpen()) return RichText.EMPTY;
        String how =
                desks.isAlone(question) ? "question.unit.unseen.alone" : "question.unit.unseen";
        return say(how, unseen.words(files, Language.VI));
    }

    /** All there is to know of a question, without how to answer it. */
    List<RichText> about(Question question, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language,
                        "question.unit.head",
                        texts.words(language, "question.head." + question.status()),
                        question.code(),
                        words.kind(question.kind(), language)));
        lines.add(
                texts.say(
                        language,
                        "question.unit.to",
                        question.addressee().in(language),
                        question.office()
                                .flatMap(offices::find)
                                .map(Office::holder)
                                .map(name -> " (" + name + ")")
                                .orElse("")));
        question.person()
                .flatMap(staff::nameOf)
                .ifPresent(name -> lines.add(texts.say(language, "question.unit.from", name)));
        if (question.kind() == QuestionKind.INTERPELLATION)
            lines.add(texts.say(language, "question.unit.personally"));
        if (desks.isAlone(question) && question.status().isOpen())
            lines.add(
                    texts.say(
                            language,
                            "question.unit.alone",
                            units.get(question.unit()).name().in(language)));
        if (question.status().isOpen()) lines.add(due(question, language));
        question.takenBy()
                .flatMap(staff::nameOf)
                .ifPresent(name -> lines.add(texts.say(language, "question.unit.taken", name)));
        if (question.isProposed()) lines.add(texts.say(language, "question.unit.proposed"));
        lines.add(words.session(question.session().orElse(null), language));
        if (question.answeredAt().isPresent()) lines.add(brought(question, language));
        String unclear = questions.clarification(question);
        if (!unclear.isEmpty())
            lines.add(texts.say(language, "question.unit.unclear", shortened(unclear)));
        lines.add(texts.say(language, "question.content", shortened(questions.text(question))));
        return lines;
    }

    // The card has other lines too, and two texts at times.
    private static String shortened(String text) {
        int most = 1200;
        return Shortened.visibly(text, most);
    }

    /** What the card shows only the beginning of. */
    RichText whole(Question question) {
        String text = questions.text(question);
        return shortened(text).equals(text)
                ? RichText.EMPTY
                : say("question.unit.whole", question.code(), text);
    }

    private RichText due(Question question, Language language) {
        int left = workingDays.between(words.today(), question.due());
        String day = words.day(question.due());
        return left < 0
                ? texts.say(language, "question.unit.overdue", day, -left)
                : texts.say(language, "question.unit.due", day, left);
    }

    private RichText brought(Question question, Language language) {
        return questions.timeline(question).reversed().stream()
                .filter(event -> BRINGING.contains(event.kind()))
                .findFirst()
                .map(event -> brought(event, answers.lacksFiles(question), language))
                .orElse(RichText.EMPTY);
    }

    private RichText brought(QuestionEvent last, boolean withoutFiles, Language language) {
        return switch (last.kind()) {
            case DELIVERED ->
                    texts.say(
                            language,
                            withoutFiles
                                    ? "question.unit.delivered.noFiles"
                                    : "question.unit.delivered",
                            words.time(last.at()));
            case UNDELIVERED -> texts.say(language, "question.unit.undelivered");
            default -> texts.say(language, "question.unit.answered");
        };
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
