package vn.nhipcau.duty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.shared.CouncilConfig;

import java.nio.file.Path;
import java.util.List;

/**
 * How long things may take and when is urged, as the council has set it ({@code time-limits.yml}).
 * None of it is a limit of law.
 */
@Component
public class TimeLimits implements CouncilConfig {
    private static final Logger log = LoggerFactory.getLogger(TimeLimits.class);

    private final LimitsFile file;

    TimeLimits(@Value("${nhipcau.config:config}") String config) {
        var path = Path.of(config, "time-limits.yml");
        file = LimitsFile.read(path);
        if (!file.asShipped().isEmpty())
            log.info("{} does not mention {}: as shipped", path, file.asShipped());
    }

    /**
     * The working days in which an answer is expected.
     *
     * @param area code of its subject area
     * @param level of the unit that answers
     */
    public int replyDays(String area, CompetenceLevel level, boolean urgent) {
        int days = file.replyDays();
        for (var exception : file.exceptions())
            if (exception.fits(area, level, urgent)) days = exception.days();
        return days;
    }

    /** The working days for a duty that is not a first answer, nor counted in hours. */
    public int days(DutyKind kind) {
        return file.days().getOrDefault(kind, file.replyDays());
    }

    /** The working hours in which a unit confirms that it has taken what was brought to it. */
    public int acknowledgeHours() {
        return file.acknowledgeHours();
    }

    /** The calendar days in which somebody in office answers an interpellation. */
    public int interpellationDays() {
        return file.interpellationDays();
    }

    /** The working days in which what a delegate found unclear is answered once more. */
    public int clarificationDays() {
        return file.clarificationDays();
    }

    /** By how many working days a unit may ask to answer later. */
    public List<Integer> extensions() {
        return file.extensions();
    }

    /** How often a unit may be given more time for one answer. */
    public int extensionsAtMost() {
        return file.extensionsAtMost();
    }

    /** When whom is urged because of such a duty. */
    EscalationLadder ladder(DutyKind kind) {
        return file.ladders().getOrDefault(kind, EscalationLadder.NONE);
    }
}
