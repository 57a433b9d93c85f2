package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Next;
import vn.nhipcau.chat.Next.End;
import vn.nhipcau.chat.Next.GoTo;
import vn.nhipcau.chat.Next.Stay;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.outbox.Face;
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

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_SCANS = 50;

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
    private final RemarkEar ear;
    private final Keepers keepers;
    private final MinutesFaces faces;
    private final RemarkFaces remarkFaces;
    private final Correcting correcting;

    TakeMinutes(
            Meetings meetings,
            MinutesBook book,
            RemarkEar ear,
            Keepers keepers,
            MinutesFaces faces,
            RemarkFaces remarkFaces,
            Correcting correcting) {
        this.meetings = meetings;
        this.book = book;
        this.ear = ear;
        this.keepers = keepers;
        this.faces = faces;
        this.remarkFaces = remarkFaces;
        this.correcting = correcting;
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
    public Face ask(Step step, Language language) {
        var meeting = meetings.find(step.meeting()).orElseThrow();
        return switch (step) {
            case Taking(_, var page) -> faces.all(meeting, page, language);
            case Counting(_, var count) -> faces.howMany(meeting, count, language);
            case Scanning _ -> faces.scans(meeting, language);
            case Confirming _ -> faces.isThisAll(meeting, language);
            case OneRemark(_, var id) -> remarkFaces.one(meeting, id, language);
            case Asking(_, var id, var field) -> remarkFaces.ask(meeting, id, field, language);
            case ChoosingWard(_, var id) -> remarkFaces.whichWard(meeting, id, language);
            case ChoosingArea(_, var id) -> remarkFaces.whichArea(meeting, id, language);
        };
    }

    @Override
    public Next<Step> hear(Step step, Turn turn) {
        // Two who write at once wait for each other here; the second sees what the first did.
        var meeting = meetings.lock(step.meeting());
        if (!keepers.mayWrite(turn, meeting))
            return new End<>(Face.of(turn.text("minutes.notYours")));
        if (!book.get(meeting.id()).isOpen())
            return new End<>(faces.confirmed(meeting, turn.language()));
        return switch (turn.said()) {
            case Said.Tapped _ -> tapped(step, turn.tapped(ACTIONS), turn, meeting);
            case Said.Words(var words) -> words(step, words.strip(), turn, meeting);
            case Said.Attached file when step instanceof Scanning ->
                    scan(step, file, turn, meeting);
            default -> oneMore(turn, meeting);
        };
    }

    private Next<Step> tapped(
            Step step, Optional<MinutesAction> tapped, Turn turn, VoterMeeting meeting) {
        if (tapped.isEmpty()) return notHere(turn);
        var action = tapped.get();
        return switch (step) {
            case Taking _ -> onAll(meeting, action, turn);
            case OfRemark one -> goOn(correcting.tapped(one, action, turn, meeting), meeting);
            case Scanning _ when action instanceof MinutesAction.Clear -> {
                book.dropScans(meeting);
                yield new GoTo<>(step);
            }
            case Confirming _ when action instanceof MinutesAction.Confirm ->
                    confirm(turn, meeting);
            case Confirming(var id) when action instanceof MinutesAction.Attended ->
                    new GoTo<>(new Counting(id, Count.ATTENDED));
            case Counting _, Scanning _, Confirming _ -> last(meeting);
        };
    }

    private static Next<Step> notHere(Turn turn) {
        turn.note("minutes.useButtons");
        return new Stay<>();
    }

    private Next<Step> onAll(VoterMeeting meeting, MinutesAction action, Turn turn) {
        long id = meeting.id();
        return switch (action) {
            case MinutesAction.Page(var number) -> new GoTo<>(new Taking(id, number));
            case MinutesAction.Choose(var remark) -> new GoTo<>(new OneRemark(id, remark));
            case MinutesAction.Attended _ -> new GoTo<>(new Counting(id, Count.ATTENDED));
            case MinutesAction.Speakers _ -> new GoTo<>(new Counting(id, Count.SPEAKERS));
            case MinutesAction.Scans _ -> new GoTo<>(new Scanning(id));
            case MinutesAction.Finish _ -> new GoTo<>(new Confirming(id));
            case MinutesAction.Later _ -> new End<>(faces.later(meeting, turn.language()));
            default -> notHere(turn);
        };
    }

    private Next<Step> goOn(Optional<Step> next, VoterMeeting meeting) {
        return next.<Next<Step>>map(GoTo::new).orElseGet(() -> last(meeting));
    }

    private Next<Step> last(VoterMeeting meeting) {
        return new GoTo<>(new Taking(meeting.id(), faces.lastPage(meeting)));
    }

    /** The step at which somebody begins, or goes on. */
    Step first(VoterMeeting meeting) {
        return new Taking(meeting.id(), faces.lastPage(meeting));
    }

    // A few words at a question are the answer to it; anything else is one more remark.
    private Next<Step> words(Step step, String words, Turn turn, VoterMeeting meeting) {
        return switch (step) {
            case Counting(_, var count) -> {
                var number = number(words);
                if (number.isEmpty()) {
                    turn.reply("minutes.noNumber", MOST_PEOPLE);
                    yield new Stay<>();
                }
                if (count == Count.ATTENDED) book.attended(meeting, number.get());
                else book.spoke(meeting, number.get());
                yield last(meeting);
            }
            case OfRemark one when correcting.isAnswer(one, words) ->
                    goOn(correcting.typed(one, words, turn, meeting), meeting);
            default -> oneMore(turn, meeting);
        };
    }

    private static Optional<Integer> number(String words) {
        String digits = words.replaceAll("[ .,]", "");
        return digits.matches("\\d{1,6}")
                ? Optional.of(Integer.parseInt(digits)).filter(number -> number <= MOST_PEOPLE)
                : Optional.empty();
    }

    private Next<Step> oneMore(Turn turn, VoterMeeting meeting) {
        ear.hears(turn, meeting, false);
        return last(meeting);
    }

    private Next<Step> scan(Step step, Said.Attached file, Turn turn, VoterMeeting meeting) {
        if (ear.isTooBig(turn, file)) return new Stay<>();
        if (book.scans(meeting).size() >= MOST_SCANS) {
            turn.hint("minutes.tooManyFiles", MOST_SCANS);
            return new Stay<>();
        }
        book.scanned(meeting, ear.keep(turn, file));
        turn.receipt();
        return new GoTo<>(step);
    }

    private Next<Step> confirm(Turn turn, VoterMeeting meeting) {
        if (book.get(meeting.id()).attended() == null) {
            turn.alert("minutes.attendedFirst");
            return new GoTo<>(new Counting(meeting.id(), Count.ATTENDED));
        }
        book.confirm(meeting, turn.person().id(), keepers.actsFor(turn, meeting));
        return new End<>(faces.confirmed(meeting, turn.language()));
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
