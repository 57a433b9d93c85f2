package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Next;
import vn.nhipcau.chat.Next.End;
import vn.nhipcau.chat.Next.Stay;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

/**
 * Whoever hosts a meeting, or is invited for an agency, says in their own chat who comes instead.
 * In a group, where not every word is heard, they reply to the invitation.
 *
 * <pre>
 * Hoa   [Cử người thay]
 * Bot   Ai dự thay? Xin nhắn họ tên, chức danh. [Quay lại]
 * Hoa   Nguyễn Văn Bình, Phó Chủ tịch
 * Bot   Đã ghi nhận người dự thay: Nguyễn Văn Bình, Phó Chủ tịch.
 * </pre>
 */
@Component
class NameSubstitute implements Flow<NameSubstitute.Step> {
    sealed interface Step extends FlowStep {}

    /** Who comes instead to this meeting? The card is the invitation that was tapped. */
    record WhoInstead(long meeting, long card) implements Step {}

    private final Meetings meetings;
    private final Hosts hosts;
    private final MeetingFaces faces;
    private final Cards cards;
    private final Texts texts;

    NameSubstitute(Meetings meetings, Hosts hosts, MeetingFaces faces, Cards cards, Texts texts) {
        this.meetings = meetings;
        this.hosts = hosts;
        this.faces = faces;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "substitute";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    @Override
    public Face ask(Step step, Language language) {
        return Face.of(
                texts.say(language, "meeting.whoInstead.typed"),
                Button.tap(texts.words(language, "meeting.button.back"), "back"));
    }

    @Override
    public Next<Step> hear(Step step, Turn turn) {
        var asked = (WhoInstead) step;
        return switch (turn.said()) {
            case Said.Tapped _ -> new End<>(Face.of(turn.text("meeting.substitute.none")));
            case Said.Words(var name) when !name.isBlank() -> named(asked, name, turn);
            default -> {
                turn.hint("meeting.whoInstead.typed");
                yield new Stay<>();
            }
        };
    }

    private Next<Step> named(WhoInstead asked, String name, Turn turn) {
        var meeting = meetings.lock(asked.meeting());
        var voice = hosts.voice(turn, meeting);
        if (voice.isEmpty() || meeting.status() != MeetingStatus.ANNOUNCED)
            return new End<>(Face.of(turn.text("meeting.over")));
        String kept = hosts.send(turn, meeting, voice.get(), name);
        var answer = hosts.answer(turn, meeting, voice.get()).orElse(null);
        cards.show(asked.card(), faces.now(meeting, Role.HOST, turn.language(), answer));
        return new End<>(Face.of(turn.text("meeting.said.SUBSTITUTE", kept)));
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
