package vn.nhipcau.meeting.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.ReplyEar;
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
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.People;
import vn.nhipcau.petition.Happened;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.shared.Rich;

import java.util.List;
import java.util.Optional;

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
class MeetingCards implements CardOwner, ReplyEar {
    // The question in a group who comes instead: of the meeting, and the invitation's card.
    private static final String DEPUTY = "deputy";

    private final Meetings meetings;
    private final Attendance answers;
    private final Views views;
    private final MeetingFaces faces;
    private final MeetingWords words;
    private final Invitation invitation;
    private final Delegates delegates;
    private final Hosts hosts;
    private final NameSubstitute substitute;
    private final Seated seated;
    private final Flows flows;
    private final People people;
    private final Consents consents;
    private final Cards cards;
    private final Outbox outbox;

    MeetingCards(
            Meetings meetings,
            Attendance answers,
            Views views,
            MeetingFaces faces,
            MeetingWords words,
            Invitation invitation,
            Delegates delegates,
            Hosts hosts,
            NameSubstitute substitute,
            Seated seated,
            Flows flows,
            People people,
            Consents consents,
            Cards cards,
            Outbox outbox) {
        this.meetings = meetings;
        this.answers = answers;
        this.views = views;
        this.faces = faces;
        this.words = words;
        this.invitation = invitation;
        this.delegates = delegates;
        this.hosts = hosts;
        this.substitute = substitute;
        this.seated = seated;
        this.flows = flows;
        this.people = people;
        this.consents = consents;
        this.cards = cards;
        this.outbox = outbox;
    }

    @Override
    public String owner() {
        return "meeting";
    }

    @Override
    public List<String> owners() {
        return List.of(owner(), DEPUTY);
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var meeting = meetings.lock(Long.parseLong(tap.card().key()));
        String action = tap.action();
        if (action.equals("stop")) {
            stop(turn, tap.card().id());
            return;
        }
        boolean open = meeting.status() == MeetingStatus.ANNOUNCED;
        var role = role(action, turn, meeting);
        if (open && role.isPresent()) {
            act(turn, tap.card().id(), meeting, action, role.get());
            return;
        }
        turn.note(open ? "meeting.notYours" : "meeting.over");
        if (!open) show(turn, tap.card().id(), meeting, Role.CITIZEN);
    }

    // As what somebody taps; empty if it is not for them.
    private Optional<Role> role(String action, Turn turn, VoterMeeting meeting) {
        return switch (action) {
            case "attend", "absent" -> delegate(turn, meeting);
            case "host", "substitute" -> host(turn, meeting);
            case "back" -> delegate(turn, meeting).or(() -> host(turn, meeting));
            case "join", "remind", "leave", "view" ->
                    turn.inGroup() ? Optional.empty() : Optional.of(Role.CITIZEN);
            default -> action.startsWith("reason:") ? delegate(turn, meeting) : Optional.empty();
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

    private void act(Turn turn, long card, VoterMeeting meeting, String action, Role role) {
        long person = turn.person().id();
        switch (action) {
            case "attend" -> say(meeting, new Answer(person, Part.DELEGATE, Kind.ATTENDING, ""));
            case "host" -> hosts.come(turn, meeting, hosts.voice(turn, meeting).orElseThrow());
            case "absent" -> {
                cards.show(card, faces.whyAbsent(meeting, turn.language()));
                return;
            }
            case "substitute" -> {
                // In a group not every word is heard, but each reply.
                if (turn.inGroup()) askWhoInstead(turn, card, meeting);
                else
                    flows.begin(
                            turn, substitute, new NameSubstitute.WhoInstead(meeting.id(), card));
                return;
            }
            case "join" -> joins(turn, meeting);
            case "remind" -> {
                say(meeting, new Answer(person, Part.CITIZEN, Kind.REMIND, ""));
                hand(turn, meeting);
            }
            case "leave" -> leaves(turn, meeting);
            case "view" -> {
                views.wanted(meeting, person);
                turn.answer("meeting.view.write", words.when(meeting, turn.language()));
                return;
            }
            default -> {
                if (action.startsWith("reason:")) {
                    String reason = action.substring("reason:".length());
                    say(meeting, new Answer(person, Part.DELEGATE, Kind.ABSENT, reason));
                }
            }
        }
        show(turn, card, meeting, role);
    }

    private void askWhoInstead(Turn turn, long card, VoterMeeting meeting) {
        String subject = DEPUTY + ":" + meeting.id() + "-" + card;
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
                        : answers.of(meeting, turn.person().id());
        cards.show(card, faces.now(meeting, role, turn.language(), answer.orElse(null)));
    }

    private void joins(Turn turn, VoterMeeting meeting) {
        var kind = answers.comes(meeting, turn.person().id());
        if (kind == Kind.ATTENDING) hand(turn, meeting);
    }

    // The calendar file, and the point on the map if it is known.
    private void hand(Turn turn, VoterMeeting meeting) {
        outbox.say(
                Letter.answer(turn.address().id(), Rich.EMPTY, Notices.subject(meeting))
                        .with(List.of(invitation.file(meeting, turn.language())))
                        .at(meeting.pin().orElse(null)));
    }

    private void leaves(Turn turn, VoterMeeting meeting) {
        answers.forget(meeting, turn.person().id());
        seated.tell(meeting, answers.fillSeats(meeting));
    }

    // No word of any meeting any more, also none that is written and has not left.
    private void stop(Turn turn, long card) {
        consents.withdraw(turn.person(), Purpose.NOTICES);
        for (VoterMeeting meeting : meetings.ahead()) {
            var said = answers.of(meeting, turn.person().id());
            if (said.isPresent() && said.get().part() != Part.CITIZEN) continue;
            outbox.withdraw(Notices.subject(meeting), turn.address().id());
            if (said.isEmpty()) continue;
            var locked = meetings.lock(meeting.id());
            answers.forget(locked, turn.person().id());
            seated.tell(locked, answers.fillSeats(locked));
        }
        cards.close(card, Face.of(turn.text("meeting.stopped")));
    }

    // Who comes instead of somebody: said to the question, or to the invitation itself.
    @Override
    public boolean replied(Turn turn, String owner, String key) {
        String[] parts = key.split("-", 2);
        if (!(turn.said() instanceof Said.Words(var name))
                || !key.matches("\\d{1,18}(-\\d{1,18})?")) return false;
        var found = meetings.find(Long.parseLong(parts[0]));
        if (found.isEmpty() || found.get().status() != MeetingStatus.ANNOUNCED) return false;
        var meeting = meetings.lock(found.get().id());
        var voice = hosts.voice(turn, meeting);
        if (voice.isEmpty()) return false;
        String kept = hosts.send(turn, meeting, voice.get(), name);
        turn.reply("meeting.said.SUBSTITUTE", kept);
        if (parts.length == 2) show(turn, Long.parseLong(parts[1]), meeting, Role.HOST);
        return true;
    }

    @EventListener
    void on(Happened happened) {
        if (happened.kind() != PetitionEvent.Kind.RECEIVED) return;
        var petition = happened.petition();
        var person = petition.person().flatMap(people::find);
        if (person.isEmpty() || person.get().address().isEmpty()) return;
        views.filed(person.get().id(), petition.id())
                .flatMap(meetings::find)
                .ifPresent(
                        meeting ->
                                outbox.say(
                                        Letter.answer(
                                                person.get().address().orElseThrow(),
                                                words.viewKept(meeting, person.get().language()),
                                                "petition:" + petition.id())));
    }
}
