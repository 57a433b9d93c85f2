package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What those who are told of a meeting see, and can tap. */
@Component
class MeetingView {
    static final List<String> REASONS = List.of("trip", "health", "other");

    private final MeetingWords words;
    private final Attendance answers;
    private final Hosts hosts;
    private final Absences absent;
    private final Texts texts;

    MeetingView(MeetingWords words, Attendance answers, Hosts hosts, Absences absent, Texts texts) {
        this.words = words;
        this.answers = answers;
        this.hosts = hosts;
        this.absent = absent;
        this.texts = texts;
    }

    /** What is said when something is told: first why. */
    CardView told(
            VoterMeeting meeting,
            MeetingMessage word,
            Role role,
            Language language,
            @Nullable Answer answer) {
        var head = head(meeting, word, role, language);
        var view = view(head, meeting, role, language, answer);
        if (role != Role.SECRETARY || word.occasion() != Occasion.REMINDER) return view;
        // Whoever keeps the minutes sees before the meeting who will be there.
        var lines = new ArrayList<>(counts(meeting, language));
        lines.addFirst(view.text());
        return new CardView(shortened(RichText.lines(lines)), view.buttons());
    }

    /** The meeting as it stands, for somebody who looks at it or has just tapped. */
    CardView now(VoterMeeting meeting, Role role, Language language, @Nullable Answer answer) {
        var head =
                switch (meeting.status()) {
                    case CANCELLED ->
                            apology(Occasion.CANCELLED, role, kind(meeting, language), language);
                    case POSTPONED ->
                            apology(Occasion.POSTPONED, role, kind(meeting, language), language);
                    default -> texts.say(language, "meeting.head." + role, kind(meeting, language));
                };
        return view(head, meeting, role, language, answer);
    }

    private String kind(VoterMeeting meeting, Language language) {
        return words.kind(meeting, language);
    }

    private RichText head(VoterMeeting meeting, MeetingMessage word, Role role, Language language) {
        var kind = kind(meeting, language);
        return switch (word.occasion()) {
            case REMINDER -> reminder(meeting, word, language);
            case CHANGED -> {
                var head = apology(Occasion.CHANGED, role, kind, language);
                yield word.was() == null || word.was().equals(meeting.time())
                        ? head
                        : RichText.lines(
                                head,
                                texts.say(
                                        language,
                                        "meeting.moved",
                                        words.when(word.was(), language),
                                        words.when(meeting, language)));
            }
            case POSTPONED, CANCELLED -> apology(word.occasion(), role, kind, language);
            case ANNOUNCED, UNANSWERED, HELD -> texts.say(language, "meeting.head." + role, kind);
        };
    }

    // A host is no person.
    private RichText apology(Occasion occasion, Role role, String kind, Language language) {
        String unit = role == Role.HOST ? ".unit" : "";
        return texts.say(language, "meeting.head." + occasion + unit, kind);
    }

    /** Whether a reminder so long before says how many days are left. */
    static boolean countsDays(Duration ahead) {
        return ahead.toDays() >= 1;
    }

    private RichText reminder(VoterMeeting meeting, MeetingMessage word, Language language) {
        if (countsDays(word.ahead())) return counted(meeting, word.readOn(), language);
        String hour = words.hour(meeting.time().starts());
        return texts.say(language, "meeting.remind.soon", hour, kind(meeting, language));
    }

    /** How many days are left, from the day on which it is read and not the planned one. */
    RichText counted(VoterMeeting meeting, LocalDate readOn, Language language) {
        String kind = kind(meeting, language);
        String hour = words.hour(meeting.time().starts());
        long days = ChronoUnit.DAYS.between(readOn, words.dayOf(meeting));
        if (days > 1) return texts.say(language, "meeting.remind.days", days, kind);
        if (days == 1) return texts.say(language, "meeting.remind.tomorrow", kind);
        return texts.say(language, "meeting.remind.today", hour, kind);
    }

