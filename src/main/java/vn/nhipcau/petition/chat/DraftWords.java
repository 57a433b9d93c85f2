package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.petition.Filing;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.chat.FilePetition.ChoosingArea;
import vn.nhipcau.petition.chat.FilePetition.ChoosingWard;
import vn.nhipcau.petition.chat.FilePetition.LeavingContact;
import vn.nhipcau.petition.chat.FilePetition.OneOrTwo;
import vn.nhipcau.petition.chat.FilePetition.Removing;
import vn.nhipcau.petition.chat.FilePetition.Reviewing;
import vn.nhipcau.petition.chat.FilePetition.Step;
import vn.nhipcau.petition.chat.FilePetition.SupplementOrNew;
import vn.nhipcau.record.Passage;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;

/**
 * What words, contacts and files mean at each step of a draft, and at which step it then stands.
 */
@Component
class DraftWords {
    /** Fewer words than this rarely are a matter of their own. */
    private static final int SENTENCE = 8;

    private final DraftCards cards;
    private final TypedChoices choices;
    private final DraftTaps taps;
    private final Gathering gathering;
    private final Routing routing;
    private final Tracking tracking;

    DraftWords(
            DraftCards cards,
            TypedChoices choices,
            DraftTaps taps,
            Gathering gathering,
            Routing routing,
            Tracking tracking) {
        this.cards = cards;
        this.choices = choices;
        this.taps = taps;
        this.gathering = gathering;
        this.routing = routing;
        this.tracking = tracking;
    }

    // A few words at a question are the answer to it, if they can be; else they belong to the text.
    NextStep<Step> words(Step step, String words, UpdateContext context) {
        var draft = step.draft();
        if (step instanceof SupplementOrNew(_, var codes)) {
            var chosen = choices.supplementOrNewNamed(words, codes);
            var next = chosen.map(action -> taps.supplementOrNew(draft, action, context));
            if (next.isPresent()) return next.get();
        }
        if (PetitionCode.resembles(words)) {
            tracking.show(context, words);
            return new Stay<>();
        }
        return switch (step) {
            case ChoosingWard _ when routing.ward(words).isPresent() -> ward(step, words, context);
            case Reviewing _ when isAnotherMatter(draft, words) ->
                    gathering.isElsewhere(context, words)
                            ? new Stay<>()
                            : new GoTo<>(
                                    new OneOrTwo(
                                            draft,
                                            new Passage(
                                                    String.valueOf(context.incoming().messageId()),
                                                    words)));
            case ChoosingArea _ when choices.areaNamed(words).isPresent() ->
                    new GoTo<>(taps.stepOf(draft.inArea(choices.areaNamed(words).get().code())));
            case LeavingContact _ -> {
                if (gathering.isElsewhere(context, words)) yield new Stay<>();
                if (ContactWords.isNo(words)) yield new GoTo<>(taps.stepOf(draft));
                var left = ContactWords.read(words);
                boolean withId = ContactWords.hasIdNumber(words);
                if (withId) context.reply("petition.contact.idDropped");
                if (left.isPresent()) yield new GoTo<>(taps.stepOf(draft.leaving(left.get())));
                // Whoever was told that something is not kept is told what is, each time.
                if (withId) context.reply("petition.contact.unclear");
                else context.hint("petition.contact.unclear");
                yield new Stay<>();
            }
            default -> gathered(step, context);
        };
    }

    // What else stands in the answer belongs to the matter.
    private NextStep<Step> ward(Step step, String words, UpdateContext context) {
        String ward = routing.ward(words).orElseThrow().id();
        if (routing.isOnlyAWard(words)) return new GoTo<>(taps.stepOf(step.draft().inWard(ward)));
        return gathering
                .add(step.draft(), context)
                .<NextStep<Step>>map(more -> new GoTo<>(taps.stepOf(more.inWard(ward))))
                .orElseGet(Stay::new);
    }

    // Another ward, or another subject in a whole sentence: nobody says "it smells, too" in that.
    private boolean isAnotherMatter(Draft draft, String words) {
        if (draft.passages().isEmpty() || draft.insisted()) return false;
        var reading = routing.read(words);
        if (reading.calmKind() != Kind.PETITION) return false;
        boolean ward =
                reading.ward().filter(found -> !found.id().equals(draft.ward())).isPresent()
                        && draft.ward() != null;
        boolean area =
                reading.area().filter(found -> !found.code().equals(draft.area())).isPresent();
        return (ward || area) && words.split("\\s+").length >= SENTENCE;
    }

    NextStep<Step> contact(Step step, MessageContent.Contact contact, UpdateContext context) {
        if (!(step instanceof LeavingContact) && !(step instanceof Reviewing)) {
            context.hint("petition.contact.later");
            return new Stay<>();
        }
        // A colleague who enters it for somebody else may well share that person's.
        if (!contact.own() && step.draft().behalf() == null) {
            context.hint("petition.contact.notYours");
            return new Stay<>();
        }
        var left = new Filing.Contact(contact.name(), contact.phone());
        return new GoTo<>(taps.stepOf(step.draft().leaving(left)));
    }

    NextStep<Step> gathered(Step step, UpdateContext context) {
        var more = gathering.add(step.draft(), context);
        if (more.isEmpty()) return new Stay<>();
        return more.get().holdsNothing()
                ? new End<>(cards.cancelled(context.language()))
                : new GoTo<>(same(step, more.get()));
    }

    /** The step at which a draft stands that grew, or shrank, while this was asked. */
    Step same(Step step, Draft draft) {
        return switch (step) {
            case SupplementOrNew(_, var codes) -> new SupplementOrNew(draft, codes);
            case LeavingContact _ -> new LeavingContact(draft);
            case OneOrTwo(_, var another) -> new OneOrTwo(draft, another);
            case Removing _ -> new Removing(draft);
            default -> taps.stepOf(draft);
        };
    }
}
