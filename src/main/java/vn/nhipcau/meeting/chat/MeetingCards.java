package vn.nhipcau.meeting.chat;

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
import vn.nhipcau.meeting.Views;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.Language;

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
class MeetingCards implements CardOwner, ReplyEar {
    // The question in a group who comes instead: of the meeting, and the invitation's card.
    private static final String DEPUTY = "deputy";

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
        if (role == Role.DELEGATE) absence.settle(turn, card, meeting);
        switch (action) {
            case "attend" -> say(meeting, new Answer(person, Part.DELEGATE, Kind.ATTENDING, ""));
            case "host" -> hosts.come(turn, meeting, hosts.voice(turn, meeting).orElseThrow());
            case "absent" -> {
                absence.ask(turn, card, meeting);
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
            case "join" -> citizens.join(turn, meeting);
            case "remind" -> citizens.remind(turn, meeting);
            case "leave" -> citizens.leave(turn, meeting);
            case "view" -> {
                views.wanted(meeting, person);
                viewEar.ask(turn, meeting);
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
                        : answers.of(meeting, turn.person().id(), part(role));
        cards.show(card, faces.now(meeting, role, turn.language(), answer.orElse(null)));
    }

    private static Part part(Role role) {
        return role == Role.DELEGATE ? Part.DELEGATE : Part.CITIZEN;
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
}