    /** Instead of what was said of the meeting before it changed. */
    CardView superseded(Notice notice, Language language) {
        var lines = new ArrayList<RichText>();
        String head =
                switch (notice.occasion()) {
                    case CANCELLED -> "meeting.superseded.cancelled";
                    case POSTPONED -> "meeting.superseded.postponed";
                    default -> "meeting.superseded";
                };
        lines.add(texts.say(language, head));
        notice.was()
                .ifPresent(
                        was ->
                                lines.add(
                                        texts.say(
                                                language,
                                                "meeting.was",
                                                words.when(was, language))));
        return CardView.of(RichText.lines(lines));
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
                shortened(RichText.lines(lines)), buttons(open, role, language, answer));
    }

    static RichText shortened(RichText text) {
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
                            staff && REASONS.contains(answer.reason())
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

    /** As what somebody was told of an announced meeting, by what they can do. */
    static Role toldAs(CardView view) {
        var actions = view.buttons().stream().flatMap(List::stream).map(Button::action).toList();
        if (actions.contains("attend")) return Role.DELEGATE;
        if (actions.contains("host")) return Role.HOST;
        return actions.isEmpty() ? Role.SECRETARY : Role.CITIZEN;
    }

    private List<List<Button>> buttons(
            boolean open, Role role, Language language, @Nullable Answer answer) {
        var kind = answer == null ? null : answer.kind();
        return switch (role) {
            case SECRETARY -> List.of();
            case DELEGATE ->
                    open
                            ? List.of(
                                    List.of(
                                            button(language, "attend", new MeetingAction.Attend()),
                                            button(language, "absent", new MeetingAction.Absent())))
                            : List.of();
            case HOST ->
                    open
                            ? List.of(
                                    List.of(
                                            button(language, "host", new MeetingAction.Host()),
                                            button(
                                                    language,
                                                    "substitute",
                                                    new MeetingAction.Substitute())))
                            : List.of();
            case CITIZEN -> {
                var rows = new ArrayList<List<Button>>();
                boolean coming = kind == Answer.Kind.ATTENDING || kind == Answer.Kind.WAITING;
                if (open && coming)
                    rows.add(List.of(button(language, "leave", new MeetingAction.Leave())));
                else if (open && kind == Answer.Kind.REMIND)
                    rows.add(List.of(button(language, "join", new MeetingAction.Join())));
                else if (open)
                    rows.add(
                            List.of(
                                    button(language, "join", new MeetingAction.Join()),
                                    button(language, "remind", new MeetingAction.Remind())));
                if (open) rows.add(List.of(button(language, "view", new MeetingAction.View())));
                rows.add(List.of(button(language, "stop", new MeetingAction.Stop())));
                yield rows;
            }
        };
    }

    private Button button(Language language, String label, MeetingAction action) {
        return MeetingCards.KIND.button(texts.words(language, "meeting.button." + label), action);
    }

    /** The facts of a meeting as lines. */
    List<RichText> facts(VoterMeeting meeting, Language language) {
        return words.facts(meeting, language);
    }

    /** Why will the delegate not come? */
    CardView whyAbsent(VoterMeeting meeting, Language language) {
        var lines = new ArrayList<>(words.facts(meeting, language));
        lines.addFirst(texts.say(language, "meeting.whyAbsent"));
        var reasons =
                REASONS.stream()
                        .map(
                                reason ->
                                        MeetingCards.KIND.button(
                                                texts.words(language, "meeting.reason." + reason),
                                                new MeetingAction.Reason(reason)))
                        .toList();
        return new CardView(
                RichText.lines(lines),
                List.of(reasons, List.of(button(language, "back", new MeetingAction.Back()))));
    }

    /** Who comes instead? */
    CardView whoInstead(VoterMeeting meeting, Language language) {
        return CardView.of(
                texts.say(language, "meeting.whoInstead", words.when(meeting, language)));
    }

    /** How many said what, and who comes for hosts and agencies: for the secretariat. */
    List<RichText> counts(VoterMeeting meeting, Language language) {
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
}
