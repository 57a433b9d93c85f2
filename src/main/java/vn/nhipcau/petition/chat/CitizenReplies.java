package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Ward;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Place;

import java.util.List;
import java.util.Optional;

/** A citizen replies to anything that we said about their petition: that adds to it. */
@Component
class CitizenReplies implements ReplyHandler {
    private final Petitions petitions;
    private final Guidance guidance;
    private final Gathering gathering;
    private final Routing routing;
    private final SupplementReceipt receipt;

    CitizenReplies(
            Petitions petitions,
            Guidance guidance,
            Gathering gathering,
            Routing routing,
            SupplementReceipt receipt) {
        this.petitions = petitions;
        this.guidance = guidance;
        this.gathering = gathering;
        this.routing = routing;
        this.receipt = receipt;
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                new Hearing<>(
                        PetitionWords.PETITION,
                        (turn, about) -> replied(turn, about.id()),
                        (turn, about) -> answered(turn, about.id())),
                Hearing.of(Tracking.KIND.about(), this::replied));
    }

    private boolean replied(Turn turn, Tracking.About about) {
        return about instanceof Tracking.About.One(Long petition)
                && petition != null
                && replied(turn, petition);
    }

    private boolean replied(Turn turn, long about) {
        var own = own(turn, about);
        if (own.isEmpty()) return false;
        String words =
                switch (turn.said()) {
                    case Said.Located(var place) -> onTheMap(turn, place);
                    case Said.Contact(var name, var phone, var isOwn) when isOwn ->
                            name + ", " + phone;
                    default -> Said.words(turn.said());
                };
        if (!words.isEmpty()
                && (guidance.guides(turn, words) || endsASign(turn, own.get(), words))) {
            turn.keepAsking();
            return true;
        }
        // Thanks add nothing; to a question even "ok" is an answer.
        if (own.get().status() != PetitionStatus.NEEDS_INFO
                && turn.said() instanceof Said.Words
                && routing.isThanks(words)) {
            turn.answer("petition.supplement.thanks", own.get().code());
            return true;
        }
        var cleared = guidance.clear(turn, words);
        if (cleared.isEmpty()) {
            turn.keepAsking();
            return true;
        }
        return switch (turn.said()) {
            case Said.Words _ -> add(turn, own.get(), cleared.get(), List.of());
            case Said.Attached attached -> {
                if (guidance.guides(turn, attached) || gathering.isTooBig(turn, attached)) {
                    turn.keepAsking();
                    yield true;
                }
                var file = new Attachment(gathering.keep(turn, attached), attached.kind());
                yield add(turn, own.get(), cleared.get(), List.of(file));
            }
            case Said.Located _ -> add(turn, own.get(), cleared.get(), List.of());
            case Said.Contact contact when contact.own() ->
                    add(turn, own.get(), cleared.get(), List.of());
            default -> {
                turn.keepAsking();
                yield false;
            }
        };
    }

    // "Tôi tố", and then "cáo ông Bình": together with what they wrote last it is one.
    private boolean endsASign(Turn turn, Petition petition, String words) {
        var additions = petitions.additions(petition);
        String before =
                additions.isEmpty() ? petitions.text(petition).orElse("") : additions.getLast();
        return guidance.isClear(before) && guidance.guides(turn, before + "\n" + words, true);
    }

    // Without a reply: what is plainly about another ward, or asks for something, is no answer.
    private boolean answered(Turn turn, long about) {
        var asked = own(turn, about).filter(found -> found.status() == PetitionStatus.NEEDS_INFO);
        if (asked.isEmpty()) return false;
        String words = Said.words(turn.said());
        if (PetitionCode.resembles(words) || isElsewhere(words, asked.get())) {
            turn.keepAsking();
            return false;
        }
        return replied(turn, about);
    }

    private boolean isElsewhere(String words, Petition asked) {
        var reading = routing.read(words);
        return reading.calmKind() == Kind.PETITION
                && reading.ward().isPresent()
                && !reading.ward().map(Ward::id).equals(asked.ward());
    }

    private Optional<Petition> own(Turn turn, long about) {
        if (turn.inGroup()) return Optional.empty();
        return petitions
                .find(about)
                .filter(found -> found.person().orElse(-1L) == turn.person().id())
                .filter(found -> found.status().isOpen());
    }

    private static String onTheMap(Turn turn, Place place) {
        String name = place.name() == null ? "" : place.name();
        // Not formatted: 21,04 is no place on a map.
        String at = place.latitude() + "," + place.longitude();
        return turn.words("petition.supplement.place", name, at).strip();
    }

    private boolean add(Turn turn, Petition petition, ClearedText text, List<Attachment> files) {
        petitions.supplement(turn.person(), petition, text, files);
        turn.receipt();
        receipt.give(turn, petition);
        return true;
    }
}
