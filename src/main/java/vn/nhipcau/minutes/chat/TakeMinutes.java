package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;

import java.util.Optional;

/**
 * Somebody takes the minutes of a meeting. All of it lies in the minutes themselves, the step only
 * says where they look: it can be left and gone on with, by another as well.
 *
 * <pre>
 * Lan   [Mở biên bản]
 * Bot   Biên bản tiếp xúc cử tri … Xin nhắn từng ý kiến: mỗi tin là một ý kiến.
 * Lan   Cống ngõ 34 phố Phú Viên tắc cả tháng nay
 * Lan   (a voice message)
 * Bot   (the card) 1. Cống ngõ 34 … 2. (ghi âm) [1] [2] … [Số cử tri dự] [Kết thúc biên bản]
 * Lan   [1], [Đã trả lời tại chỗ], Phường sẽ nạo vét trong tuần
 * Lan   [Kết thúc biên bản], [Xác nhận]
 * </pre>
 */
@Component
class TakeMinutes implements Flow<MinutesStep> {
    static final Codec<MinutesAction> ACTIONS = Codec.of(MinutesAction.class);

    private final Meetings meetings;
    private final MinutesBook book;
    private final RemarkHandler handler;
    private final MinutesKeepers keepers;
    private final MinutesView views;
    private final RemarkView remarkView;
    private final Correcting correcting;
    private final PaperMinutes paper;
    private final PeopleCount people;

