package vn.nhipcau.oversight.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.oversight.OversightReaders;
import vn.nhipcau.oversight.OversightReaders.Reader;
import vn.nhipcau.oversight.Scope;
import vn.nhipcau.oversight.ToldBriefs;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.PetitionFigures;
import vn.nhipcau.shared.Jobs;
import vn.nhipcau.shared.Language;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Tells the brief when the office opens for the first time in a week. Each chat is told in a
 * transaction of its own, so that broken off anywhere it goes on from there. Whom the messenger
 * could not reach that day is told on the next working day; a week that nobody was at work is told
 * to nobody.
 */
@Configuration(proxyBeanMethods = false)
class WeeklyRound {
    private final OversightReaders readers;
    private final ToldBriefs told;
    private final BriefView views;
    private final PetitionFigures petitions;
    private final People people;
    private final Cards cards;
    private final WorkingDays calendar;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** So that the scheduler does not ask the database all day; a restart asks it once more. */
    private volatile @Nullable LocalDate done;

    WeeklyRound(
            OversightReaders readers,
            ToldBriefs told,
            BriefView views,
            PetitionFigures petitions,
            People people,
            Cards cards,
            WorkingDays calendar,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.readers = readers;
        this.told = told;
        this.views = views;
        this.petitions = petitions;
        this.people = people;
        this.cards = cards;
        this.calendar = calendar;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    // By the business clock, which can be moved: the scheduler itself knows real time only.
    @Bean
    RecurringTask<Void> weeklyBrief() {
        return Tasks.recurring("weekly-brief", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> jobs.run("weekly-brief", this::run));
    }

    /** Does what is to be done at this time, if anything is. */
    synchronized void run() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        if (!calendar.isOffice(now) || today.equals(done)) return;
        var week = Scope.of(today, null).monday();
        boolean first = !told.isBegun(week);
        boolean all = true;
        if (isAnythingToTell(week))
            for (Reader reader : everybody(today)) {
                if (!calendar.isOffice(clock.instant())) return;
                all &= tellOnce(reader, today, first);
            }
        if (!all) return;
        transaction.executeWithoutResult(_ -> told.begun(week));
        done = today;
    }

    // Nobody waits for a chat that cannot be told; it is left out once it has failed too often.
    private boolean tellOnce(Reader reader, LocalDate today, boolean first) {
        return jobs.run(
                        "brief",
                        reader,
                        () -> transaction.executeWithoutResult(_ -> tell(reader, today, first)))
                || jobs.isStuck("brief", reader);
    }

    // A council that has only just begun has no week to look back on.
    private boolean isAnythingToTell(LocalDate week) {
        return petitions.anyBefore(week.atStartOfDay(clock.getZone()).toInstant());
    }

    private List<Reader> everybody(LocalDate today) {
        return Objects.requireNonNull(transaction.execute(_ -> readers.all(today)));
    }

    private void tell(Reader reader, LocalDate today, boolean first) {
        var before = told.find(reader);
        boolean wanted =
                before.map(brief -> brief.on().isBefore(today) && !cards.isShown(brief.card()))
                        .orElse(first);
        if (!wanted) return;
        var card =
                cards.openUntil(
                        reader.address(),
                        Lane.NOTICE,
                        BriefCommand.KIND.subject(reader.scope()),
                        views.brief(reader.scope(), language(reader.address())),
                        calendar.officeCloses(clock.instant()));
        told.told(reader, card.id(), today);
    }

    private Language language(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }
}
