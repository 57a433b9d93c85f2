package vn.nhipcau.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Language;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Somebody who wrote to us. No name is kept here: nothing needs one. */
@Entity
@Table(name = "person")
public class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    private @Nullable Long id;

    private String channel;
    private String externalId;
    private @Nullable Long address;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable String ward;
    private @Nullable String home;
    private @Nullable Instant askedAt;
    private int unheard;
    private int unheardWords;
    private boolean noticesAsked;
    private Instant metAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Person() {}

    Person(
            String channel,
            String externalId,
            @Nullable Long address,
            Language language,
            Instant now) {
        this.channel = channel;
        this.externalId = externalId;
        this.address = address;
        this.language = language;
        this.metAt = now;
    }

    /** Our id of the person. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** Which messenger they use. */
    public String channel() {
        return channel;
    }

    /** Their id there; never shown or logged. */
    public String externalId() {
        return externalId;
    }

    /** The id of the address of their own chat; empty while they have only been met in a group. */
    public Optional<Long> address() {
        return Optional.ofNullable(address);
    }

    /** The language they are spoken to in. */
    public Language language() {
        return language;
    }

    /** The id of the ward they last wrote about. */
    public Optional<String> ward() {
        return Optional.ofNullable(ward);
    }

    /** When they were asked for consent and have not answered yet. */
    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /**
     * How many messages came while the question for consent was open; their content is not kept.
     */
    public int unheard() {
        return unheard;
    }

    /** How many of those after the first had words. */
    public int unheardWords() {
        return unheardWords;
    }

    /** The ward in which they said they live. */
    public Optional<String> home() {
        return Optional.ofNullable(home);
    }

    void livesIn(String wardId) {
        home = wardId;
    }

    /** Whether they were once asked if they want notices of voter meetings. */
    public boolean noticesAsked() {
        return noticesAsked;
    }

    void reachedAt(long ownChat) {
        address = ownChat;
    }

    void speaks(Language chosen) {
        language = chosen;
    }

    void wroteAbout(String wardId) {
        ward = wardId;
    }

    void askedForConsent(Instant now) {
        askedAt = now;
        unheard = 1;
        unheardWords = 0;
    }

    void wroteBeforeConsent(boolean words) {
        unheard++;
        if (words) unheardWords++;
    }

    void consentAnswered() {
        askedAt = null;
        unheard = 0;
        unheardWords = 0;
    }

    void askedForNotices() {
        noticesAsked = true;
    }

    void forgetAll() {
        ward = null;
        home = null;
        askedAt = null;
        unheard = 0;
        unheardWords = 0;
        noticesAsked = false;
    }
}
