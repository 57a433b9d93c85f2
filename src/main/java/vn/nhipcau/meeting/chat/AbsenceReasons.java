package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.SubjectKind;

import java.util.List;
import java.util.Optional;

/**
 * Why a delegate will not come: by a button, or in words of their own.
 *
 * <pre>
 * Dụ    [Vắng, có lý do]
 * Bot   Lý do vắng? [Đi công tác] [Lý do sức khỏe] [Lý do khác]
 * Dụ    Họp ở thành phố
 * Bot   Đã ghi nhận: Ông/Bà vắng (Họp ở thành phố).
 * </pre>
 */
@Component
class AbsenceReasons implements ReplyHandler {
    private static final SubjectKind<About> ABSENCE = SubjectKind.of("absence", About.class);

    /** Of which meeting, asked on which card. */
    record About(long meeting, long card) {}

    private static final int LONGEST = 200;

    private final Meetings meetings;
    private final Attendance answers;
    private final Delegates delegates;
    private final MeetingView views;
    private final OpenQuestions questions;
    private final Cards cards;

    AbsenceReasons(
            Meetings meetings,
            Attendance answers,
            Delegates delegates,
            MeetingView views,
            OpenQuestions questions,
            Cards cards) {
        this.meetings = meetings;
        this.answers = answers;
        this.delegates = delegates;
        this.views = views;
        this.questions = questions;
        this.cards = cards;
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(ABSENCE, this::replied));
    }

    /** Asks on the invitation's card; what the delegate writes next is the reason. */
    void ask(UpdateContext context, long card, VoterMeeting meeting) {
        cards.show(card, views.whyAbsent(meeting, context.language()));
        questions.ask(context.address().id(), subject(meeting, card));
    }

    /** They chose something else. */
    void settle(UpdateContext context, long card, VoterMeeting meeting) {
        questions.settle(context.address().id(), subject(meeting, card));
    }

    private static String subject(VoterMeeting meeting, long card) {
        return ABSENCE.of(new About(meeting.id(), card));
    }

    // Whoever answers speaks as the delegate they are: it is no petition, and needs no consent.
    private boolean replied(UpdateContext context, About about) {
        if (meetings.find(about.meeting()).isEmpty()) return false;
        var meeting = meetings.lock(about.meeting());
        boolean theirs =
                delegates
                        .delegateOf(context.person().id())
                        .map(Delegate::group)
                        .filter(group -> meeting.delegateGroup().equals(Optional.of(group)))
                        .isPresent();
        if (!theirs || meeting.status() != MeetingStatus.ANNOUNCED) return false;
        if (!(context.said() instanceof MessageContent.Words(var typed))) {
            context.hint("meeting.reason.onlyWords");
            context.keepAsking();
            return true;
        }
        String reason = shortened(typed.strip().replaceAll("\\s+", " "));
        var answer = new Answer(context.person().id(), Part.DELEGATE, Kind.ABSENT, reason);
        answers.say(meeting, answer);
        cards.show(about.card(), views.now(meeting, Role.DELEGATE, context.language(), answer));
        context.reply("meeting.said.ABSENT", reason);
        return true;
    }

    private static String shortened(String words) {
        return Shortened.to(words, LONGEST);
    }
}
