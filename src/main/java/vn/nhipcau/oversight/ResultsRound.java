package vn.nhipcau.oversight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.QuietHours;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.oversight.ToldResults.Told;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Jobs;
import vn.nhipcau.shared.Language;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hands the results to the delegates of a group when the office opens some working days before they
 * meet their voters; later if the machine was off or the meeting was announced later, as long as
 * the meeting has not begun, but never in quiet hours.
 */
@Configuration(proxyBeanMethods = false)
class ResultsRound {
    private final Meetings meetings;
    private final Delegates delegates;
    private final People people;
    private final ResultsPack pack;
    private final ResultsWords words;
    private final ResultsFiles files;
    private final ToldResults told;
    private final Outbox outbox;
    private final WorkingDays calendar;
    private final QuietHours quietHours;
    private final ResultsSettings settings;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** When old files were emptied last; a restart does so once more. */
    private volatile @Nullable LocalDate cleaned;

    ResultsRound(
            Meetings meetings,
            Delegates delegates,
            People people,
            ResultsPack pack,
            ResultsWords words,
            ResultsFiles files,
            ToldResults told,
            Outbox outbox,
            WorkingDays calendar,
            QuietHours quietHours,
            ResultsSettings settings,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.meetings = meetings;
        this.delegates = delegates;
        this.people = people;
        this.pack = pack;
        this.words = words;
        this.files = files;
        this.told = told;
        this.outbox = outbox;
        this.calendar = calendar;
        this.quietHours = quietHours;
        this.settings = settings;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    // By the business clock, which can be moved: the scheduler itself knows real time only.
    @Bean
    RecurringTask<Void> resultsBeforeMeetings() {
        return Tasks.recurring("results-before-meetings", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> jobs.run("results", this::run));
    }

    /** Does what is to be done at this time, if anything is. */
    synchronized void run() {
        if (!today().equals(cleaned) && jobs.run("old-results", this::eraseOld)) cleaned = today();
        if (settings.ahead() == 0 || quietHours.isQuiet(clock.instant())) return;
        for (long meeting : Objects.requireNonNull(transaction.execute(_ -> waiting())))
            jobs.run(
                    "results-before",
                    meeting,
                    () -> transaction.executeWithoutResult(_ -> hand(meeting)));
    }

    private void eraseOld() {
        transaction.executeWithoutResult(_ -> files.eraseOld());
    }

    private List<Long> waiting() {
        return meetings.announced().stream()
                .filter(meeting -> !whoWaits(meeting).isEmpty())
                .map(VoterMeeting::id)
                .toList();
    }

    // The group's delegates in one transaction, behind the meeting's lock: broken off, nobody was
    // told and all are told again; a change of the meeting finds all of it written, and takes back
    // what has not left, or nothing; two that run at once find each other's notes.
    private void hand(long id) {
        var meeting = meetings.lock(id);
        var waiting = whoWaits(meeting);
        if (waiting.isEmpty()) return;
        var results = pack.before(meeting, group(meeting).orElseThrow());
        Map<Language, List<Attachment>> both = new EnumMap<>(Language.class);
        for (Person person : waiting) {
            var language = person.language();
            long address = person.address().orElseThrow();
            outbox.say(
                    Letter.notice(
                                    address,
                                    words.summary(results, language),
                                    Notices.papers(meeting))
                            .with(both.computeIfAbsent(language, own -> files.of(results, own)))
                            .between(null, until(meeting)));
            told.told(meeting, person.id(), results.today());
        }
    }

    // What has not left today is made again tomorrow, with figures of tomorrow.
    private Instant until(VoterMeeting meeting) {
        var midnight = today().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var starts = meeting.time().starts();
        return starts.isBefore(midnight) ? starts : midnight;
    }

    private List<Person> whoWaits(VoterMeeting meeting) {
        if (meeting.status() != MeetingStatus.ANNOUNCED || !isTime(meeting)) return List.of();
        return group(meeting).map(DelegateGroup::id).map(delegates::ofGroup).stream()
                .flatMap(List::stream)
                .flatMap(this::person)
                .filter(person -> waits(meeting, told.find(meeting, person.id())))
                .toList();
    }

    private boolean isTime(VoterMeeting meeting) {
        var now = clock.instant();
        var opens =
                calendar.nextOffice(
                        workingDaysBefore(meeting, settings.ahead())
                                .atStartOfDay(clock.getZone())
                                .toInstant());
        return !now.isBefore(opens) && now.isBefore(meeting.time().starts());
    }

    private LocalDate workingDaysBefore(VoterMeeting meeting, int days) {
        var day = LocalDate.ofInstant(meeting.time().starts(), clock.getZone());
        return calendar.shift(day, -days);
    }

    private Optional<DelegateGroup> group(VoterMeeting meeting) {
        return meeting.delegateGroup().flatMap(delegates::findGroup);
    }

    private Stream<Person> person(Delegate delegate) {
        return Stream.ofNullable(delegate.person())
                .flatMap(id -> people.find(id).stream())
                .filter(person -> person.address().isPresent());
    }

    // Once each. Again on another day where it did not arrive, or at once where a change of the
    // meeting took it back; and where the meeting was put off so far that what was told is more
    // than twice as old as it should be.
    private boolean waits(VoterMeeting meeting, Optional<Told> before) {
        if (before.isEmpty()) return true;
        var last = before.get();
        if (last.on().isBefore(workingDaysBefore(meeting, 2 * settings.ahead()))) return true;
        boolean mayCome = last.on().equals(today()) && last.revision() == meeting.revision();
        return !last.arrived() && !mayCome;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
