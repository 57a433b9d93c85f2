package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.Views;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is told of a meeting says whether they come.
 *
 * <pre>
 * Bot   Mời tiếp xúc cử tri … [Tôi sẽ dự] [Vắng, có lý do]              (to a delegate)
 * Bot   Mời tiếp xúc cử tri … [Cử đại diện dự] [Cử người thay]          (to a host)
 * Bot   Thông báo tiếp xúc cử tri … [Tôi sẽ tham dự] [Nhắc tôi] [Gửi trước ý kiến] [Ngừng nhận]
 * </pre>
 */
@Component
class MeetingCards implements CardHandler<Id, MeetingAction>, ReplyHandler {
    static final CardKind<Id, MeetingAction> KIND =
            CardKind.of(Notices.SUBJECT, MeetingAction.class);

    /** The question in a group who comes instead. */
    private static final SubjectKind<Instead> DEPUTY = SubjectKind.of("deputy", Instead.class);

    /** At which meeting, and on which card the invitation stands. */
    record Instead(long meeting, @Nullable Long card) {}

    private final Meetings meetings;
    private final Attendance answers;
    private final Views views;
    private final ViewEar viewEar;
    private final MeetingFaces faces;
    private final MeetingWords words;
    private final Delegates delegates;
    private final Hosts hosts;
    private final NameSubstitute substitute;
    private final Coming citizens;
    private final AbsenceReasons absence;
    private final Flows flows;
    private final Cards cards;

    MeetingCards(
            Meetings meetings,
            Attendance answers,
            Views views,
            ViewEar viewEar,
            MeetingFaces faces,
            MeetingWords words,
            Delegates delegates,
            Hosts hosts,
            NameSubstitute substitute,
            Coming citizens,
            AbsenceReasons absence,
            Flows flows,
            Cards cards) {
        this.meetings = meetings;
        this.answers = answers;
        this.views = views;
        this.viewEar = viewEar;
        this.faces = faces;
        this.words = words;
        this.delegates = delegates;
        this.hosts = hosts;
        this.substitute = substitute;
        this.citizens = citizens;
        this.absence = absence;
        this.flows = flows;
        this.cards = cards;
    }

    @Override
    public CardKind<Id, MeetingAction> kind() {
        return KIND;
    }

