package vn.nhipcau.petition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Actor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What follows when the person says nothing: some time after an answer the petition is closed; and
 * whoever asked for more in vain goes on with what there is. Nothing is lost by being silent.
 */
@Configuration(proxyBeanMethods = false)
class Silence {
    private static final int AT_ONCE = 100;
    private static final Set<Kind> REACTIONS = Set.of(Kind.UNDERSTOOD, Kind.RATED);

    private final StoredPetitions petitions;
    private final PetitionTimeline timeline;
    private final Duties duties;
    private final PetitionSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Silence(
            StoredPetitions petitions,
            PetitionTimeline timeline,
            Duties duties,
            PetitionSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.petitions = petitions;
        this.timeline = timeline;
        this.duties = duties;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> petitionSilence() {
        return Tasks.recurring("petition-silence", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> sweep());
    }

    /** Does what is to be done at this time, each petition by itself. */
    void sweep() {
        for (String about : unanswered())
            transaction.executeWithoutResult(
                    _ -> goOn(Long.parseLong(about.substring(about.indexOf(':') + 1))));
        List<Long> silent;
        do {
            silent = petitions.silentSince(limit(), Limit.of(AT_ONCE));
            silent.forEach(id -> transaction.executeWithoutResult(_ -> close(id)));
        } while (silent.size() == AT_ONCE);
    }

    private List<String> unanswered() {
        return Objects.requireNonNull(
                transaction.execute(_ -> duties.overdue(DutyKind.INFORMATION, AT_ONCE)));
    }

    private Instant limit() {
        return clock.instant().minus(Duration.ofDays(settings.silenceDays()));
    }

    private void goOn(long id) {
        var petition = petitions.findLockedById(id).orElseThrow();
        if (petition.status() != PetitionStatus.NEEDS_INFO) return;
        petition.informed();
        timeline.add(petition, Kind.INFO_MISSING, Actor.SERVICE, null);
    }

    // Looked at again behind the lock: somebody may have said something at this very moment.
    private void close(long id) {
        var petition = petitions.findLockedById(id).orElseThrow();
        boolean due =
                petition.status() == PetitionStatus.REPLIED
                        && petition.answeredAt().filter(at -> at.isBefore(limit())).isPresent();
        if (!due) return;
        boolean reacted =
                timeline.of(petition).stream().anyMatch(event -> REACTIONS.contains(event.kind()));
        petition.closed();
        timeline.add(
                petition,
                Kind.CLOSED,
                Actor.SERVICE,
                null,
                Map.of("reason", reacted ? "heard" : "silence"),
                null);
    }
}
