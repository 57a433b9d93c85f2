package vn.nhipcau.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What happened to a duty: the record that every count is made from. */
@Entity
@Table(name = "duty_event")
class DutyEvent {
    enum Kind {
        OPENED,
        TAKEN,
        MOVED,
        PAUSED,
        RESUMED,
        EXTENDED,
        /** Its due date was changed, because a promise or the calendar was. */
        RESET,
        URGED,
        /** Somebody had it urged in their own name. */
        URGED_BY,
        DONE,
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_event_seq")
    private @Nullable Long id;

    private long duty;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable Long person;
    private String facts;

    @SuppressWarnings("NullAway") // filled by JPA
    protected DutyEvent() {}

    DutyEvent(Duty duty, Instant at, Kind kind, @Nullable Long person, String facts) {
        this.duty = duty.id();
        this.at = at;
        this.kind = kind;
        this.person = person;
        this.facts = facts;
    }
}
