package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.council.CouncilFile.Listed;
import vn.nhipcau.shared.BadFile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the file with the units in the database, by our own ids: new ones are added, changed
 * ones updated, missing ones closed, all of it or nothing.
 */
@Component
class UnitStore {
    private static final Logger log = LoggerFactory.getLogger(UnitStore.class);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectProvider<OpenWork> openWork;
    private final WardStore wards;
    private final DelegateStore delegates;
    private final Clock clock;

    UnitStore(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ObjectProvider<OpenWork> openWork,
            WardStore wards,
            DelegateStore delegates,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.openWork = openWork;
        this.wards = wards;
        this.delegates = delegates;
        this.clock = clock;
    }

    /** The units as the file has them, as if they began today. */
    KeptUnits.Snapshot ofFile(CouncilFile file) {
        LocalDate today = today(file.council().zone());
        var units = new LinkedHashMap<String, Unit>();
        file.units().forEach(listed -> units.put(listed.id(), unit(listed, today)));
        return snapshot(file, units, Map.of());
    }

    /**
     * Makes the database say what the file says.
     *
     * @throws BadFile if a unit is missing from the file that still has open work
     */
    KeptUnits.Snapshot bringUpToDate(CouncilFile file) {
        return Objects.requireNonNull(transaction.execute(status -> compare(file)));
    }

    private KeptUnits.Snapshot compare(CouncilFile file) {
        database.sql("select id from council_file for update").query(Integer.class).single();
        LocalDate today = today(file.council().zone());
        Map<String, Unit> kept = keptUnits();
        refuseIfStillWorking(file, kept);

        var units = new LinkedHashMap<String, Unit>();
        for (Listed listed : file.units()) {
            Unit before = kept.remove(listed.id());
            Unit after = unit(listed, before == null ? today : before.validFrom());
            if (!after.equals(before)) write(before, after);
            units.put(after.id(), after);
        }
        for (Unit gone : kept.values())
            units.put(gone.id(), gone.isOpen() ? close(gone, today) : gone);
        Map<String, Ward> closedWards = wards.compare(file.wards(), today);
        delegates.compare(file.delegates(), today);
        database.sql("update council_file set compared_at = ?")
                .param(OffsetDateTime.now(clock))
                .update();
        return snapshot(file, units, closedWards);
    }

    private void refuseIfStillWorking(CouncilFile file, Map<String, Unit> kept) {
        var listed = file.units().stream().map(Listed::id).toList();
        var problems = new ArrayList<BadFile.Problem>();
        for (Unit unit : kept.values()) {
            if (!unit.isOpen() || listed.contains(unit.id())) continue;
            long open = openWork.stream().mapToLong(work -> work.of(unit.id())).sum();
            if (open > 0)
                problems.add(
                        new BadFile.Problem(
                                0,
                                "the unit \"%s\" (%s) is missing, but has %d open matters; list it again or hand them over first"
                                        .formatted(unit.id(), unit.name().vi(), open)));
        }
        if (!problems.isEmpty()) throw new BadFile(file.path(), problems);
    }

    private static Unit unit(Listed listed, LocalDate otherwise) {
        return new Unit(
                listed.id(),
                listed.kind(),
                listed.name(),
                listed.level(),
                listed.parent(),
                listed.since() == null ? otherwise : listed.since(),
                null);
    }

    private void write(@Nullable Unit before, Unit after) {
        boolean isNew = before == null;
        if (isNew) log.debug("New unit {}", after.id());
        else log.info("Unit {} changed from {} to {}", after.id(), before, after);
        String sql =
                isNew
                        ? "insert into unit (kind, name_vi, name_en, level, parent, valid_from, valid_to, id) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        : "update unit set kind = ?, name_vi = ?, name_en = ?, level = ?, parent = ?, valid_from = ?, valid_to = ? where id = ?";
        database.sql(sql)
                .param(after.kind().name())
                .param(after.name().vi())
                .param(after.name().en())
                .param(after.level().name())
                .param(after.parent())
                .param(after.validFrom())
                .param(after.validTo())
                .param(after.id())
                .update();
    }

    private Unit close(Unit unit, LocalDate lastDay) {
        var closed =
                new Unit(
                        unit.id(),
                        unit.kind(),
                        unit.name(),
                        unit.level(),
                        unit.parent(),
                        unit.validFrom(),
                        lastDay);
        write(unit, closed);
        return closed;
    }

    private Map<String, Unit> keptUnits() {
        var units = new LinkedHashMap<String, Unit>();
        database.sql(
                        "select id, kind, name_vi, name_en, level, parent, valid_from, valid_to from unit order by id")
                .query(
                        (row, number) ->
                                new Unit(
                                        row.getString("id"),
                                        UnitKind.valueOf(row.getString("kind")),
                                        new Name(
                                                row.getString("name_vi"), row.getString("name_en")),
                                        CompetenceLevel.valueOf(row.getString("level")),
                                        row.getString("parent"),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class)))
                .list()
                .forEach(unit -> units.put(unit.id(), unit));
        return units;
    }

    private static KeptUnits.Snapshot snapshot(
            CouncilFile file, Map<String, Unit> units, Map<String, Ward> closedWards) {
        var wards = new LinkedHashMap<String, Ward>();
        file.wards().forEach(ward -> wards.put(ward.id(), ward));
        wards.putAll(closedWards);
        return new KeptUnits.Snapshot(units, wards, file.wards());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
