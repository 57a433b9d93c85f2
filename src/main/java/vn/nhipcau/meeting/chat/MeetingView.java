package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What those who are told of a meeting see, and can tap. */
@Component
public class MeetingView {
    private final MeetingWords words;
    private final Attendance answers;
    private final Hosts hosts;
    private final Absences absent;
    private final MeetingHeads heads;
    private final MeetingButtons buttons;
    private final Texts texts;

    MeetingView(
            MeetingWords words,
            Attendance answers,
            Hosts hosts,
            Absences absent,
            MeetingHeads heads,
            MeetingButtons buttons,
            Texts texts) {
        this.words = words;
        this.answers = answers;
        this.hosts = hosts;
        this.absent = absent;
        this.heads = heads;
        this.buttons = buttons;
        this.texts = texts;
    }

    /** What is said when something is told: first why. */
    public CardView told(
            VoterMeeting meeting,
            MeetingMessage word,
            Role role,
            Language language,
            @Nullable Answer answer) {
        var head = heads.told(meeting, word, role, language);
        var view = view(head, meeting, role, language, answer);
        if (role != Role.SECRETARY || word.occasion() != Occasion.REMINDER) return view;
        // Whoever keeps the minutes sees before the meeting who will be there.
        var lines = new ArrayList<>(counts(meeting, language));
        lines.addFirst(view.text());
        return new CardView(shortened(RichText.lines(lines)), view.buttons());
    }

    /** The meeting as it stands, for somebody who looks at it or has just tapped. */
    public CardView now(
            VoterMeeting meeting, Role role, Language language, @Nullable Answer answer) {
        var head = heads.now(meeting, role, language);
        return view(head, meeting, role, language, answer);
    }

    /** A meeting to which nobody can say any more that they come. */
    CardView over(VoterMeeting meeting, Role role, Language language, boolean mayStop) {
        var view = now(meeting, role, language, null);
        var text =
                meeting.status().tookPlace()
                        ? RichText.lines(view.text(), texts.say(language, "meeting.tookPlace"))
                        : view.text();
        return new CardView(shortened(text), mayStop ? view.buttons() : List.of());
    }

    private CardView view(
            RichText head,
            VoterMeeting meeting,
            Role role,
            Language language,
            @Nullable Answer answer) {
        var lines = new ArrayList<RichText>();
        lines.add(head);
        lines.addAll(words.facts(meeting, language));
        boolean open = meeting.status() == MeetingStatus.ANNOUNCED;
        if (open && answer != null) lines.add(said(meeting, answer, language));
        else if (open && role == Role.CITIZEN)
            lines.add(texts.say(language, "meeting.welcome", words.wards(meeting, language)));
        else if (open && role != Role.SECRETARY)
            lines.add(
                    texts.say(
                            language,
                            role == Role.HOST ? "meeting.pleaseSay.unit" : "meeting.pleaseSay"));
        return new CardView(
                shortened(RichText.lines(lines)), buttons.of(open, role, language, answer));
    }

    /** As much of a text as a card holds. */
    public static RichText shortened(RichText text) {
        return text.codePoints() > CardView.MAX_CODE_POINTS
                ? text.split(CardView.MAX_CODE_POINTS).getFirst()
                : text;
    }

    private RichText said(VoterMeeting meeting, Answer answer, Language language) {
        boolean staff = answer.part() != Answer.Part.CITIZEN;
        return switch (answer.kind()) {
            case ATTENDING ->
                    answer.reason().isEmpty()
                            ? attending(answer, language)
                            : texts.say(language, "meeting.said.SUBSTITUTE", answer.reason());
            case ABSENT ->
                    texts.say(
                            language,
                            "meeting.said.ABSENT",
                            staff && MeetingButtons.REASONS.contains(answer.reason())
                                    ? texts.words(language, "meeting.reason." + answer.reason())
                                    : answer.reason());
            case WAITING ->
                    meeting.link()
                            .map(link -> texts.say(language, "meeting.said.fullOnline", link))
                            .orElseGet(() -> texts.say(language, "meeting.said.WAITING"));
            case REMIND -> texts.say(language, "meeting.said.REMIND");
        };
    }

    private RichText attending(Answer answer, Language language) {
        return answer.part() == Answer.Part.HOST
                ? texts.say(language, "meeting.said.ATTENDING.unit")
                : texts.say(language, "meeting.said.ATTENDING");
    }

    /** The facts of a meeting as lines. */
    public List<RichText> facts(VoterMeeting meeting, Language language) {
        return words.facts(meeting, language);
    }

    /** Who comes instead? */
    CardView whoInstead(VoterMeeting meeting, Language language) {
        return CardView.of(
                texts.say(language, "meeting.whoInstead", words.when(meeting, language)));
    }

    /** How many said what, and who comes for hosts and agencies: for the secretariat. */
    public List<RichText> counts(VoterMeeting meeting, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language,
                        "meeting.counts",
                        answers.count(meeting, Answer.Part.DELEGATE, Answer.Kind.ATTENDING),
                        answers.count(meeting, Answer.Part.DELEGATE, Answer.Kind.ABSENT),
                        answers.count(meeting, Answer.Part.CITIZEN, Answer.Kind.ATTENDING),
                        answers.count(meeting, Answer.Part.CITIZEN, Answer.Kind.WAITING)));
        lines.addAll(absent.lines(meeting, language));
        lines.addAll(hosts.said(meeting, language));
        return lines;
    }

    /** Why will the delegate not come? */
    CardView whyAbsent(VoterMeeting meeting, Language language) {
        var lines = new ArrayList<>(words.facts(meeting, language));
        lines.addFirst(texts.say(language, "meeting.whyAbsent"));
        return new CardView(RichText.lines(lines), buttons.reasons(language));
    }
}
