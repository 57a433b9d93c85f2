package vn.nhipcau.duty;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.Concern;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Duties that nobody owes, or that nobody reads of. */
@Configuration(proxyBeanMethods = false)
class DutyConcerns {
    private record Check(String name, LongSupplier counted) implements Concern {
        @Override
        public long count() {
            return counted.getAsLong();
        }
    }

    private final JdbcClient sql;
    private final Units units;
    private final Contacts contacts;

    DutyConcerns(JdbcClient sql, Units units, Contacts contacts) {
        this.sql = sql;
        this.units = units;
        this.contacts = contacts;
    }

    /** Open duties of no unit, or of one that is no more; what citizens owe is theirs. */
    @Bean
    Concern unownedConcern() {
        return new Check(
                "unowned",
                () -> {
                    var there = units.all().stream().map(Unit::id).collect(Collectors.toSet());
                    return nobodys()
                            + owed().entrySet().stream()
                                    .filter(unit -> !there.contains(unit.getKey()))
                                    .mapToLong(Map.Entry::getValue)
                                    .sum();
                });
    }

    /** Units that owe something, and at which nobody reads. */
    @Bean
    Concern unreadConcern() {
        return new Check("unread", () -> withoutReaders().size());
    }

    private long nobodys() {
        return sql.sql(
                        "select count(*) from duty where state in ('OPEN', 'PAUSED')"
                                + " and unit is null and kind <> ?")
                .param(DutyKind.INFORMATION.name())
                .query(Long.class)
                .single();
    }

    private Map<String, Long> owed() {
        var all = new LinkedHashMap<String, Long>();
        sql.sql(
                        "select unit, count(*) from duty where state in ('OPEN', 'PAUSED')"
                                + " and unit is not null group by unit")
                .query(
                        row -> {
                            all.put(row.getString(1), row.getLong(2));
                        });
        return all;
    }

    private Set<String> withoutReaders() {
        var silent = new HashSet<>(owed().keySet());
        var reached = contacts.reached();
        silent.removeIf(
                unit ->
                        reached.contains(unit)
                                || units.find(unit)
                                        .filter(DutyConcerns::isReachedAtUnits)
                                        .isEmpty());
        return silent;
    }

    // The Standing Committee and the Front are reached by the roles of their people.
    private static boolean isReachedAtUnits(Unit unit) {
        return switch (unit.kind()) {
            case PEOPLES_COMMITTEE, AGENCY, DEPARTMENT, SECRETARIAT -> true;
            case STANDING_COMMITTEE, FATHERLAND_FRONT -> false;
        };
    }
}
