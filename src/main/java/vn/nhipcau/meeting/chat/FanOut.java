package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Delegate;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Cards.Broadcast;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final MeetingFaces faces;
    private final Invitation invitation;
    private final MeetingSettings settings;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    FanOut(
            Meetings meetings,
            Notices notices,
            Invited audience,
            Attendance answers,
            MeetingFaces faces,
            Invitation invitation,
            MeetingSettings settings,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.meetings = meetings;
        this.notices = notices;
        this.audience = audience;
        this.answers = answers;
        this.faces = faces;
        this.invitation = invitation;
        this.settings = settings;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
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
                notices.isTold(notice);
            }
            case UNANSWERED -> {
                tellLeader(meeting, notice);
                notices.isTold(notice);
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
                goOn(notice, some, tell(meeting, notice, some), false);
            }
            default -> {
                var some = audience.followers(meeting, notice.toldUntil(), settings.batch());
                goOn(notice, some, tell(meeting, notice, some), true);
            }
        }
    }

    private void goOn(Notice notice, List<Recipient> some, int told, boolean lastStage) {
        if (some.size() == settings.batch()) notices.goesOn(notice, told, some.getLast().person());
        else if (lastStage) notices.isTold(notice);
        else notices.nextStage(notice, told);
    }

    private int tellStaff(VoterMeeting meeting, Notice notice) {
        var staff = audience.staff(meeting);
        int told = tell(meeting, notice, staff);
        if (notice.occasion() == Occasion.REMINDER) return told;
        var files = new HashMap<Language, Letter.Attachment>();
        for (Recipient one : staff) {
            var file =
                    files.computeIfAbsent(
                            one.language(), language -> invitation.file(meeting, language));
            var letter =
                    Letter.notice(one.address(), Rich.EMPTY, Notices.subject(meeting))
                            .with(List.of(file))
                            .at(meeting.status().isPublic() ? meeting.pin().orElse(null) : null)
                            .between(null, notice.notAfter())
                            .once(notice.key() + ":ics:at:" + one.address());
            outbox.say(letter);
        }
        return told;
    }

    private int tell(VoterMeeting meeting, Notice notice, List<Recipient> recipients) {
        var some =
                recipients.stream()
                        .filter(one -> one.address() != 0 && isFor(one.role(), notice))
                        .toList();
        if (some.isEmpty()) return 0;
        var known =
                notice.occasion() == Occasion.ANNOUNCED || notice.occasion() == Occasion.REMINDER
                        ? Set.<Long>of()
                        : cards.reached(
                                Notices.subject(meeting),
                                some.stream().map(Recipient::address).toList());
        boolean atOnce = notice.occasion() != Occasion.REMINDER && notices.isUrgent(meeting);
        var said = said(meeting, notice);
        var shared = new HashMap<Object, Face>();
        var all = new ArrayList<Broadcast>(some.size());
        for (Recipient one : some) {
            var occasion = occasion(notice.occasion(), known.contains(one.address()));
            if (occasion.isEmpty()) continue;
            var answer = one.unit() == null ? said.get(one.person()) : said.get(one.unit());
            var face =
                    shared.computeIfAbsent(
                            List.of(
                                    occasion.get(),
                                    one.role(),
                                    one.language(),
                                    Optional.ofNullable(answer).map(Answer::kind),
                                    Optional.ofNullable(answer).map(Answer::reason)),
                            none ->
                                    faces.told(
                                            meeting,
                                            occasion.get(),
                                            notice.ahead(),
                                            one.role(),
                                            one.language(),
                                            answer));
            all.add(
                    new Broadcast(
                            one.address(),
                            Notices.subject(meeting),
                            face,
                            notice.key() + ":at:" + one.address(),
                            notice.notAfter(),
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
                                answer -> answer.unit() == null ? answer.person() : answer.unit(),
                                answer -> answer));
    }

    // Who never heard of it needs no word that it changed.
    private static Optional<Occasion> occasion(Occasion occasion, boolean known) {
        return switch (occasion) {
            case CHANGED -> Optional.of(known ? Occasion.CHANGED : Occasion.ANNOUNCED);
            case POSTPONED, CANCELLED -> known ? Optional.of(occasion) : Optional.empty();
            case ANNOUNCED, REMINDER, UNANSWERED, HELD -> Optional.of(occasion);
        };
    }

    private boolean isFor(Role role, Notice notice) {
        if (notice.occasion() != Occasion.REMINDER) return true;
        var wanted = reminders(role);
        // After a pause the latest reminder is enough, for those who get that one.
        return wanted.contains(notice.ahead())
                && notices.overtaking(notice).stream().noneMatch(wanted::contains);
    }

    private List<Duration> reminders(Role role) {
        return switch (role) {
            case DELEGATE -> settings.remindDelegates();
            case HOST -> settings.remindHosts();
            case SECRETARY -> settings.remindSecretary();
            case CITIZEN -> settings.remindCitizens();
        };
    }

    private void tellLeader(VoterMeeting meeting, Notice notice) {
        var silent =
                audience.delegatesOf(meeting).stream()
                        .filter(delegate -> !hasAnswered(meeting, delegate))
                        .map(Delegate::name)
                        .collect(Collectors.joining(", "));
        var leader = audience.leader(meeting);
        if (silent.isEmpty() || leader.isEmpty()) return;
        var language = leader.get().language();
        var lines = new ArrayList<Rich>();
        lines.add(texts.say(language, "meeting.unanswered", silent));
        lines.addAll(faces.facts(meeting, language));
        outbox.say(
                new Letter(
                        leader.get().address(),
                        Lane.NOTICE,
                        Rich.lines(lines),
                        List.of(),
                        null,
                        Notices.subject(meeting),
                        notice.key() + ":at:" + leader.get().address(),
                        null,
                        notice.notAfter(),
                        null));
    }

    private boolean hasAnswered(VoterMeeting meeting, Delegate delegate) {
        return delegate.person() != null
                && answers.of(meeting, Objects.requireNonNull(delegate.person())).isPresent();
    }
}