    TakeMinutes(
            Meetings meetings,
            MinutesBook book,
            RemarkHandler handler,
            MinutesKeepers keepers,
            MinutesView views,
            RemarkView remarkView,
            Correcting correcting,
            PaperMinutes paper,
            PeopleCount people) {
        this.meetings = meetings;
        this.book = book;
        this.handler = handler;
        this.keepers = keepers;
        this.views = views;
        this.remarkView = remarkView;
        this.correcting = correcting;
        this.paper = paper;
        this.people = people;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public Class<MinutesStep> steps() {
        return MinutesStep.class;
    }

    @Override
    public CardView ask(MinutesStep step, Language language) {
        var meeting = meetings.find(step.meeting()).orElseThrow();
        return switch (step) {
            case MinutesStep.Taking(_, var page) -> views.all(meeting, page, language);
            case MinutesStep.Counting(_, var count) -> views.howMany(meeting, count, language);
            case MinutesStep.Scanning _ -> views.scans(meeting, language);
            case MinutesStep.Confirming _ -> views.isThisAll(meeting, language);
            case MinutesStep.OneRemark(_, var id) -> remarkView.one(meeting, id, language);
            case MinutesStep.Asking(_, var id, var field) ->
                    remarkView.ask(meeting, id, field, language);
            case MinutesStep.ChoosingWard(_, var id) -> remarkView.whichWard(meeting, id, language);
            case MinutesStep.ChoosingArea(_, var id) -> remarkView.whichArea(meeting, id, language);
        };
    }

    @Override
    public NextStep<MinutesStep> hear(MinutesStep step, UpdateContext context) {
        // Two who write at once wait for each other here; the second sees what the first did.
        var meeting = meetings.lock(step.meeting());
        if (!keepers.mayWrite(context, meeting))
            return new End<>(CardView.of(context.text("minutes.notYours")));
        if (!book.get(meeting.id()).isOpen())
            return new End<>(views.confirmed(meeting, context.language()));
        return switch (context.said()) {
            case MessageContent.Tapped _ -> tapped(step, context.tapped(ACTIONS), context, meeting);
            case MessageContent.Words(var words) -> words(step, words.strip(), context, meeting);
            case MessageContent.Attached file when step instanceof MinutesStep.Scanning ->
                    paper.scan(context, file, meeting) ? new GoTo<>(step) : new Stay<>();
            case MessageContent.Attached file when asksForWords(step, file) ->
                    onlyWords(step, file, context, meeting);
            default -> oneMore(context, meeting);
        };
    }

    // To a question the caption is the answer, and no remark comes of the file.
    private boolean asksForWords(MinutesStep step, MessageContent.Attached file) {
        return switch (step) {
            case MinutesStep.Counting _, MinutesStep.Asking _ -> true;
            case MinutesStep.OfRemark one -> correcting.isAnswer(one, file.caption().strip());
            default -> false;
        };
    }

    private NextStep<MinutesStep> onlyWords(
            MinutesStep step,
            MessageContent.Attached file,
            UpdateContext context,
            VoterMeeting meeting) {
        handler.leaveOut(context, meeting, file);
        context.hint("minutes.onlyWords");
        String words = file.caption().strip();
        return words.isEmpty() ? new Stay<>() : words(step, words, context, meeting);
    }

    private NextStep<MinutesStep> tapped(
            MinutesStep step,
            Optional<MinutesAction> tapped,
            UpdateContext context,
            VoterMeeting meeting) {
        if (tapped.isEmpty()) return notHere(context);
        var action = tapped.get();
        return switch (step) {
            case MinutesStep.Taking _ -> onAll(meeting, action, context);
            case MinutesStep.OfRemark one ->
                    goOn(correcting.tapped(one, action, context, meeting), meeting);
            case MinutesStep.Scanning _ when action instanceof MinutesAction.Clear -> {
                book.dropScans(meeting);
                yield new GoTo<>(step);
            }
            case MinutesStep.Confirming _ when action instanceof MinutesAction.Confirm ->
                    confirm(context, meeting);
            case MinutesStep.Confirming(var id) when action instanceof MinutesAction.Attended ->
                    new GoTo<>(new MinutesStep.Counting(id, MinutesStep.Count.ATTENDED));
            case MinutesStep.Counting _, MinutesStep.Scanning _, MinutesStep.Confirming _ ->
                    last(meeting);
        };
    }

    private static NextStep<MinutesStep> notHere(UpdateContext context) {
        context.note("minutes.useButtons");
        return new Stay<>();
    }

    private NextStep<MinutesStep> onAll(
            VoterMeeting meeting, MinutesAction action, UpdateContext context) {
        long id = meeting.id();
        return switch (action) {
            case MinutesAction.Page(var number) -> new GoTo<>(new MinutesStep.Taking(id, number));
            case MinutesAction.Choose(var remark) ->
                    new GoTo<>(new MinutesStep.OneRemark(id, remark));
            case MinutesAction.Attended _ ->
                    new GoTo<>(new MinutesStep.Counting(id, MinutesStep.Count.ATTENDED));
            case MinutesAction.Speakers _ ->
                    new GoTo<>(new MinutesStep.Counting(id, MinutesStep.Count.SPEAKERS));
            case MinutesAction.Scans _ -> new GoTo<>(new MinutesStep.Scanning(id));
            case MinutesAction.Finish _ -> new GoTo<>(new MinutesStep.Confirming(id));
            case MinutesAction.Later _ -> new End<>(views.later(meeting, context.language()));
            default -> notHere(context);
        };
    }

    private NextStep<MinutesStep> goOn(Optional<MinutesStep> next, VoterMeeting meeting) {
        return next.<NextStep<MinutesStep>>map(GoTo::new).orElseGet(() -> last(meeting));
    }

    private NextStep<MinutesStep> last(VoterMeeting meeting) {
        return new GoTo<>(new MinutesStep.Taking(meeting.id(), views.lastPage(meeting)));
    }

    /** The step at which somebody begins, or goes on. */
    MinutesStep first(VoterMeeting meeting) {
        return new MinutesStep.Taking(meeting.id(), views.lastPage(meeting));
    }

    // A few words at a question are the answer to it; anything else is one more remark.
    private NextStep<MinutesStep> words(
            MinutesStep step, String words, UpdateContext context, VoterMeeting meeting) {
        return switch (step) {
            case MinutesStep.Counting(_, var count) ->
                    people.count(context, words, count, meeting) ? last(meeting) : new Stay<>();
            case MinutesStep.OfRemark one when correcting.isAnswer(one, words) ->
                    goOn(correcting.typed(one, words, context, meeting), meeting);
            default -> oneMore(context, meeting);
        };
    }

    private NextStep<MinutesStep> oneMore(UpdateContext context, VoterMeeting meeting) {
        handler.hears(context, meeting, false);
        return last(meeting);
    }

    private NextStep<MinutesStep> confirm(UpdateContext context, VoterMeeting meeting) {
        if (book.get(meeting.id()).attended() == null) {
            context.alert("minutes.attendedFirst");
            return new GoTo<>(new MinutesStep.Counting(meeting.id(), MinutesStep.Count.ATTENDED));
        }
        book.confirm(meeting, context.person().id(), keepers.actsFor(context, meeting));
        return new End<>(views.confirmed(meeting, context.language()));
    }

    @Override
    public boolean keeps(MinutesStep step) {
        return true;
    }

    @Override
    public void abandoned(MinutesStep step) {
        // The minutes stay as they are; whoever opens them again goes on.
    }
}
