package vn.nhipcau.joining;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.CarefulHealth;
import vn.nhipcau.shared.Glance;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Whether somebody is there for what comes in: shown as {@code secretariat}. No secretariat is
 * down, for then petitions in triage are read by nobody; but the service itself is ready, and must
 * be, for a secretary to come.
 */
@Component("secretariatHealthIndicator")
class Reachability extends CarefulHealth {
    private final Contacts contacts;
    private final Secretariat secretariat;
    private final UnreachedUnits unreached;
    private final TransactionTemplate transaction;

    Reachability(
            Contacts contacts,
            Secretariat secretariat,
            UnreachedUnits unreached,
            PlatformTransactionManager transactions) {
        this.contacts = contacts;
        this.secretariat = secretariat;
        this.unreached = unreached;
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    @Override
    protected Health look() {
        var health = isSecretariatReachable() ? Health.up() : Health.down();
        return health.withDetail("unitsWithoutContact", unitsWithoutContact()).build();
    }

    boolean isSecretariatReachable() {
        return read(() -> !contacts.reach(secretariat.id()).isEmpty());
    }

    int unitsWithoutContact() {
        return read(() -> unreached.all().size());
    }

    private <T> T read(Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(_ -> what.get()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Gauges {
        @Bean
        Gauge unitsWithoutContactGauge(Reachability reachability, MeterRegistry registry) {
            return Gauge.builder(
                            "nhipcau.joining.units.without.contact",
                            new Glance<>(reachability::unitsWithoutContact),
                            it -> it.number(Integer::doubleValue))
                    .description("Units that answer petitions and cannot be reached")
                    .strongReference(true)
                    .register(registry);
        }

        @Bean
        Gauge secretariatReachableGauge(Reachability reachability, MeterRegistry registry) {
            return Gauge.builder(
                            "nhipcau.joining.secretariat.reachable",
                            new Glance<>(reachability::isSecretariatReachable),
                            it -> it.number(reachable -> reachable ? 1 : 0))
                    .description("1 if somebody of the secretariat can be reached")
                    .strongReference(true)
                    .register(registry);
        }
    }
}
