package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.List;

/** However long and however oddly something goes wrong, the log stays short. */
class OutageLogTests {
    private final Logger log = (Logger) LoggerFactory.getLogger(OutageLogTests.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final OutageLog outage = new OutageLog(log);

    @BeforeEach
    void listen() {
        lines.start();
        log.setAdditive(false);
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
        log.setAdditive(true);
    }

    @Test
    void oneLineWhenItBeginsAndOneWhenItIsOver() {
        for (int i = 0; i < 100; i++) outage.warn("away");
        outage.over();
        outage.over();
        assertThat(said()).containsExactly("away", "all is well again after: away");
    }

    @Test
    void whatComesAndGoesIsSaidOnceAMinute() {
        for (int i = 0; i < 100; i++) {
            outage.warn("away");
            outage.over();
        }
        assertThat(said()).containsExactly("away", "all is well again after: away");
    }

    @Test
    void severalThatTakeTurnsAreSaidOnceAMinuteEach() {
        for (int i = 0; i < 100; i++) {
            outage.warn("away");
            outage.warn("slow");
            outage.warn("odd");
            if (i % 3 == 0) outage.over();
        }
        assertThat(said()).contains("away", "slow", "odd").hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void veryManyDifferentOnesAreSummedUp() {
        for (int i = 0; i < 1000; i++) outage.warn("trouble " + i);
        assertThat(said()).hasSizeLessThan(30).last().asString().contains("more of this sort");
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
