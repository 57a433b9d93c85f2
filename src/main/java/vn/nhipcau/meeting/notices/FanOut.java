package vn.nhipcau.meeting.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Invited;
import vn.nhipcau.meeting.chat.MeetingHeads;
import vn.nhipcau.meeting.chat.MeetingMessage;
import vn.nhipcau.meeting.chat.MeetingView;
import vn.nhipcau.meeting.chat.Recipient;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Cards.Broadcast;
import vn.nhipcau.outbox.Lane;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what is to be told of a meeting: first its own people, then citizens who take part, then
 * all who want notices; many in each transaction. Each of them holds the meeting's lock and notes
 * how far it came, so it can be broken off anywhere and goes on from there, and a change of the
 * meeting finds either all of it written or none.
 */
@Component
class FanOut {
    private static final int STAFF = 0;
    private static final int TAKING_PART = 1;

    private final Meetings meetings;
    private final Notices notices;
    private final Invited audience;
    private final Attendance answers;
    private final MeetingView views;
    private final CalendarFiles files;
    private final SupersededCards superseded;
    private final UnansweredNotice unanswered;
    private final MeetingSettings settings;
    private final Cards cards;

    FanOut(
            Meetings meetings,
            Notices notices,
            Invited audience,
            Attendance answers,
            MeetingView views,
            CalendarFiles files,
            SupersededCards superseded,
            UnansweredNotice unanswered,
            MeetingSettings settings,
            Cards cards) {
        this.meetings = meetings;
        this.notices = notices;
        this.audience = audience;
        this.answers = answers;
        this.views = views;
        this.files = files;
        this.superseded = superseded;
        this.unanswered = unanswered;
        this.settings = settings;
        this.cards = cards;
    }

    /** Tells the next of a notice, if it is still to be told. */
    @Transactional
    public void step(long id) {
        var about = notices.meetingOf(id);
        if (about.isEmpty()) return;
        var meeting = meetings.lock(about.get());
        notices.toTell(id, meeting).ifPresent(notice -> next(meeting, notice));
    }

    private void next(VoterMeeting meeting, Notice notice) {
        switch (notice.occasion()) {
            case HELD -> {
                meetings.held(meeting);
                notices.finish(notice);
            }
            case UNANSWERED -> {
                unanswered.tell(meeting, notice);
                notices.finish(notice);
            }
            case ANNOUNCED, CHANGED, POSTPONED, CANCELLED, REMINDER -> tellNext(meeting, notice);
        }
    }

    private void tellNext(VoterMeeting meeting, Notice notice) {
        switch (notice.stage()) {
            case STAFF -> {
                if (notice.occasion() != Occasion.REMINDER) notices.skipOverdueReminders(meeting);
                notices.nextStage(notice, tellStaff(meeting, notice));
            }
            case TAKING_PART -> {
                var some = audience.taking(meeting, notice.toldUntil(), settings.batch());
                int told = tell(meeting, notice, some);
                files.hand(meeting, notice, some);
                goOn(notice, some, told, false);
            }
            default -> {
                var some = audience.followers(meeting, notice.toldUntil(), settings.batch());
                goOn(notice, some, tell(meeting, notice, some), true);
            }
        }
    }

    private void goOn(Notice notice, List<Recipient> some, int told, boolean lastStage) {
        if (some.size() == settings.batch()) notices.goesOn(notice, told, some.getLast().person());
        else if (lastStage) notices.finish(notice);
        else notices.nextStage(notice, told);
    }

    private int tellStaff(VoterMeeting meeting, Notice notice) {
        var staff = audience.staff(meeting);
        int told = tell(meeting, notice, staff);
        files.hand(meeting, notice, staff);
        return told;
    }

