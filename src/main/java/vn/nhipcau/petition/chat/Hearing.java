package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ConsentDesk;
import vn.nhipcau.chat.FallbackHandler;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionIntake;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.routing.Routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hears what a citizen says out of the blue: what kind of matter is it, have they agreed, does it
 * belong to a petition that is under way; then a draft begins.
 */
@Component
class Hearing implements FallbackHandler {
    private static final int OFFERED = 3;

    private final Routing routing;
    private final Guidance guidance;
    private final ConsentDesk consentDesk;
    private final Consents consents;
    private final Petitions petitions;
    private final Flows flows;
    private final FilePetition filing;
    private final Gathering gathering;
    private final Tracking tracking;
    private final PetitionWords names;
    private final Units units;
    private final Outbox outbox;
    private final PetitionIntake intake;
    private final JustFiled justFiled;

    Hearing(
            Routing routing,
            Guidance guidance,
            ConsentDesk consentDesk,
            Consents consents,
            Petitions petitions,
            Flows flows,
            FilePetition filing,
            Gathering gathering,
            Tracking tracking,
            PetitionWords names,
            Units units,
            Outbox outbox,
            PetitionIntake intake,
            JustFiled justFiled) {
        this.routing = routing;
        this.guidance = guidance;
        this.consentDesk = consentDesk;
        this.consents = consents;
        this.petitions = petitions;
        this.flows = flows;
        this.filing = filing;
        this.gathering = gathering;
        this.tracking = tracking;
        this.names = names;
        this.units = units;
        this.outbox = outbox;
        this.intake = intake;
        this.justFiled = justFiled;
    }

    @Override
    public void hear(UpdateContext context, String settled) {
        hear(context, ScreeningOutcome.CODEC.read(settled).orElse(null));
    }

    void hear(UpdateContext context, @Nullable ScreeningOutcome before) {
        String words = words(context.said());
        if (context.said() instanceof MessageContent.Edited) {
            if (consents.given(context.person(), Purpose.PETITIONS))
                context.hint("petition.editedTooLate");
            return;
        }
        if (context.said() instanceof MessageContent.Contact) {
            context.hint("petition.contact.later");
            return;
        }
        if (PetitionCode.resembles(words)) {
            tracking.show(context, words);
            return;
        }
        if (guidance.refuseGuidedAlbum(context)) return;
        if (!words.isEmpty() && redirect(context, words, before)) {
            takeOutAlbum(context);
            return;
        }
        if (context.said() instanceof MessageContent.Attached file
                && !(before instanceof ScreeningOutcome.Insisted)
                && guidance.guides(context, file)) {
            takeOutAlbum(context);
            return;
        }
        if (!isOnBehalf(context)
                && !consentDesk.admit(
                        context, before == null ? "" : ScreeningOutcome.CODEC.write(before)))
            return;
        if (context.said() instanceof MessageContent.Attached attached
                && !(before instanceof ScreeningOutcome.Insisted)
                && justFiled.joins(context, attached)) return;
        begin(context, before);
    }

    private void takeOutAlbum(UpdateContext context) {
        var open = filing.open(flows, context);
        if (open.isEmpty()) return;
        var less = gathering.withoutAlbum(open.get().draft(), context);
        if (less.isEmpty()) return;
        if (less.get().holdsNothing()) flows.giveUp(context, filing.cancelled(context));
        else flows.goOn(context, filing, filing.same(open.get(), less.get()));
    }

    // What a colleague enters is not theirs: it takes the person's consent, not their own.
    private boolean isOnBehalf(UpdateContext context) {
        return filing.open(flows, context)
                .filter(step -> step.draft().behalf() != null)
                .isPresent();
    }

    private boolean redirect(
            UpdateContext context, String words, @Nullable ScreeningOutcome before) {
        if (before instanceof ScreeningOutcome.Insisted) return false;
        if (guidance.guides(context, words, before instanceof ScreeningOutcome.Calm)) return true;
        if (context.said() instanceof MessageContent.Attached) return false;
        return switch (routing.read(words).calmKind()) {
            case NOT_A_PETITION -> {
                context.answer("petition.notAPetition");
                yield true;
            }
            case TOO_SHORT -> {
                if (routing.isThanks(words)) {
                    context.answer("petition.notAPetition");
                    yield true;
                }
                boolean known = routing.ward(words).isPresent();
                context.answer(known ? "petition.onlyAWard" : "petition.tooShort");
                yield true;
            }
            case PETITION, COMPLAINT, DENUNCIATION, EMERGENCY -> false;
        };
    }

    /** Whether a draft is open here. */
    boolean isOpen(UpdateContext context) {
        return filing.open(flows, context).isPresent();
    }

    private void begin(UpdateContext context, @Nullable ScreeningOutcome before) {
        boolean asked = before instanceof ScreeningOutcome.About;
        // What was asked for is a matter of its own: whatever is open makes way for it.
        var open = asked ? Optional.<FilePetition.Step>empty() : filing.open(flows, context);
        var draft = open.map(FilePetition.Step::draft).orElse(Draft.EMPTY);
        if (before instanceof ScreeningOutcome.Insisted) draft = draft.insisting();
        var begun = gathering.add(draft, context, before instanceof ScreeningOutcome.Calm);
        if (begun.isEmpty()) return;
        if (begun.get().holdsNothing()) {
            flows.giveUp(context, filing.cancelled(context));
            return;
        }
        if (open.isPresent()) {
            flows.goOn(context, filing, filing.stepOf(about(before, begun.get())));
            return;
        }
        var theirs = petitions.openOf(context.person(), Integer.MAX_VALUE);
        if (context.said() instanceof MessageContent.Words(var text)) {
            var same = intake.same(theirs, text);
            if (same.isPresent()) {
                outbox.say(
                        Letter.answer(
                                        context.address().id(),
                                        context.text("petition.sameAgain", names.named(same.get())),
                                        PetitionWords.subject(same.get()))
                                .replyingTo(context.incoming().messageId()));
                return;
            }
        }
        List<String> codes =
                theirs.stream()
                        .sorted(Comparator.comparing(petition -> !isAsked(petition)))
                        .limit(OFFERED)
                        .map(Petition::code)
                        .toList();
        flows.begin(
                context,
                filing,
                codes.isEmpty() || before instanceof ScreeningOutcome.Insisted || asked
                        ? filing.stepOf(about(before, begun.get()))
                        : new FilePetition.SupplementOrNew(begun.get(), codes));
    }

    // Words that name a ward know better than the place for which they were asked.
    private Draft about(@Nullable ScreeningOutcome before, Draft draft) {
        if (!(before instanceof ScreeningOutcome.About(var id))
                || id == null
                || draft.ward() != null) return draft;
        return units.findWard(id).map(ward -> draft.inWard(ward.id())).orElse(draft);
    }

    private static boolean isAsked(Petition petition) {
        return petition.status() == PetitionStatus.NEEDS_INFO;
    }

    static String words(MessageContent said) {
        return switch (said) {
            case MessageContent.Words(var text) -> text;
            case MessageContent.Attached attached -> attached.caption();
            default -> "";
        };
    }
}
