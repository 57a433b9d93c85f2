package vn.nhipcau;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.OutageLog;

/**
 * Says once that the schedule cannot look for what is due, where db-scheduler itself would say it
 * with ninety lines of trace at each look; and that it can again. Its meters count each time.
 */
@Component
class ScheduleTroubles extends AbstractSchedulerListener {
    private static final Logger log = LoggerFactory.getLogger(ScheduleTroubles.class);

    private final OutageLog troubles = new OutageLog(log);

    @Override
    public void onSchedulerEvent(SchedulerEventType what) {
        switch (what) {
            case UNEXPECTED_ERROR -> troubles.warn("the schedule goes on after an error");
            case RAN_EXECUTE_DUE -> troubles.over();
            default -> {}
        }
    }
}
