package vn.nhipcau.people;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Language;

import java.util.Collection;
import java.util.List;

/**
 * What people agreed to, with the evidence: which wording, in which language, when (Luật 91/2025,
 * NĐ 356/2025: expressed clearly, never by default, withdrawn at any time).
 */
public interface Consents {
    /** What a consent is for. */
    enum Purpose {
        /** Receiving, forwarding, answering and counting their petitions. */
        PETITIONS,
        /** Being told of voter meetings of a ward. */
        NOTICES
    }

    /** Whether they agreed to this and did not withdraw. */
    boolean given(Person person, Purpose purpose);

    /** They were just asked; what they write is counted, not kept, until they answer. */
    void asked(Person person);

    /**
     * They wrote once more without having answered.
     *
     * @param words whether it had words, so that they can be told what was not kept
     */
    void wroteMeanwhile(Person person, boolean words);

    /** They said no, or the question is void. */
    void declined(Person person);

    /**
     * They said yes.
     *
     * @param subject what exactly it covers within the purpose, such as a ward; empty for all
     * @param wording the text as they saw it
     */
    void give(Person person, Purpose purpose, String subject, String wording, Language language);

    /** They were asked about notices; nobody is asked twice. */
    void askedForNotices(Person person);

    /**
     * Those who want notices of this ward or of the whole council, by their numbers; for no ward
     * those who want any.
     *
     * @param after the number of the person after whom to begin
     */
    List<Person> followers(@Nullable String ward, long after, int atMost);

    /** They take it back; the evidence stays. */
    void withdraw(Person person, Purpose purpose);

    /** The ids of the wards of which they want notices. */
    List<String> noticesOf(Person person);

    /**
     * Who wants notices of one of these wards, by their ids: the next so many after one; fewer only
     * if there are no more.
     *
     * @param wards ids of wards; an empty one for the whole council
     */
    List<Follower> followersOf(Collection<String> wards, long after, int most);

    /**
     * How many want notices of one of these wards and can be reached.
     *
     * @param wards ids of wards; an empty one for the whole council
     */
    int countFollowers(Collection<String> wards);

    /**
     * Somebody who wants notices, where and in which language they are told.
     *
     * @param address 0 if they have no chat of their own any more
     */
    record Follower(long person, long address, Language language) {}
}
