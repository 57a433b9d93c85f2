package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.duty.Duty;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Invited;
import vn.nhipcau.meeting.chat.MeetingButtons;
import vn.nhipcau.meeting.chat.Recipient;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.minutes.Minutes;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.minutes.MinutesDuties;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Cards.Broadcast;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Those who came are thanked, with what was counted: delegates, hosts, and citizens who said that
 * they would come; many in each transaction, each of them once, never at night.
 */
@Component
class Thanks {
    private final MinutesBook book;
    private final MinutesDuties duties;
    private final MinutesView views;
    private final Invited invited;
    private final Attendance answers;
    private final MeetingSettings settings;
    private final Cards cards;
    private final MeetingButtons buttons;
    private final Texts texts;
    private final Clock clock;

    Thanks(
            MinutesBook book,
            MinutesDuties duties,
            MinutesView views,
            Invited invited,
            Attendance answers,
            MeetingSettings settings,
            Cards cards,
            MeetingButtons buttons,
            Texts texts,
            Clock clock) {
        this.book = book;
        this.duties = duties;
        this.views = views;
        this.invited = invited;
        this.answers = answers;
        this.settings = settings;
        this.cards = cards;
        this.buttons = buttons;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Thanks the next of them.
     *
     * @return false if there is nobody left
     */
    boolean next(VoterMeeting meeting, Minutes minutes) {
        var said =
                answers.of(meeting).stream()
                        .collect(
                                Collectors.toMap(
                                        answer -> key(answer.person(), answer.part()),
                                        Function.identity(),
                                        (_, last) -> last));
        var some = invited.taking(meeting, minutes.thankedUntil(), settings.batch());
        var all = new ArrayList<Recipient>(some);
        if (minutes.thankedUntil() == 0) all.addAll(invited.staff(meeting));
        all.removeIf(one -> one.address() == 0 || !came(one, said));
        thank(meeting, all);
        if (some.size() < settings.batch()) return false;
        book.thanked(meeting, some.getLast().person());
        return true;
    }

    // Of delegates and hosts whoever did not say otherwise; the secretary has the minutes at hand.
    private static boolean came(Recipient one, Map<String, Answer> said) {
        var answer = said.get(key(one.person(), part(one.role())));
        return switch (one.role()) {
            case CITIZEN -> answer != null && answer.kind() == Kind.ATTENDING;
            case DELEGATE, HOST -> answer == null || answer.kind() != Kind.ABSENT;
            case SECRETARY -> false;
        };
    }

    private static String key(long person, Part part) {
        return person + ":" + part;
    }

    private static Part part(Role role) {
        return switch (role) {
            case CITIZEN -> Part.CITIZEN;
            case DELEGATE -> Part.DELEGATE;
            case HOST, SECRETARY -> Part.HOST;
        };
    }

    private void thank(VoterMeeting meeting, List<Recipient> all) {
        var until =
                duties.owed(meeting, DutyKind.SYNTHESIS)
                        .map(Duty::due)
                        .orElseGet(() -> LocalDate.now(clock));
        var over = until.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        cards.openAll(
                Lane.BROADCAST,
                all.stream()
                        .map(
                                one ->
                                        new Broadcast(
                                                one.address(),
                                                Notices.subject(meeting),
                                                view(meeting, one, until),
                                                key(meeting, one),
                                                over,
                                                false))
                        .toList());
    }

    private static String key(VoterMeeting meeting, Recipient one) {
        return "meeting:" + meeting.id() + ":after:at:" + one.address();
    }

    private CardView view(VoterMeeting meeting, Recipient one, LocalDate until) {
        Language language = one.language();
        var counts = book.counts(meeting);
        var text =
                texts.say(
                        language,
                        one.role() == Role.HOST ? "minutes.after.unit" : "minutes.after",
                        views.day(meeting),
                        counts.remarks(),
                        counts.answered(),
                        counts.forwarded(),
                        Dates.day(until));
        return one.role() == Role.CITIZEN
                ? CardView.of(text, buttons.stop(language))
                : CardView.of(text);
    }
}
