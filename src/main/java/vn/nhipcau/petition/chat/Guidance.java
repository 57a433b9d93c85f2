package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Albums;
import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;

import java.util.Optional;

/**
 * What is no petition is guided to its lawful place, before anything of it is kept. Decides which
 * words that are, of a message, a draft and a file's name; {@link GuidanceCards} say where to go.
 */
@Component
class Guidance {
    private final Routing routing;
    private final Screening screening;
    private final GuidanceCards cards;
    private final Albums albums;

    Guidance(Routing routing, Screening screening, GuidanceCards cards, Albums albums) {
        this.routing = routing;
        this.screening = screening;
        this.cards = cards;
        this.albums = albums;
    }

    /** Whether these words were guided elsewhere; then nothing of them may be kept. */
    boolean guides(UpdateContext context, String text) {
        return guides(context, text, false);
    }

    /** The same for somebody who has said that it is no emergency. */
    boolean guides(UpdateContext context, String text, boolean calm) {
        var reading = routing.read(text);
        var kind = calm ? reading.calmKind() : reading.kind();
        switch (kind) {
            case COMPLAINT, DENUNCIATION, EMERGENCY -> cards.guide(context, kind);
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a draft may not grow by these words: they are judged by themselves, and all of it
     * together, since a sign may be spread over several messages.
     *
     * @param calm whether the person has said that these words are no emergency
     */
    boolean guides(UpdateContext context, Draft draft, String more, boolean calm) {
        if (draft.insisted()) return false;
        if (guides(context, more, calm)) return true;
        String before = draft.text();
        if (before.isEmpty()) return false;
        // Of what they wrote earlier they have said so already.
        boolean known = calm || routing.read(before).kind() == Kind.EMERGENCY;
        return guides(context, before + "\n" + more, known);
    }

    /** Whether a file was guided elsewhere by its name: people name it after what is in it. */
    boolean guides(UpdateContext context, MessageContent.Attached file) {
        String name = file.wordsOfName();
        return screening.isElsewhere(name) && guides(context, name, true);
    }

    /** Whether these words, which may be kept already, are neither complaint nor denunciation. */
    boolean isClear(String text) {
        return !screening.isElsewhere(text);
    }

    /** These words for a verb; empty if they were guided elsewhere. */
    Optional<ClearedText> clear(UpdateContext context, String text) {
        var cleared = screening.clear(context.person(), text);
        if (cleared.isEmpty()) guides(context, text, true);
        return cleared;
    }

    /** All words of a draft for a verb; empty if they were guided elsewhere. */
    Optional<ScreenedText> clear(UpdateContext context, Draft draft) {
        boolean own = draft.behalf() == null;
        if (isNamedElsewhere(context, draft)) return Optional.empty();
        String text = draft.text();
        if (draft.insisted())
            return Optional.of(
                    own
                            ? screening.insisted(context.person(), text)
                            : screening.insistedEntered(text));
        var cleared = own ? screening.clear(context.person(), text) : screening.clearEntered(text);
        if (cleared.isEmpty()) guides(context, text, true);
        return cleared.map(words -> words);
    }

    // What a place and a contact are called is read by others like any other word.
    private boolean isNamedElsewhere(UpdateContext context, Draft draft) {
        var place = draft.place();
        var contact = draft.contact();
        return (place != null && place.name() != null && guides(context, place.name(), true))
                || (contact != null && guides(context, contact.name(), true));
    }

    /** Whether this belongs to an album that was guided elsewhere; then that is told. */
    boolean refuseGuidedAlbum(UpdateContext context) {
        if (!albums.isRefused(context)) return false;
        context.answer("petition.guide.ofAlbum");
        return true;
    }
}
