package vn.nhipcau.question;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A petition that a delegate has taken up. */
@Entity
@Table(name = "followed_petition")
class FollowedPetition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "followed_petition_seq")
    private @Nullable Long id;

    private long person;
    private long petition;
    private Instant since;

    @SuppressWarnings("NullAway") // filled by JPA
    protected FollowedPetition() {}

    FollowedPetition(long person, long petition, Instant since) {
        this.person = person;
        this.petition = petition;
        this.since = since;
    }

    long person() {
        return person;
    }

    long petition() {
        return petition;
    }
}
