package vn.nhipcau.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.people.Contacts.Bound;

import java.time.Instant;
import java.util.Objects;

/** A unit's group: bound by whom and when, until released by whom and when. */
@Entity
@Table(name = "unit_contact")
class UnitContact {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_contact_seq")
    private @Nullable Long id;

    private String unit;
    private long address;
    private long boundBy;
    private Instant boundAt;
    private @Nullable Long releasedBy;
    private @Nullable Instant releasedAt;
    private @Nullable String holdsUnit;
    private @Nullable Long holdsAddress;

    @SuppressWarnings("NullAway") // filled by JPA
    protected UnitContact() {}

    UnitContact(String unit, long address, Person by, Instant now) {
        this.unit = unit;
        this.address = address;
        this.boundBy = by.id();
        this.boundAt = now;
        this.holdsUnit = unit;
        this.holdsAddress = address;
    }

    String unit() {
        return unit;
    }

    long address() {
        return address;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    void release(Person by, Instant now) {
        releasedBy = by.id();
        releasedAt = now;
        holdsUnit = null;
        holdsAddress = null;
    }

    Bound told() {
        return new Bound(Objects.requireNonNull(id), unit, address, boundAt);
    }
}
