package vn.nhipcau.telegram;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import vn.nhipcau.shared.Vital;

import java.time.Duration;
import java.time.Instant;

/** Whether we hear: a bot that looks alive and is not must show. */
class TelegramHealth implements HealthIndicator, Vital {
    /** A poll takes 25 s when nobody writes, and two may go wrong. */
    static final Duration TOO_LONG = Duration.ofSeconds(90);

    private final IntakeStatus status;

    TelegramHealth(IntakeStatus status) {
        this.status = status;
    }

    @Override
    public String name() {
        return "hearing";
    }

    @Override
    public boolean standsStill() {
        return status.isLockedOut()
                || status.isAbandoned()
                || (!status.isStandby() && status.sinceGood().compareTo(TOO_LONG) > 0);
    }

    @Override
    public Health health() {
        var health = standsStill() ? Health.down() : Health.up();
        if (status.isStandby()) health.withDetail("standby", true);
        Instant lastGood = status.lastGood();
        if (lastGood != null) {
            health.withDetail("lastGood", lastGood.toString());
            health.withDetail("secondsSinceGood", status.sinceGood().toSeconds());
        }
        String problem = status.problem();
        if (problem != null) health.withDetail("problem", problem);
        Long waiting = status.waiting();
        if (waiting != null) health.withDetail("waitingAtTelegram", waiting);
        return health.build();
    }
}
