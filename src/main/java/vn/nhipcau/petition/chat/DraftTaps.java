package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.Anew;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.chat.FilePetition.ChoosingArea;
import vn.nhipcau.petition.chat.FilePetition.ChoosingSource;
import vn.nhipcau.petition.chat.FilePetition.ChoosingWard;
import vn.nhipcau.petition.chat.FilePetition.Describing;
import vn.nhipcau.petition.chat.FilePetition.Dropped;
import vn.nhipcau.petition.chat.FilePetition.LeavingContact;
import vn.nhipcau.petition.chat.FilePetition.OneOrTwo;
import vn.nhipcau.petition.chat.FilePetition.Removing;
import vn.nhipcau.petition.chat.FilePetition.Reviewing;
import vn.nhipcau.petition.chat.FilePetition.Step;
import vn.nhipcau.petition.chat.FilePetition.SupplementOrNew;
import vn.nhipcau.record.Passage;

import java.util.List;

/** What the buttons of a draft do, and at which step it then stands. */
@Component
class DraftTaps {
    private final DraftCards cards;
    private final Gathering gathering;
    private final Sending sending;
    private final Units units;
    private final Files files;

    DraftTaps(DraftCards cards, Gathering gathering, Sending sending, Units units, Files files) {
        this.cards = cards;
        this.gathering = gathering;
        this.sending = sending;
        this.units = units;
        this.files = files;
    }

    /** The step at which a draft stands by what it lacks: the ward first, then the area. */
    Step stepOf(Draft draft) {
        if (draft.behalf() != null) {
            if (draft.behalf().source() == null) return new ChoosingSource(draft);
            if (draft.passages().isEmpty() && draft.files().isEmpty()) return new Describing(draft);
        }
        if (draft.ward() == null && !draft.wardChosen() && !units.wards().isEmpty())
            return new ChoosingWard(draft);
        if (draft.area() == null) return new ChoosingArea(draft);
        return new Reviewing(draft);
    }

    /** What a tapped button does. */
    NextStep<Step> tapped(Step step, UpdateContext context) {
        var action = context.tapped(FilePetition.ACTIONS).orElse(null);
        var draft = step.draft();
        var next =
                switch (step) {
                    case Dropped _ when !(action instanceof DraftAction.Restore) ->
                            new Stay<Step>();
                    case SupplementOrNew _ -> supplementOrNew(draft, action, context);
                    case Reviewing _ -> reviewing(draft, action, context);
                    case OneOrTwo(_, var another) -> oneOrTwo(draft, another, action);
                    default -> chosen(step, draft, action);
                };
        if (next != null) return next;
        if (action instanceof DraftAction.Cancel) return cancelled(step, context);
        context.note("petition.otherStep");
        return new GoTo<>(step);
    }

    /** What was chosen, by a button or in words; null if it is no answer to that. */
    @Nullable NextStep<Step> supplementOrNew(
            Draft draft, @Nullable DraftAction action, UpdateContext context) {
        return switch (action) {
            case DraftAction.New() -> new GoTo<>(stepOf(draft));
            case DraftAction.Add(var code) -> sending.supplement(context, draft, code);
            case null, default -> null;
        };
    }

    private @Nullable NextStep<Step> reviewing(
            Draft draft, @Nullable DraftAction action, UpdateContext context) {
        return switch (action) {
            case DraftAction.Send() -> sent(sending.send(context, draft));
            case DraftAction.InWard(var ward) when ward == null ->
                    new GoTo<>(new ChoosingWard(draft));
            case DraftAction.InArea(var area) when area == null ->
                    new GoTo<>(new ChoosingArea(draft));
            case DraftAction.Contact() -> new GoTo<>(new LeavingContact(draft));
            case DraftAction.Remove() -> new GoTo<>(new Removing(draft));
            case null, default -> null;
        };
    }

    private @Nullable NextStep<Step> oneOrTwo(
            Draft draft, Passage another, @Nullable DraftAction action) {
        return switch (action) {
            case DraftAction.One() -> new GoTo<>(stepOf(gathering.joined(draft, another)));
            case DraftAction.Two() -> new GoTo<>(stepOf(draft.withLater(another)));
            case null, default -> null;
        };
    }

    private @Nullable NextStep<Step> chosen(Step step, Draft draft, @Nullable DraftAction action) {
        return switch (action) {
            case DraftAction.InWard(var ward)
                    when step instanceof ChoosingWard
                            && ward != null
                            && units.findWard(ward).isPresent() ->
                    new GoTo<>(stepOf(draft.inWard(ward)));
            case DraftAction.WardUnknown() when step instanceof ChoosingWard ->
                    new GoTo<>(stepOf(draft.inWard(null)));
            case DraftAction.InArea(var area)
                    when step instanceof ChoosingArea
                            && area != null
                            && units.findArea(area).isPresent() ->
                    new GoTo<>(stepOf(draft.inArea(area)));
            case DraftAction.Restore() when step instanceof Dropped -> new GoTo<>(stepOf(draft));
            case DraftAction.WithoutWords(var message)
                    when step instanceof Removing && draft.has(message) ->
                    new GoTo<>(less(gathering.without(draft, message)));
            case DraftAction.WithoutFile(var file) when step instanceof Removing ->
                    new GoTo<>(less(withoutFile(draft, file)));
            case DraftAction.Back() when step instanceof LeavingContact ->
                    new GoTo<>(stepOf(draft));
            case DraftAction.Return()
                    when step instanceof ChoosingWard
                            || step instanceof ChoosingArea
                            || step instanceof Removing ->
                    new GoTo<>(stepOf(draft));
            case DraftAction.By(var source)
                    when step instanceof ChoosingSource && BehalfCards.SOURCES.contains(source) ->
                    new GoTo<>(stepOf(draft.onBehalf(source)));
            case null, default -> null;
        };
    }

    private NextStep<Step> sent(NextStep<Step> next) {
        return next instanceof Anew<Step>(var last, var step)
                ? new Anew<>(last, stepOf(step.draft()))
                : next;
    }

    // What lies in more than one message is not thrown away by one tap.
    private NextStep<Step> cancelled(Step step, UpdateContext context) {
        if (step.draft().isMuch()) return new GoTo<>(new Dropped(step.draft()));
        files.erase(step.draft().files().stream().map(Attachment::file).toList());
        return new End<>(cards.cancelled(context.language()));
    }

    private Step less(Draft draft) {
        return draft.passages().size() + draft.files().size() > 1
                ? new Removing(draft)
                : stepOf(draft);
    }

    private Draft withoutFile(Draft draft, long file) {
        if (draft.files().stream().noneMatch(piece -> piece.file() == file)) return draft;
        files.erase(List.of(file));
        return draft.without(file);
    }
}
