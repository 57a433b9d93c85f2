package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/** What is said first of a meeting: why somebody is told of it now. */
@Component
public class MeetingHeads {
    private final MeetingWords words;
    private final Texts texts;

    MeetingHeads(MeetingWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** For somebody who looks at a meeting as it stands. */
    RichText now(VoterMeeting meeting, Role role, Language language) {
        return switch (meeting.status()) {
            case CANCELLED -> apology(Occasion.CANCELLED, role, kind(meeting, language), language);
            case POSTPONED -> apology(Occasion.POSTPONED, role, kind(meeting, language), language);
            default -> texts.say(language, "meeting.head." + role, kind(meeting, language));
        };
    }

    /** When something is told. */
    RichText told(VoterMeeting meeting, MeetingMessage word, Role role, Language language) {
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
    public static boolean countsDays(Duration ahead) {
        return ahead.toDays() >= 1;
    }

    private RichText reminder(VoterMeeting meeting, MeetingMessage word, Language language) {
        if (countsDays(word.ahead())) return counted(meeting, word.readOn(), language);
        String hour = words.hour(meeting.time().starts());
        return texts.say(language, "meeting.remind.soon", hour, kind(meeting, language));
    }

    /** How many days are left, from the day on which it is read and not the planned one. */
    public RichText counted(VoterMeeting meeting, LocalDate readOn, Language language) {
        String kind = kind(meeting, language);
        String hour = words.hour(meeting.time().starts());
        long days = ChronoUnit.DAYS.between(readOn, words.dayOf(meeting));
        if (days > 1) return texts.say(language, "meeting.remind.days", days, kind);
        if (days == 1) return texts.say(language, "meeting.remind.tomorrow", kind);
        return texts.say(language, "meeting.remind.today", hour, kind);
    }

    /** Instead of what was said of the meeting before it changed. */
    public CardView superseded(Notice notice, Language language) {
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

    private String kind(VoterMeeting meeting, Language language) {
        return words.kind(meeting, language);
    }
}
