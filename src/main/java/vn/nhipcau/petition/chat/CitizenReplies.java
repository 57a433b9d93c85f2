package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionAdditions;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Spelling;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A citizen replies to anything that we said about their petition: that adds to it. */
@Component
class CitizenReplies implements ReplyHandler {
    /** Thanks, a greeting or a call for help, and nothing else; folded. */
    private static final Pattern COURTESY =
            Pattern.compile(
                    "((da|vang|xin|chan thanh|rat|ok|em|chau|toi|minh)\\s+)*"
                            + "(cam on|biet on|tran trong|thanks?|thank you|tks|thx|chao|hello|hi|hey"
                            + "|giup|tro giup|help|huong dan)"
                            + "(\\s+(nhieu|rat|lam|ban|bot|anh|chi|em|chau|toi|minh|cac|can bo|phuong"
                            + "|uy ban|ubnd|xa|ong|ba|a|nhe|nha|oi|voi|da|quan tam|you|very|much|so|lot"
                            + "|me|please|there))*");

    private final Petitions petitions;
    private final Guidance guidance;
    private final Gathering gathering;
    private final Routing routing;
    private final SupplementReceipt receipt;
    private final PetitionAdditions additions;
    private final OtherMatter other;

    CitizenReplies(
            Petitions petitions,
            Guidance guidance,
            Gathering gathering,
            Routing routing,
            SupplementReceipt receipt,
            PetitionAdditions additions,
            OtherMatter other) {
        this.petitions = petitions;
        this.guidance = guidance;
        this.gathering = gathering;
        this.routing = routing;
        this.receipt = receipt;
        this.additions = additions;
        this.other = other;
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                new Hearing<>(
                        PetitionWords.PETITION,
                        (context, about) -> replied(context, about.id()),
                        (context, about) -> answered(context, about.id())),
                Hearing.of(Tracking.KIND.about(), this::replied));
    }

    private boolean replied(UpdateContext context, Tracking.About about) {
        return about instanceof Tracking.About.One(Long petition)
                && petition != null
                && replied(context, petition);
    }

    private boolean replied(UpdateContext context, long about) {
        var own = own(context, about);
        if (own.isEmpty()) return false;
        String words =
                switch (context.said()) {
                    case MessageContent.Located(var place) -> onTheMap(context, place);
                    case MessageContent.Contact(var name, var phone, var isOwn) when isOwn ->
                            name + ", " + phone;
                    default -> MessageContent.words(context.said());
                };
        if (!words.isEmpty()
                && (guidance.guides(context, words) || endsASign(context, own.get(), words))) {
            context.keepAsking();
            return true;
        }
        if (context.said() instanceof MessageContent.Words && isNothingMore(own.get(), words)) {
            if (own.get().status() == PetitionStatus.NEEDS_INFO) {
                context.keepAsking();
                context.answer("petition.supplement.stillAsked", own.get().code());
            } else context.answer("petition.supplement.thanks", own.get().code());
            return true;
        }
        var cleared = guidance.clear(context, words);
        if (cleared.isEmpty()) {
            context.keepAsking();
            return true;
        }
        return switch (context.said()) {
            case MessageContent.Words _ -> add(context, own.get(), cleared.get(), List.of());
            case MessageContent.Attached attached -> {
                if (guidance.guides(context, attached)
                        || gathering.refuseTooBig(context, attached)) {
                    context.keepAsking();
                    yield true;
                }
                var file = gathering.keep(context, attached);
                if (words.isEmpty()) context.wordsMayFollow();
                yield add(context, own.get(), cleared.get(), List.of(file));
            }
            case MessageContent.Located _ -> add(context, own.get(), cleared.get(), List.of());
            case MessageContent.Contact contact when contact.own() ->
                    add(context, own.get(), cleared.get(), List.of());
            default -> {
                context.keepAsking();
                yield false;
            }
        };
    }

    // Thanks add nothing; to a question even "ok" is an answer, but a mere "thank you" is none.
    private boolean isNothingMore(Petition petition, String words) {
        return petition.status() == PetitionStatus.NEEDS_INFO
                ? COURTESY.matcher(Spelling.fold(words)).matches()
                : routing.isThanks(words);
    }

    // "Tôi tố", and then "cáo ông Bình": together with what they wrote last it is one.
    private boolean endsASign(UpdateContext context, Petition petition, String words) {
        var additions = petitions.additions(petition);
        String before =
                additions.isEmpty() ? petitions.text(petition).orElse("") : additions.getLast();
        return guidance.isClear(before) && guidance.guides(context, before + "\n" + words, true);
    }

    // Without a reply: what looks like another petition, or asks for one, is no answer for certain.
    private boolean answered(UpdateContext context, long about) {
        var asked =
                own(context, about)
                        .filter(
                                found ->
                                        context.follows()
                                                || found.status() == PetitionStatus.NEEDS_INFO);
        if (asked.isEmpty()) return false;
        String words = MessageContent.words(context.said());
        // What may be a matter of its own does not belong to the photo before it for certain.
        if (context.follows() && routing.read(words).calmKind() == Kind.PETITION) return false;
        if (PetitionCode.resembles(words) || other.isOther(words, asked.get())) {
            context.keepAsking();
            return false;
        }
        return replied(context, about);
    }

    private Optional<Petition> own(UpdateContext context, long about) {
        if (context.inGroup()) return Optional.empty();
        return petitions
                .find(about)
                .filter(found -> found.person().orElse(-1L) == context.person().id())
                .filter(found -> found.status().isOpen());
    }

    private static String onTheMap(UpdateContext context, Place place) {
        String name = place.name() == null ? "" : place.name();
        // Not formatted: 21,04 is no place on a map.
        String at = place.latitude() + "," + place.longitude();
        return context.words("petition.supplement.place", name, at).replace("  ", " ");
    }

    private boolean add(
            UpdateContext context, Petition petition, ClearedText text, List<Attachment> files) {
        additions.supplement(
                context.person(), petition, text, files, MessageContent.albums(context.said()));
        context.receipt();
        receipt.give(context, petition);
        return true;
    }
}
