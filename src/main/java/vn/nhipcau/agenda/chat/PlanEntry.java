package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.CalendarEntries;
import vn.nhipcau.agenda.CalendarEntry;
import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * The secretariat plans a reception of citizens, or a meeting with the People's Committee.
 *
 * <pre>
 * Lan   [Thêm lịch tiếp công dân]
 * Bot   Tiếp công dân ở đâu? [quận Long Biên] [Bồ Đề] …
 * Lan   [Bồ Đề]
 * Bot   Ngày, giờ, địa điểm?
 * Lan   07/12/2026 8:00 Trụ sở UBND phường
 * Bot   Tiếp công dân, phường Bồ Đề: 08:00 ngày 07/12/2026 … [Ghi nhận] [Hủy]
 * </pre>
 */
@Component
class PlanEntry implements Flow<PlanEntry.Step> {
    private static final Codec<EntryAction> ACTIONS = Codec.of(EntryAction.class);
    private static final int IN_A_ROW = 2;

    sealed interface Step extends FlowStep {}

    record WhichWard(CalendarEntry.Kind kind) implements Step {}

    record WhenAndWhere(CalendarEntry.Kind kind, @Nullable String ward) implements Step {}

    /** Is that right? Late: fewer working days ahead than a reception is to be posted before. */
    record IsThatRight(CalendarEntry entry, boolean late) implements Step {}

    private final CalendarEntries entries;
    private final TypedEntry reader;
    private final EntryWords words;
    private final Council council;
    private final Units units;
    private final People people;
    private final Texts texts;

    PlanEntry(
            CalendarEntries entries,
            TypedEntry reader,
            EntryWords words,
            Council council,
            Units units,
            People people,
            Texts texts) {
        this.entries = entries;
        this.reader = reader;
        this.words = words;
        this.council = council;
        this.units = units;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "entry";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    Step first(CalendarEntry.Kind kind) {
        boolean asksWard = kind == CalendarEntry.Kind.CITIZEN_RECEPTION && !units.wards().isEmpty();
        return asksWard ? new WhichWard(kind) : new WhenAndWhere(kind, null);
    }

    @Override
    public CardView ask(Step step, Language language) {
        return switch (step) {
            case WhichWard _ -> whichWard(language);
            case WhenAndWhere(var kind, _) ->
                    CardView.of(
                            texts.say(language, "agenda.entry.which." + kind),
                            button(
                                    texts.words(language, "agenda.plan.cancel"),
                                    new EntryAction.Stop()));
            case IsThatRight(var entry, var late) ->
                    CardView.of(
                            RichText.lines(
                                    words.line(entry, language),
                                    late
                                            ? texts.say(
                                                    language,
                                                    "agenda.entry.late",
                                                    TypedEntry.POSTED_BEFORE)
                                            : RichText.EMPTY,
                                    texts.say(language, "agenda.entry.right." + entry.kind())),
                            button(
                                    texts.words(language, "agenda.plan.save"),
                                    new EntryAction.Save()),
                            button(
                                    texts.words(language, "agenda.plan.cancel"),
                                    new EntryAction.Stop()));
        };
    }

    private CardView whichWard(Language language) {
        var rows = new ArrayList<List<Button>>();
        rows.add(
                List.of(
                        button(
                                council.name().in(language),
                                new EntryAction.InWard(EntryAction.EVERYWHERE))));
        rows.addAll(
                ButtonRows.of(
                        units.wards(),
                        IN_A_ROW,
                        ward ->
                                button(
                                        ward.name().in(language),
                                        new EntryAction.InWard(ward.id()))));
        rows.add(
                List.of(
                        button(
                                texts.words(language, "agenda.plan.cancel"),
                                new EntryAction.Stop())));
        return new CardView(texts.say(language, "agenda.entry.whichWard"), rows);
    }

    private static Button button(String label, EntryAction action) {
        return Button.tap(label, ACTIONS.write(action));
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        if (!people.isSecretary(context.person()))
            return new End<>(CardView.of(context.text("chat.notAuthorised")));
        var action = context.tapped(ACTIONS).orElse(null);
        if (action instanceof EntryAction.Stop)
            return new End<>(CardView.of(context.text("agenda.plan.stopped")));
        return switch (step) {
            case WhichWard(var kind)
                    when action instanceof EntryAction.InWard(var ward)
                            && ward.equals(EntryAction.EVERYWHERE) ->
                    new GoTo<>(new WhenAndWhere(kind, null));
            case WhichWard(var kind)
                    when action instanceof EntryAction.InWard(var ward)
                            && units.findWard(ward).isPresent() ->
                    new GoTo<>(new WhenAndWhere(kind, ward));
            case WhenAndWhere asked
                    when context.said() instanceof MessageContent.Words(var typed) ->
                    typed(asked, typed.strip(), context);
            case IsThatRight(var entry, _) when action instanceof EntryAction.Save ->
                    save(entry, context);
            default -> {
                context.hint("agenda.plan.useButtons");
                yield new Stay<>();
            }
        };
    }

    private NextStep<Step> typed(WhenAndWhere asked, String typed, UpdateContext context) {
        return switch (reader.read(asked.kind(), asked.ward(), typed, context.language())) {
            case TypedEntry.Wrong(var sentence) -> {
                context.reply(sentence);
                yield new Stay<>();
            }
            case TypedEntry.Read(var entry, var late) -> new GoTo<>(new IsThatRight(entry, late));
        };
    }

    private NextStep<Step> save(CalendarEntry entry, UpdateContext context) {
        var saved =
                entries.plan(
                        entry.kind(),
                        entry.day(),
                        entry.begins(),
                        entry.ends(),
                        entry.place(),
                        entry.ward(),
                        context.person().id());
        return new End<>(
                CardView.of(
                        RichText.lines(
                                context.text("agenda.entry.saved"),
                                words.line(saved, context.language()))));
    }

    @Override
    public boolean asksForWords(Step step) {
        return step instanceof WhenAndWhere;
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
