package vn.nhipcau;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.shared.Language;

/** Says at the start for whom it runs and, as the last line, where it is to be found. */
@Component
class Announcement {
    private static final Logger log = LoggerFactory.getLogger(Announcement.class);

    private final Mode mode;
    private final Council council;

    Announcement(@Value("${" + Mode.PROPERTY + "}") Mode mode, Council council) {
        this.mode = mode;
        this.council = council;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        String port = settings.getProperty("local.server.port");
        if (mode == Mode.BARE || port == null) return;
        log.info(
                "the council of {} (set up in {})",
                council.name().in(Language.VI),
                settings.getProperty("nhipcau.config", "config"));
        String watched = settings.getProperty("local.management.port");
        if (watched != null) log.info("to watch it: http://127.0.0.1:{}/actuator/health", watched);
        if (mode == Mode.SANDBOX) log.info("ready; open http://localhost:{}", port);
        else log.info("ready; http://localhost:{}/readyz says whether all is well", port);
    }
}
