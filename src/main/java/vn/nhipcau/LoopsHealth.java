package vn.nhipcau;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Lookout;

import java.util.List;

/** Whether what looks again and again gets done what it finds: shown as {@code loops}. */
@Component("loopsHealthIndicator")
class LoopsHealth implements HealthIndicator {
    private final List<Lookout> lookouts;

    LoopsHealth(List<Lookout> lookouts) {
        this.lookouts = lookouts;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (Lookout lookout : lookouts) {
            String problem = lookout.problem();
            if (problem != null) health.down().withDetail(lookout.name(), problem);
        }
        return health.build();
    }
}
