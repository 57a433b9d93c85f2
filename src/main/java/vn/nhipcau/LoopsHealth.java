package vn.nhipcau;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.PollingWorker;

import java.util.List;

/** Whether what looks again and again gets done what it finds: shown as {@code loops}. */
@Component("loopsHealthIndicator")
class LoopsHealth implements HealthIndicator {
    private final List<PollingWorker> workers;

    LoopsHealth(List<PollingWorker> workers) {
        this.workers = workers;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (PollingWorker worker : workers) {
            String problem = worker.problem();
            if (problem != null) health.down().withDetail(worker.name(), problem);
        }
        return health.build();
    }
}
