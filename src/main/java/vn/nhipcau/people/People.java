package vn.nhipcau.people;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Language;

import java.util.Optional;

/** The people we know. All methods join the caller's transaction. */
public interface People {
    /**
     * The person behind a messenger's id, made at first contact.
     *
     * @param ownChat the address of their own chat if it is there that they spoke, else null
     * @param languageCode what their messenger is set to; only the first time counts
     */
    Person met(
            String channel,
            String externalId,
            @Nullable Long ownChat,
            @Nullable String languageCode);

    /** The person with this id of ours. */
    Optional<Person> find(long id);

    /** The person whose own chat this address is. */
    Optional<Person> at(long address);

    /** From now on they are spoken to in this language. */
    void speaks(Person person, Language language);

    /** Remembers the ward that they last wrote about, to offer it first. */
    void wroteAbout(Person person, String ward);

    /** Remembers the ward in which they said they live. */
    void livesIn(Person person, String ward);

    /** Whether they work for the council's secretariat, named by the operator or invited. */
    boolean isSecretary(Person person);
}
