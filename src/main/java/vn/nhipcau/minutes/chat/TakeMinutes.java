package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
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
class TakeMinutes implements Flow<TakeMinutes.Step> {
    static final Codec<MinutesAction> ACTIONS = Codec.of(MinutesAction.class);

    /** What can be typed about a remark. */
    enum Field {
        TEXT,
        ANSWER,
        VOTER
    }

    /** What is counted. */
    enum Count {
        ATTENDED,
        SPEAKERS
    }

    sealed interface Step extends FlowStep {
        long meeting();
    }

    /** Where one remark is looked at. */
    sealed interface OfRemark extends Step {
        long remark();
    }

    /** All remarks, page by page; every message is one more. */
    record Taking(long meeting, int page) implements Step {}

    /** One remark. */
    record OneRemark(long meeting, long remark) implements OfRemark {}

    /** What shall this of the remark be? */
    record Asking(long meeting, long remark, Field field) implements OfRemark {}

    /** Which ward is it about? */
    record ChoosingWard(long meeting, long remark) implements OfRemark {}

    /** Which subject area does it belong to? */
    record ChoosingArea(long meeting, long remark) implements OfRemark {}

    /** How many? */
    record Counting(long meeting, Count count) implements Step {}

    /** The paper minutes, page by page. */
    record Scanning(long meeting) implements Step {}

    /** Is this all? */
    record Confirming(long meeting) implements Step {}

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
    public Class<Step> steps() {
        return Step.class;
    }

    @Override
    public CardView ask(Step step, Language language) {
        var meeting = meetings.find(step.meeting()).orElseThrow();
        return switch (step) {
            case Taking(_, var page) -> views.all(meeting, page, language);
            case Counting(_, var count) -> views.howMany(meeting, count, language);
            case Scanning _ -> views.scans(meeting, language);
            case Confirming _ -> views.isThisAll(meeting, language);
            case OneRemark(_, var id) -> remarkView.one(meeting, id, language);
            case Asking(_, var id, var field) -> remarkView.ask(meeting, id, field, language);
            case ChoosingWard(_, var id) -> remarkView.whichWard(meeting, id, language);
            case ChoosingArea(_, var id) -> remarkView.whichArea(meeting, id, language);
        };
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        // Two who write at once wait for each other here; the second sees what the first did.
        var meeting = meetings.lock(step.meeting());
        if (!keepers.mayWrite(context, meeting))
            return new End<>(CardView.of(context.text("minutes.notYours")));
        if (!book.get(meeting.id()).isOpen())
            return new End<>(views.confirmed(meeting, context.language()));
        return switch (context.said()) {
            case MessageContent.Tapped _ -> tapped(step, context.tapped(ACTIONS), context, meeting);
            case MessageContent.Words(var words) -> words(step, words.strip(), context, meeting);
            case MessageContent.Attached file when step instanceof Scanning ->
                    paper.scan(context, file, meeting) ? new GoTo<>(step) : new Stay<>();
            case MessageContent.Attached file when asksForWords(step, file) ->
                    onlyWords(step, file, context, meeting);
            default -> oneMore(context, meeting);
        };
    }

    // To a question the caption is the answer, and no remark comes of the file.
    private boolean asksForWords(Step step, MessageContent.Attached file) {
        return switch (step) {
            case Counting _, Asking _ -> true;
            case OfRemark one -> correcting.isAnswer(one, file.caption().strip());
            default -> false;
        };
    }

    private NextStep<Step> onlyWords(
            Step step, MessageContent.Attached file, UpdateContext context, VoterMeeting meeting) {
        handler.leaveOut(context, meeting, file);
        context.hint("minutes.onlyWords");
        String words = file.caption().strip();
        return words.isEmpty() ? new Stay<>() : words(step, words, context, meeting);
    }

    private NextStep<Step> tapped(
            Step step,
            Optional<MinutesAction> tapped,
            UpdateContext context,
            VoterMeeting meeting) {
        if (tapped.isEmpty()) return notHere(context);
        var action = tapped.get();
        return switch (step) {
            case Taking _ -> onAll(meeting, action, context);
            case OfRemark one -> goOn(correcting.tapped(one, action, context, meeting), meeting);
            case Scanning _ when action instanceof MinutesAction.Clear -> {
                book.dropScans(meeting);
                yield new GoTo<>(step);
            }
            case Confirming _ when action instanceof MinutesAction.Confirm ->
                    confirm(context, meeting);
            case Confirming(var id) when action instanceof MinutesAction.Attended ->
                    new GoTo<>(new Counting(id, Count.ATTENDED));
            case Counting _, Scanning _, Confirming _ -> last(meeting);
        };
    }

    private static NextStep<Step> notHere(UpdateContext context) {
        context.note("minutes.useButtons");
        return new Stay<>();
    }

    private NextStep<Step> onAll(
            VoterMeeting meeting, MinutesAction action, UpdateContext context) {
        long id = meeting.id();
        return switch (action) {
            case MinutesAction.Page(var number) -> new GoTo<>(new Taking(id, number));
            case MinutesAction.Choose(var remark) -> new GoTo<>(new OneRemark(id, remark));
            case MinutesAction.Attended _ -> new GoTo<>(new Counting(id, Count.ATTENDED));
            case MinutesAction.Speakers _ -> new GoTo<>(new Counting(id, Count.SPEAKERS));
            case MinutesAction.Scans _ -> new GoTo<>(new Scanning(id));
            case MinutesAction.Finish _ -> new GoTo<>(new Confirming(id));
            case MinutesAction.Later _ -> new End<>(views.later(meeting, context.language()));
            default -> notHere(context);
        };
    }

    private NextStep<Step> goOn(Optional<Step> next, VoterMeeting meeting) {
        return next.<NextStep<Step>>map(GoTo::new).orElseGet(() -> last(meeting));
    }

    private NextStep<Step> last(VoterMeeting meeting) {
        return new GoTo<>(new Taking(meeting.id(), views.lastPage(meeting)));
    }

    /** The step at which somebody begins, or goes on. */
    Step first(VoterMeeting meeting) {
        return new Taking(meeting.id(), views.lastPage(meeting));
    }

    // A few words at a question are the answer to it; anything else is one more remark.
    private NextStep<Step> words(
            Step step, String words, UpdateContext context, VoterMeeting meeting) {
        return switch (step) {
            case Counting(_, var count) ->
                    people.count(context, words, count, meeting) ? last(meeting) : new Stay<>();
            case OfRemark one when correcting.isAnswer(one, words) ->
                    goOn(correcting.typed(one, words, context, meeting), meeting);
            default -> oneMore(context, meeting);
        };
    }

    private NextStep<Step> oneMore(UpdateContext context, VoterMeeting meeting) {
        handler.hears(context, meeting, false);
        return last(meeting);
    }

    private NextStep<Step> confirm(UpdateContext context, VoterMeeting meeting) {
        if (book.get(meeting.id()).attended() == null) {
            context.alert("minutes.attendedFirst");
            return new GoTo<>(new Counting(meeting.id(), Count.ATTENDED));
        }
        book.confirm(meeting, context.person().id(), keepers.actsFor(context, meeting));
        return new End<>(views.confirmed(meeting, context.language()));
    }

    @Override
    public boolean keeps(Step step) {
        return true;
    }

    @Override
    public void abandoned(Step step) {
        // The minutes stay as they are; whoever opens them again goes on.
    }
}
