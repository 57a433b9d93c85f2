package vn.nhipcau.meeting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.shared.Spelling;

import java.util.UUID;

/**
 * By which names calendars know meetings (RFC 7986, 5.3): never the same twice in the world, so
 * that no meeting of another council or of an exercise takes the place of this one.
 */
@Component
class CalendarNames {
    private final Council council;
    private final boolean exercise;

    CalendarNames(Council council, @Value("${nhipcau.rehearsal:false}") boolean exercise) {
        this.council = council;
        this.exercise = exercise;
    }

    /** A new one, such as {@code txct-7f0c…@hoi-dong-nhan-dan-quan-long-bien.nhipcau}. */
    String next() {
        String name = Spelling.fold(council.name().vi()).replace(' ', '-');
        String kind = exercise ? "dien-tap-txct-" : "txct-";
        return kind + UUID.randomUUID() + "@" + name + ".nhipcau";
    }
}
