package vn.nhipcau.chat;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.SubjectKind;

import java.util.Optional;

/**
 * A kind of cards: what they are about and what their buttons do.
 *
 * @param <K> what tells one card's subject from another's
 * @param <A> what a button does: a sealed interface of records, one for each verb
 */
public final class CardKind<K, A> {
    private final SubjectKind<K> about;
    private final Codec<A> actions;

    private CardKind(SubjectKind<K> about, Codec<A> actions) {
        this.about = about;
        this.actions = actions;
    }

    /** Cards about this, with buttons that do these things. */
    public static <K, A> CardKind<K, A> of(SubjectKind<K> about, Class<A> actions) {
        return new CardKind<>(about, Codec.of(actions));
    }

    /** What its cards are about. */
    public SubjectKind<K> about() {
        return about;
    }

    /** The subject of the card about this. */
    public String subject(K key) {
        return about.of(key);
    }

    /**
     * A button that does this when it is tapped.
     *
     * @throws IllegalArgumentException if that takes more than 40 bytes
     */
    public Button button(String label, A action) {
        return Button.tap(label, actions.write(action));
    }

    /** How what its buttons do is written. */
    Codec<A> actions() {
        return actions;
    }

    /** The name with which what a button does is written. */
    public String verb(A action) {
        return actions.name(action);
    }

    /** What a button does; empty if no version knew such a one. */
    Optional<A> action(String written) {
        return actions.read(written);
    }
}
