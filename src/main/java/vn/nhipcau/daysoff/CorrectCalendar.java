package vn.nhipcau.daysoff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.DaysOff;
import vn.nhipcau.calendar.TypedDays;
import vn.nhipcau.calendar.TypedWhen;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Shortened;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The secretariat corrects which days are off.
 *
 * <pre>
 * Lan   /lichnghi
 * Bot   Lịch nghỉ sắp tới: … [Thêm ngày nghỉ] [Thêm ngày làm bù] [Bỏ thay đổi]
 * Lan   [Thêm ngày nghỉ]
 * Bot   Ngày nào, tên gì? Ví dụ: 27/04/2027 Nghỉ bù Giỗ Tổ [Hủy]
 * Lan   27/04/2027 Nghỉ bù Giỗ Tổ
 * Bot   Thứ Ba 27/04/2027 là ngày nghỉ: Nghỉ bù Giỗ Tổ … [Ghi nhận] [Hủy]
 * </pre>
 */
@Component
class CorrectCalendar implements Flow<CorrectCalendar.Step> {
    static final Codec<CalendarAction> ACTIONS = Codec.of(CalendarAction.class);
    private static final int LONGEST_NAME = 100;

    /** What a day shall be. */
    enum Change {
        OFF,
        WORKED,
        AS_BEFORE
    }

    sealed interface Step extends FlowStep {}

    /** The days to come; and a year whose list is not published, or 0. */
    record Overview(List<String> days, int unconfirmed) implements Step {}

    /** Which day? */
    record WhichDay(Change change) implements Step {}

    /** Is that right? */
    record IsThatRight(Change change, LocalDate day, String name) implements Step {}

    private final DaysOff daysOff;
    private final WorkingDays calendar;
    private final People people;
    private final CalendarView views;
    private final Clock clock;

    CorrectCalendar(
            DaysOff daysOff, WorkingDays calendar, People people, CalendarView views, Clock clock) {
        this.daysOff = daysOff;
        this.calendar = calendar;
        this.people = people;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    @Override
    public CardView ask(Step step, Language language) {
        return views.ask(step, language);
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        // A role can be released while the dialog stands open.
        if (!people.isSecretary(context.person()))
            return new End<>(CardView.of(context.text("duty.notYours")));
        return switch (context.said()) {
            case MessageContent.Tapped _ -> tapped(step, context);
            case MessageContent.Words(var typed) when step instanceof WhichDay(var change) ->
                    typed(change, typed, context);
            case MessageContent.Words(var typed) when step instanceof IsThatRight right ->
                    typedLater(right, typed, context);
            default -> {
                context.hint("duty.calendar.useButtons");
                yield new Stay<>();
            }
        };
    }

    private NextStep<Step> tapped(Step step, UpdateContext context) {
        return switch (context.tapped(ACTIONS).orElse(null)) {
            case CalendarAction.Cancel() ->
                    new End<>(CardView.of(context.text("duty.calendar.cancelled")));
            case CalendarAction.Confirm _ when step instanceof Overview(_, var year) -> {
                daysOff.confirm(year, context.person().id());
                yield new End<>(
                        CardView.of(context.text("duty.calendar.confirmed", String.valueOf(year))));
            }
            case CalendarAction.Off() when step instanceof Overview ->
                    new GoTo<>(new WhichDay(Change.OFF));
            case CalendarAction.Worked() when step instanceof Overview ->
                    new GoTo<>(new WhichDay(Change.WORKED));
            case CalendarAction.AsBefore() when step instanceof Overview ->
                    new GoTo<>(new WhichDay(Change.AS_BEFORE));
            case CalendarAction.Save() when step instanceof IsThatRight right ->
                    save(right, context);
            case null, default -> {
                context.note("duty.calendar.useButtons");
                yield new Stay<>();
            }
        };
    }

    // Whoever sent the day alone sends its name next; another day is taken instead.
    private NextStep<Step> typedLater(IsThatRight right, String typed, UpdateContext context) {
        boolean aDay = day(read(typed)).wrong() == null;
        if (aDay || right.change() == Change.AS_BEFORE)
            return typed(right.change(), typed, context);
        return new GoTo<>(new IsThatRight(right.change(), right.day(), name(typed)));
    }

    private NextStep<Step> typed(Change change, String typed, UpdateContext context) {
        var read = read(typed);
        var found = day(read);
        if (found.wrong() != null) {
            context.reply(found.sentence("duty.calendar.noDay"));
            return new Stay<>();
        }
        var day = found.first();
        boolean nothing =
                switch (change) {
                    case OFF -> !calendar.isWorkingDay(day);
                    case WORKED -> calendar.isWorkingDay(day);
                    case AS_BEFORE -> daysOff.corrected(day).isEmpty();
                };
        if (nothing) {
            context.reply(
                    "duty.calendar.already." + change, CalendarView.day(day, context.language()));
            return new Stay<>();
        }
        String name = read.rest().isEmpty() ? context.words("duty.calendar.noName") : read.rest();
        return new GoTo<>(new IsThatRight(change, day, name(name)));
    }

    private TypedWhen read(String typed) {
        return TypedWhen.readFirstToday(typed, TypedWhen.Wanted.DAY, LocalDate.now(clock));
    }

    private TypedDays day(TypedWhen read) {
        return TypedDays.checked(read, tomorrow());
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    private static String name(String typed) {
        String name = typed.strip();
        return Shortened.to(name, LONGEST_NAME);
    }

    private NextStep<Step> save(IsThatRight right, UpdateContext context) {
        if (right.change() == Change.AS_BEFORE) daysOff.forget(right.day());
        else
            daysOff.correct(
                    right.day(),
                    right.change() == Change.WORKED,
                    right.name(),
                    context.person().id());
        return new End<>(
                CardView.of(
                        context.text(
                                "duty.calendar.saved",
                                CalendarView.day(right.day(), context.language()))));
    }

    @Override
    public boolean asksForWords(Step step) {
        return !(step instanceof Overview);
    }

    @Override
    public boolean holds(Step step) {
        return step instanceof IsThatRight;
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