    /** None: invitations say nothing of any case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                Hearing.of(
                        KIND.about(),
                        (turn, about) -> replied(turn, new Instead(about.id(), null))),
                Hearing.of(DEPUTY, this::replied));
    }

    @Override
    public void tapped(Turn turn, Tap<Id, MeetingAction> tap) {
        var meeting = meetings.lock(tap.about().id());
        var action = tap.action();
        if (action instanceof MeetingAction.Stop) {
            citizens.stop(turn, tap.card().id());
            return;
        }
        boolean open = meeting.status() == MeetingStatus.ANNOUNCED;
        var role = role(action, turn, meeting);
        if (open && role.isPresent() && isOutdated(tap.card().id(), meeting)) {
            // They would say yes to another day than they see.
            turn.alert("meeting.outdated", words.when(meeting, turn.language()));
            show(turn, tap.card().id(), meeting, role.get());
            return;
        }
        if (open && role.isPresent()) {
            act(turn, tap.card().id(), meeting, action, role.get());
            return;
        }
        turn.note(open ? "meeting.notYours" : "meeting.over");
        if (!open) show(turn, tap.card().id(), meeting, Role.CITIZEN);
    }

    private boolean isOutdated(long card, VoterMeeting meeting) {
        return cards.face(card)
                .map(face -> face.text().text())
                .filter(
                        shown ->
                                Stream.of(Language.values())
                                        .map(language -> words.when(meeting, language))
                                        .noneMatch(shown::contains))
                .isPresent();
    }

    // As what somebody taps; empty if it is not for them.
    private Optional<Role> role(MeetingAction action, Turn turn, VoterMeeting meeting) {
        return switch (action) {
            case MeetingAction.Attend _, MeetingAction.Absent _, MeetingAction.Reason _ ->
                    delegate(turn, meeting);
            case MeetingAction.Host _, MeetingAction.Substitute _ -> host(turn, meeting);
            case MeetingAction.Back _ -> delegate(turn, meeting).or(() -> host(turn, meeting));
            case MeetingAction.Join _,
                    MeetingAction.Remind _,
                    MeetingAction.Leave _,
                    MeetingAction.View _,
                    MeetingAction.Stop _ ->
                    turn.inGroup() ? Optional.empty() : Optional.of(Role.CITIZEN);
        };
    }

    private Optional<Role> delegate(Turn turn, VoterMeeting meeting) {
        return delegates
                .delegateOf(turn.person().id())
                .map(Delegate::group)
                .filter(group -> meeting.delegateGroup().equals(Optional.of(group)))
                .map(_ -> Role.DELEGATE);
    }

    private Optional<Role> host(Turn turn, VoterMeeting meeting) {
        return hosts.voice(turn, meeting).map(_ -> Role.HOST);
    }

    private void act(Turn turn, long card, VoterMeeting meeting, MeetingAction action, Role role) {
        long person = turn.person().id();
        if (role == Role.DELEGATE) absence.settle(turn, card, meeting);
        switch (action) {
            case MeetingAction.Attend _ ->
                    say(meeting, new Answer(person, Part.DELEGATE, Kind.ATTENDING, ""));
            case MeetingAction.Reason(var reason) ->
                    say(meeting, new Answer(person, Part.DELEGATE, Kind.ABSENT, reason));
            case MeetingAction.Host _ ->
                    hosts.come(turn, meeting, hosts.voice(turn, meeting).orElseThrow());
            case MeetingAction.Absent _ -> {
                absence.ask(turn, card, meeting);
                return;
            }
            case MeetingAction.Substitute _ -> {
                // In a group not every word is heard, but each reply.
                if (turn.inGroup()) askWhoInstead(turn, card, meeting);
                else
                    flows.begin(
                            turn, substitute, new NameSubstitute.WhoInstead(meeting.id(), card));
                return;
            }
            case MeetingAction.Join _ -> citizens.join(turn, meeting);
            case MeetingAction.Remind _ -> citizens.remind(turn, meeting);
            case MeetingAction.Leave _ -> citizens.leave(turn, meeting);
            case MeetingAction.View _ -> {
                views.wanted(meeting, person);
                viewEar.ask(turn, meeting);
                return;
            }
            case MeetingAction.Back _, MeetingAction.Stop _ -> {}
        }
        show(turn, card, meeting, role);
    }

    private void askWhoInstead(Turn turn, long card, VoterMeeting meeting) {
        String subject = DEPUTY.of(new Instead(meeting.id(), card));
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                subject,
                faces.whoInstead(meeting, turn.language()),
                null);
    }

    private void say(VoterMeeting meeting, Answer answer) {
        answers.say(meeting, answer);
    }

    private void show(Turn turn, long card, VoterMeeting meeting, Role role) {
        var voice = role == Role.HOST ? hosts.voice(turn, meeting) : Optional.<Hosts.Voice>empty();
        var answer =
                voice.isPresent()
                        ? hosts.answer(turn, meeting, voice.get())
                        : answers.of(meeting, turn.person().id(), part(role));
        cards.show(card, faces.now(meeting, role, turn.language(), answer.orElse(null)));
    }

    private static Part part(Role role) {
        return role == Role.DELEGATE ? Part.DELEGATE : Part.CITIZEN;
    }

    // Who comes instead of somebody: said to the question, or to the invitation itself.
    private boolean replied(Turn turn, Instead about) {
        if (!(turn.said() instanceof Said.Words(var name))) return false;
        var found = meetings.find(about.meeting());
        if (found.isEmpty() || found.get().status() != MeetingStatus.ANNOUNCED) return false;
        var meeting = meetings.lock(found.get().id());
        var voice = hosts.voice(turn, meeting);
        if (voice.isEmpty()) return false;
        String kept = hosts.send(turn, meeting, voice.get(), name);
        turn.reply("meeting.said.SUBSTITUTE", kept);
        if (about.card() != null) show(turn, about.card(), meeting, Role.HOST);
        return true;
    }
}