    private int tell(VoterMeeting meeting, Notice notice, List<Recipient> recipients) {
        var overtaking =
                notice.occasion() == Occasion.REMINDER
                        ? notices.overtaking(meeting, notice.ahead())
                        : List.<Duration>of();
        var some =
                recipients.stream()
                        .filter(one -> one.address() != 0 && isFor(one, notice, overtaking))
                        .toList();
        if (some.isEmpty()) return 0;
        var known =
                notice.occasion() == Occasion.ANNOUNCED || notice.occasion() == Occasion.REMINDER
                        ? Set.<Long>of()
                        : cards.reached(
                                Notices.subject(meeting),
                                some.stream().map(Recipient::address).toList());
        boolean atOnce = notice.occasion() != Occasion.REMINDER && notices.isUrgent(meeting);
        var word =
                new MeetingMessage(
                        notice.occasion(),
                        notice.ahead(),
                        notices.today(),
                        notice.was().orElse(null));
        if (notice.stage() <= TAKING_PART) superseded.close(meeting, notice, some);
        var said = said(meeting, notice);
        var until = until(meeting, notice);
        var shared = new HashMap<Object, CardView>();
        var all = new ArrayList<Broadcast>(some.size());
        for (Recipient one : some) {
            var occasion = occasion(notice.occasion(), known.contains(one.address()));
            if (occasion.isEmpty()) continue;
            var answer = said.get(key(one));
            var view =
                    shared.computeIfAbsent(
                            List.of(
                                    occasion.get(),
                                    one.role(),
                                    one.language(),
                                    Optional.ofNullable(answer).map(Answer::kind),
                                    Optional.ofNullable(answer).map(Answer::reason)),
                            none ->
                                    views.told(
                                            meeting,
                                            word.of(occasion.get()),
                                            one.role(),
                                            one.language(),
                                            answer));
            all.add(
                    new Broadcast(
                            one.address(),
                            Notices.subject(meeting),
                            view,
                            notice.key() + ":at:" + one.address(),
                            until,
                            atOnce));
        }
        return cards.openAll(lane(notice), all);
    }

    // Those who make the meeting wait behind no crowd of another one.
    private static Lane lane(Notice notice) {
        return notice.stage() == STAFF ? Lane.NOTICE : Lane.BROADCAST;
    }

    // Only the first stages tell people who may have said something.
    private Map<Object, Answer> said(VoterMeeting meeting, Notice notice) {
        if (notice.stage() > TAKING_PART) return Map.of();
        return answers.of(meeting).stream()
                .collect(
                        Collectors.toMap(
                                answer -> key(answer.part(), answer.person(), answer.unit()),
                                answer -> answer));
    }

    // As each thing that somebody is, they may have said something else.
    private static Object key(Recipient one) {
        var part =
                switch (one.role()) {
                    case DELEGATE -> Part.DELEGATE;
                    case CITIZEN -> Part.CITIZEN;
                    case HOST, SECRETARY -> Part.HOST;
                };
        return key(part, one.person(), one.unit());
    }

    private static Object key(Part part, long person, @Nullable String unit) {
        return unit == null ? List.of(part, person) : List.of(part, unit);
    }

    // "Ngày mai" is true until midnight; what could not leave by then is said anew.
    private Instant until(VoterMeeting meeting, Notice notice) {
        return notice.occasion() == Occasion.REMINDER && MeetingHeads.countsDays(notice.ahead())
                ? notices.goodUntil(meeting, notice)
                : notice.notAfter();
    }

    // Who never heard of it needs no word that it changed.
    private static Optional<Occasion> occasion(Occasion occasion, boolean known) {
        return switch (occasion) {
            case CHANGED -> Optional.of(known ? Occasion.CHANGED : Occasion.ANNOUNCED);
            case POSTPONED, CANCELLED -> known ? Optional.of(occasion) : Optional.empty();
            case ANNOUNCED, REMINDER, UNANSWERED, HELD -> Optional.of(occasion);
        };
    }

    private boolean isFor(Recipient one, Notice notice, List<Duration> overtaking) {
        if (notice.occasion() != Occasion.REMINDER)
            return one.role() != Role.SECRETARY || !notice.isDoneBy(one.person());
        var wanted = one.role().reminders(settings);
        // After a pause the latest reminder is enough, for those who get that one.
        return wanted.contains(notice.ahead()) && overtaking.stream().noneMatch(wanted::contains);
    }
}
