package vn.nhipcau.telegram;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.outbox.Lease;
import vn.nhipcau.shared.LoopThread;
import vn.nhipcau.shared.Pause;
import vn.nhipcau.telegram.TelegramSettings.Mode;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The receiving half put together; it starts when everything else stands. All in real time. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramEnabled.class)
class TelegramIntake {
    private static final InstantSource CLOCK = InstantSource.system();

    /** The longest an end waits for a loop. */
    private static final Duration PATIENCE = Duration.ofMillis(1900);

    @Bean
    IntakeStatus intakeStatus(MeterRegistry registry) {
        var status = new IntakeStatus(CLOCK);
        Gauge.builder("nhipcau.telegram.since.good", () -> status.sinceGood().toSeconds())
                .description("Seconds since Telegram last answered as it should")
                .baseUnit("seconds")
                .register(registry);
        return status;
    }

    @Bean
    IntakeCounters intakeCounters(MeterRegistry registry) {
        return new IntakeCounters(registry);
    }

    @Bean
    Myself myself(TelegramApi api, IntakeStatus status) {
        return new Myself(api, status);
    }

    @Bean
    TelegramProfile telegramProfile(TelegramApi api, RehearsalMark mark) {
        return new TelegramProfile(api, mark);
    }

    @Bean
    TelegramMenu telegramMenu(TelegramApi api, Myself myself, TelegramProfile profile) {
        return new TelegramMenu(api, myself, profile);
    }

    @Bean
    Intake intake(
            TelegramSettings settings,
            Myself myself,
            UpdateReceiver receiver,
            IntakeCounters counters,
            ObjectProvider<IntakeSteps> steps) {
        return new Intake(
                new Translator(CLOCK, settings.botId()),
                myself::known,
                receiver,
                counters,
                steps.getIfAvailable(() -> IntakeSteps.NONE),
                Pause.REAL);
    }

    @Bean
    TelegramHealth telegramHealthIndicator(IntakeStatus status) {
        return new TelegramHealth(status);
    }

    @Bean
    Loops loops(
            TelegramApi api,
            TelegramSettings settings,
            Lease lease,
            Intake intake,
            IntakeStatus status,
            Myself myself,
            TelegramMenu menu,
            TelegramProfile profile,
            ObjectProvider<IntakeSteps> steps) {
        return new Loops(
                intake,
                List.of(
                        incoming(api, settings, lease, intake, status, steps),
                        new LoopThread("telegram-myself", myself::once),
                        new LoopThread("telegram-menu", menu::once),
                        new LoopThread("telegram-profile", profile::once)));
    }

    private static LoopThread incoming(
            TelegramApi api,
            TelegramSettings settings,
            Lease lease,
            Intake intake,
            IntakeStatus status,
            ObjectProvider<IntakeSteps> steps) {
        if (settings.mode() == Mode.WEBHOOK) {
            var keeper = new WebhookKeeper(api, lease, status, settings, CLOCK);
            return new LoopThread("telegram-webhook", keeper::once);
        }
        var listener = steps.getIfAvailable(() -> IntakeSteps.NONE);
        var poller = new Poller(api, lease, intake, status, listener, CLOCK);
        return new LoopThread("telegram-poller", poller::once);
    }

    /** What runs from the moment the program is ready until it is asked to end. */
    record Loops(Intake intake, List<LoopThread> loops) {
        @EventListener(ApplicationReadyEvent.class)
        void start() {
            loops.forEach(LoopThread::start);
        }

        @EventListener(ContextClosedEvent.class)
        void stop() {
            intake.close();
            loops.forEach(LoopThread::stop);
            loops.forEach(loop -> loop.join(PATIENCE));
        }
    }
}
