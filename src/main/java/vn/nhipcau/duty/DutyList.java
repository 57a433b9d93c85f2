package vn.nhipcau.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** The newest morning list of a chat. */
@Entity
@Table(name = "duty_list")
class DutyList {
    @Id private long address;
    private LocalDate onDay;
    private LocalDate since;
    private long card;

    @SuppressWarnings("NullAway") // filled by JPA
    protected DutyList() {}

    DutyList(long address, LocalDate onDay, LocalDate since, long card) {
        this.address = address;
        this.onDay = onDay;
        this.since = since;
        this.card = card;
    }

    LocalDate onDay() {
        return onDay;
    }

    LocalDate since() {
        return since;
    }

    long card() {
        return card;
    }

    void update(LocalDate day, LocalDate urgedSince, long newCard) {
        onDay = day;
        since = urgedSince;
        card = newCard;
    }
}
