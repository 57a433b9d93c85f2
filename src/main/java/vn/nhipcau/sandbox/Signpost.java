package vn.nhipcau.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever has started the sandbox where to look, as the last line of the start. */
@SandboxOnly
@Component
class Signpost {
    private static final Logger log = LoggerFactory.getLogger(Signpost.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null) return;
        log.info("the sandbox is open: http://localhost:{}", port);
    }
}
