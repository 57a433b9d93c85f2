package vn.nhipcau.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Jobs;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Duration;

/** Lets go of what nobody went on with: old drafts, numbers of old updates, parked content. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {
    private static final int AT_ONCE = 100;

    private final Conversations conversations;
    private final FlowEngine flows;
    private final ProcessedUpdates heard;
    private final Albums albums;
    private final OpenQuestions questions;
    private final DeadLetters deadLetters;
    private final People people;
    private final Addresses addresses;
    private final ChatSettings settings;
    private final Texts texts;
    private final Jobs jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Housekeeping(
            Conversations conversations,
            FlowEngine flows,
            ProcessedUpdates heard,
            Albums albums,
            OpenQuestions questions,
            DeadLetters deadLetters,
            People people,
            Addresses addresses,
            ChatSettings settings,
            Texts texts,
            Jobs jobs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.conversations = conversations;
        this.flows = flows;
        this.heard = heard;
        this.albums = albums;
        this.questions = questions;
        this.deadLetters = deadLetters;
        this.people = people;
        this.addresses = addresses;
        this.settings = settings;
        this.texts = texts;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    RecurringTask<Void> chatHousekeeping() {
        return Tasks.recurring("chat-housekeeping", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> tidy());
    }

    void tidy() {
        jobs.run("old-updates", heard::forgetOld);
        jobs.run("old-albums", albums::forgetOld);
        jobs.run("old-questions", questions::forgetOld);
        jobs.run("old-parked", deadLetters::forgetOld);
        jobs.run("old-drafts", this::forgetDrafts);
    }

    private void forgetDrafts() {
        while (forgetSome() > 0) {
            // on to the next few
        }
    }

    // Those that failed before may stand in front of all others: so many more are looked at.
    private long forgetSome() {
        var before = clock.instant().minus(Duration.ofDays(settings.draftDays()));
        int most = AT_ONCE + jobs.failing("old-draft");
        return conversations.standingSince(before, Limit.of(most)).stream()
                .filter(
                        id ->
                                jobs.run(
                                        "old-draft",
                                        id,
                                        () -> transaction.executeWithoutResult(_ -> forget(id))))
                .count();
    }

    // The lock is taken first: a person who goes on at this very moment is not interrupted.
    private void forget(long id) {
        var before = clock.instant().minus(Duration.ofDays(settings.draftDays()));
        conversations
                .findLockedById(id)
                .filter(found -> found.flow() != null && found.changedAt().isBefore(before))
                .ifPresent(found -> flows.giveUp(found, CardView.of(farewell(found))));
    }

    private RichText farewell(Conversation conversation) {
        var language =
                addresses
                        .find(conversation.channel(), conversation.externalId(), null)
                        .flatMap(own -> people.at(own.id()))
                        .map(Person::language)
                        .orElse(Language.VI);
        return flows.keeps(conversation)
                ? texts.say(language, "chat.left")
                : texts.say(language, "chat.forgotten", settings.draftDays());
    }
}
