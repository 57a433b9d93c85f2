package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ConsentDesk;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.OpenEar;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.routing.Routing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hears what a citizen says out of the blue: what kind of matter is it, have they agreed, does it
 * belong to a petition that is under way; then a draft begins.
 */
@Component
class Hearing implements OpenEar {
    /** Said once more by somebody who was told that it looks like a complaint or denunciation. */
    static final String INSISTED = "insisted";

    /** Before the id of a ward: asked for as a matter of its own about that ward, or about none. */
    static final String ABOUT = "about:";

    /** Said once more by somebody who was told whom to call in an emergency. */
    static final String CALM = "calm";

    // Telegram queues taps apart from messages: a photo sent before [Gửi] may be heard after it.
    private static final Duration OVERTAKEN = Duration.ofSeconds(10);
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
    private final InstantSource realTime = InstantSource.system();

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
            Outbox outbox) {
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
    }

    @Override
    public void hear(Turn turn, String context) {
        String words = words(turn.said());
        if (turn.said() instanceof Said.Edited) {
            if (consents.given(turn.person(), Purpose.PETITIONS))
                turn.hint("petition.editedTooLate");
            return;
        }
        if (turn.said() instanceof Said.Contact) {
            turn.hint("petition.contact.later");
            return;
        }
        if (PetitionCode.resembles(words)) {
            tracking.show(turn, words);
            return;
        }
        if (!words.isEmpty() && isElsewhere(turn, words, context)) return;
        if (turn.said() instanceof Said.Attached file
                && !context.equals(INSISTED)
                && guidance.guides(turn, file)) return;
        if (!isOnBehalf(turn) && !consentDesk.mayGoOn(turn, context)) return;
        if (turn.said() instanceof Said.Attached attached
                && !context.equals(INSISTED)
                && joinsJustFiled(turn, attached)) return;
        begin(turn, context);
    }

    // What a colleague enters is not theirs: it takes the person's consent, not their own.
    private boolean isOnBehalf(Turn turn) {
        return filing.open(flows, turn).filter(step -> step.draft().behalf() != null).isPresent();
    }

    private boolean isElsewhere(Turn turn, String words, String context) {
        if (context.equals(INSISTED)) return false;
        if (guidance.guides(turn, words, context.equals(CALM))) return true;
        if (turn.said() instanceof Said.Attached) return false;
        return switch (routing.read(words).calmKind()) {
            case NOT_A_PETITION -> {
                turn.answer("petition.notAPetition");
                yield true;
            }
            case TOO_SHORT -> {
                if (routing.isThanks(words)) {
                    turn.answer("petition.notAPetition");
                    yield true;
                }
                boolean known = routing.ward(words).isPresent();
                turn.answer(known ? "petition.onlyAWard" : "petition.tooShort");
                yield true;
            }
            case PETITION, COMPLAINT, DENUNCIATION, EMERGENCY -> false;
        };
    }

    private void begin(Turn turn, String context) {
        var open = filing.open(flows, turn);
        var draft = open.map(FilePetition.Step::draft).orElse(Draft.EMPTY);
        if (context.equals(INSISTED)) draft = draft.insisting();
        boolean asked = context.startsWith(ABOUT);
        var begun = gathering.add(draft, turn, context.equals(CALM));
        if (begun.isEmpty()) return;
        if (open.isEmpty() && turn.said() instanceof Said.Words(var text)) {
            var same = petitions.same(turn.person(), text);
            if (same.isPresent()) {
                outbox.say(
                        Letter.answer(
                                        turn.address().id(),
                                        turn.text("petition.sameAgain", names.named(same.get())),
                                        PetitionWords.subject(same.get()))
                                .replyingTo(turn.incoming().messageId()));
                return;
            }
        }
        if (open.isPresent()) {
            flows.goOn(turn, filing, filing.stepOf(about(context, begun.get())));
            return;
        }
        List<String> codes =
                petitions.openOf(turn.person(), Integer.MAX_VALUE).stream()
                        .sorted(Comparator.comparing(petition -> !isAsked(petition)))
                        .limit(OFFERED)
                        .map(Petition::code)
                        .toList();
        flows.begin(
                turn,
                filing,
                codes.isEmpty() || context.equals(INSISTED) || asked
                        ? filing.stepOf(about(context, begun.get()))
                        : new FilePetition.SupplementOrNew(begun.get(), codes));
    }

    // Words that name a ward know better than the place for which they were asked.
    private Draft about(String context, Draft draft) {
        if (!context.startsWith(ABOUT) || draft.ward() != null) return draft;
        return units.findWard(context.substring(ABOUT.length()))
                .map(ward -> draft.inWard(ward.id()))
                .orElse(draft);
    }

    private static boolean isAsked(Petition petition) {
        return petition.status() == PetitionStatus.NEEDS_INFO;
    }

    private boolean joinsJustFiled(Turn turn, Said.Attached attached) {
        Optional<Petition> last =
                petitions.of(turn.person(), 1).stream()
                        .filter(petition -> petition.status().isOpen())
                        .filter(
                                petition ->
                                        realTime.instant()
                                                        .isBefore(
                                                                petition.filedAt().plus(OVERTAKEN))
                                                && !turn.incoming()
                                                        .at()
                                                        .isAfter(petition.filedAt()))
                        .findFirst();
        if (last.isEmpty()) return false;
        if (gathering.isTooBig(turn, attached)) return true;
        var caption = guidance.clear(turn, attached.caption());
        if (caption.isEmpty()) return true;
        var file = new Attachment(gathering.keep(turn, attached), attached.kind());
        petitions.supplement(turn.person(), last.get(), caption.get(), List.of(file));
        turn.receipt();
        return true;
    }

    static String words(Said said) {
        return switch (said) {
            case Said.Words(var text) -> text;
            case Said.Attached attached -> attached.caption();
            default -> "";
        };
    }
}
