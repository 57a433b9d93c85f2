package vn.nhipcau.shared;

import java.util.Optional;

/**
 * A kind of things that cards, letters, questions and duties are about, such as {@code petition},
 * and what tells one from another. As text it is {@code petition:42}; stored ones are read by every
 * later version.
 *
 * @param <K> a record, or a sealed interface of records, as {@link Codec} writes it with {@code -}
 *     between the parts
 */
public final class SubjectKind<K> {
    private final String name;
    private final Codec<K> keys;

    private SubjectKind(String name, Codec<K> keys) {
        this.name = name;
        this.keys = keys;
    }

    /** The number under which a thing is stored. */
    public record Id(long id) {}

    /** The only one of its kind. */
    public record Only() {}

    /** A kind with this name, which is stored and never changes. */
    public static <K> SubjectKind<K> of(String name, Class<K> key) {
        return new SubjectKind<>(name, Codec.of(key, '-'));
    }

    /** The same with another sign between the parts of its key. */
    public static <K> SubjectKind<K> of(String name, Class<K> key, char between) {
        return new SubjectKind<>(name, Codec.of(key, between));
    }

    /** A kind of what is stored under a number. */
    public static SubjectKind<Id> ofId(String name) {
        return of(name, Id.class);
    }

    /** A kind of which there is one thing only. */
    public static SubjectKind<Only> ofOne(String name) {
        return of(name, Only.class);
    }

    /** The part before the colon. */
    public String name() {
        return name;
    }

    /** The subject as text. */
    public String of(K key) {
        String written = keys.write(key);
        return written.isEmpty() ? name : name + ":" + written;
    }

    /** What a subject is about; empty if it is of another kind, or cannot be read. */
    public Optional<K> read(String subject) {
        return nameOf(subject).equals(name) ? keys.read(keyOf(subject)) : Optional.empty();
    }

    /** The name of what sort of key it is, as it stands in the subject. */
    public String sort(K key) {
        return keys.name(key);
    }

    /** The part of a subject before the colon: the name of its kind. */
    public static String nameOf(String subject) {
        int colon = subject.indexOf(':');
        return colon < 0 ? subject : subject.substring(0, colon);
    }

    private static String keyOf(String subject) {
        int colon = subject.indexOf(':');
        return colon < 0 ? "" : subject.substring(colon + 1);
    }

    /** The subject as text, of a kind whose things have numbers. */
    public static String of(SubjectKind<Id> kind, long id) {
        return kind.of(new Id(id));
    }
}
