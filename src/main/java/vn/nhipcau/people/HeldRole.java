package vn.nhipcau.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;

import java.time.Instant;
import java.util.Objects;

/** A role of one person: given by whom and when, until released by whom and when. */
@Entity
@Table(name = "held_role")
class HeldRole {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "held_role_seq")
    private @Nullable Long id;

    private long person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String unit;
    private long givenBy;
    private Instant givenAt;
    private @Nullable Long releasedBy;
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected HeldRole() {}

    HeldRole(Person person, Role role, @Nullable String unit, Person by, Instant now) {
        this.person = person.id();
        this.role = role;
        this.unit = unit;
        this.givenBy = by.id();
        this.givenAt = now;
    }

    long person() {
        return person;
    }

    Role role() {
        return role;
    }

    @Nullable String unit() {
        return unit;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    Held told(Person who) {
        return new Held(Objects.requireNonNull(id), who, role, unit, givenAt);
    }

    void release(Person by, Instant now) {
        releasedBy = by.id();
        releasedAt = now;
    }
}
