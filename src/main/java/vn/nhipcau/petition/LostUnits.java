package vn.nhipcau.petition;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.ReaderLost;
import vn.nhipcau.people.Contacts.UnitReachable;
import vn.nhipcau.shared.Concern;
import vn.nhipcau.shared.PollingWorker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What is open at a unit that has lost its last reader goes to the secretariat, and comes back when
 * somebody reads there again. Each petition goes by itself, behind its own lock, as long as the
 * unit is noted here as lost: so nothing is left out if the service ends in between.
 */
@Configuration(proxyBeanMethods = false)
class LostUnits {
    private static final int AT_ONCE = 500;
    private static final int A_LOOK = 50;

    private final StoredPetitions petitions;
    private final Handover handover;
    private final Contacts contacts;
    private final Units units;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** A group that only moves, or an officer who taps the wrong button, is back in a moment. */
    private final Duration patience;

    LostUnits(
            StoredPetitions petitions,
            Handover handover,
            Contacts contacts,
            Units units,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            Clock clock,
            PetitionSettings settings) {
        this.petitions = petitions;
        this.handover = handover;
        this.contacts = contacts;
        this.units = units;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.patience = settings.lostAfter();
    }

    @EventListener
    void on(ReaderLost lost) {
        if (contacts.reach(lost.unit()).isEmpty())
            note(lost.unit(), lost.released() ? Duration.ZERO : patience);
    }

    /** Units that were lost before this was looked after, or while the council's file changed. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        transaction.executeWithoutResult(
                _ ->
                        units.all().stream()
                                .map(Unit::id)
                                .filter(this::hasOpen)
                                .filter(unit -> contacts.reach(unit).isEmpty())
                                .forEach(unit -> note(unit, patience)));
    }

    private boolean hasOpen(String unit) {
        return petitions.countByUnitAndStatusIn(unit, PetitionStatus.OPEN) > 0;
    }

    private void note(String unit, Duration patience) {
        if (unit.equals(units.secretariat().id())) return;
        Instant due = clock.instant().plus(patience);
        sql.sql(
                        "insert into unit_loss (unit, due_at) select cast(? as varchar(30)),"
                                + " cast(? as timestamp with time zone) where not exists"
                                + " (select 1 from unit_loss where unit = ?)")
                .params(unit, time(due), unit)
                .update();
    }

    // Before the cards are brought: they show whose it is now.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(UnitReachable reachable) {
        sql.sql("delete from unit_loss where unit = ?").param(reachable.unit()).update();
        var left = petitions.leftAt(reachable.unit(), PetitionStatus.OPEN, Limit.of(AT_ONCE));
        if (!left.isEmpty()) petitions.lockAll(left).forEach(handover::finds);
    }

    @Bean
    PollingWorker lostUnitsCases() {
        return new PollingWorker("lost-units", this::due, this::step);
    }

    @Bean
    Concern lostUnitsConcern() {
        return new Concern() {
            @Override
            public String name() {
                return "lostUnits";
            }

            @Override
            public long count() {
                return sql.sql("select count(*) from unit_loss where due_at <= ?")
                        .param(time(clock.instant()))
                        .query(Long.class)
                        .single();
            }
        };
    }

    private List<Long> due() {
        var lost =
                sql.sql("select unit from unit_loss where due_at <= ?")
                        .param(time(clock.instant()))
                        .query(String.class)
                        .list();
        return lost.isEmpty()
                ? List.of()
                : petitions.heldBy(lost, PetitionStatus.OPEN, Limit.of(A_LOOK));
    }

    private void step(long id) {
        transaction.executeWithoutResult(
                _ ->
                        petitions
                                .findLockedById(id)
                                .filter(petition -> !handover.loses(petition))
                                .flatMap(Petition::unit)
                                .ifPresent(this::forgetIfReached));
    }

    // Not lost after all: nothing of it is looked at again.
    private void forgetIfReached(String unit) {
        if (contacts.reach(unit).isEmpty()) return;
        sql.sql("delete from unit_loss where unit = ?").param(unit).update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
