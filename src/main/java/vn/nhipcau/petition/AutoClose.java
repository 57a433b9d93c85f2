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
import vn.nhipcau.shared.Jobs;

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
class AutoClose {
    private static final int AT_ONCE = 100;
    private static final Set<Kind> REACTIONS = Set.of(Kind.UNDERSTOOD, Kind.RATED);

    private final StoredPetitions petitions;
    private final PetitionTimeline timeline;
    private final Duties duties;
    private final PetitionSettings settings;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AutoClose(
            StoredPetitions petitions,
            PetitionTimeline timeline,
            Duties duties,
            PetitionSettings settings,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.petitions = petitions;
        this.timeline = timeline;
        this.duties = duties;
        this.settings = settings;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> petitionSilence() {
        return Tasks.recurring("petition-silence", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> jobs.run("petition-silence", this::sweep));
    }

    /** Does what is to be done at this time, each petition by itself. */
    void sweep() {
        for (String about : unanswered()) {
            long id = PetitionWords.petition(about).orElseThrow();
            jobs.run("unanswered", id, () -> transaction.executeWithoutResult(_ -> goOn(id)));
        }
        while (closeSome() > 0) {
            // on to the next few
        }
    }

    // Those that failed before stand in front of all others: so many more are looked at.
    private List<String> unanswered() {
        int most = AT_ONCE + jobs.failing("unanswered");
        return Objects.requireNonNull(
                transaction.execute(_ -> duties.overdue(DutyKind.INFORMATION, most)));
    }

    private long closeSome() {
        var silent = petitions.silentSince(limit(), Limit.of(AT_ONCE + jobs.failing("silence")));
        return silent.stream()
                .filter(
                        id ->
                                jobs.run(
                                        "silence",
                                        id,
                                        () -> transaction.executeWithoutResult(_ -> close(id))))
                .count();
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
