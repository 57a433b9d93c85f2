package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The outbox alone, with a messenger and clocks that tests hold in their hands. */
@EnableAutoConfiguration
@ComponentScan("vn.nhipcau.outbox")
class WayOut {
    @Bean
    FakeMessenger messenger() {
        return new FakeMessenger();
    }

    @Bean
    @Primary
    BusinessClock businessClock() {
        return new BusinessClock();
    }

    @Bean
    @Primary
    MovedTime movedTime() {
        return new MovedTime();
    }

    @Bean
    QuietPolicy quietBefore7(BusinessClock clock) {
        return (now, to) -> {
            if (clock.failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
                throw new IllegalStateException("the rule's own trouble");
            var until = clock.quietUntil;
            return until != null && now.isBefore(until) ? until : null;
        };
    }

    @Bean
    Told told() {
        return new Told();
    }

    /** A business clock that stands still unless it is moved. */
    static class BusinessClock extends Clock {
        volatile Instant now = Instant.parse("2026-11-20T03:00:00Z");
        volatile @Nullable Instant quietUntil;

        /** How often the rule about quiet hours fails from now on. */
        final AtomicInteger failing = new AtomicInteger();

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Real time that can be moved forward. */
    static class MovedTime extends RealTime {
        private volatile long moved;

        void advance(Duration by) {
            moved += by.toNanos();
        }

        @Override
        Instant now() {
            return super.now().plusNanos(moved);
        }

        @Override
        long nanos() {
            return super.nanos() + moved;
        }
    }

    /** What the outbox told of. */
    static class Told {
        final List<Object> events = new CopyOnWriteArrayList<>();
        volatile int failing;
        volatile int refusing;
        volatile Supplier<Throwable> trouble =
                () -> new IllegalStateException("a listener's own trouble");

        @EventListener
        void delivered(Outbox.Delivered event) throws Throwable {
            if (failing > 0) {
                failing--;
                throw trouble.get();
            }
            events.add(event);
        }

        @EventListener
        void refused(Outbox.Refused event) throws Throwable {
            if (refusing > 0) {
                refusing--;
                throw trouble.get();
            }
            events.add(event);
        }

        @EventListener
        void refused(Outbox.FilesRefused event) {
            events.add(event);
        }

        @EventListener
        void notRemoved(Outbox.NotRemoved event) {
            events.add(event);
        }

        @EventListener
        void gone(Addresses.AddressGone event) {
            events.add(event);
        }

        @EventListener
        void back(Addresses.AddressBack event) {
            events.add(event);
        }

        List<Object> of(long address) {
            return events.stream()
                    .filter(
                            event ->
                                    event.toString().contains("address=" + address + "]")
                                            || event.toString()
                                                    .contains("address=" + address + ","))
                    .toList();
        }
    }
}
