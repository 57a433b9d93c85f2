package vn.nhipcau.testing;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A story played with the whole service: a morning of a Friday, Quận Long Biên, a secretary, and
 * the ward of Bồ Đề with its group. Runs on both databases.
 *
 * <p>The program is started once for all stories, because a start costs more than most of them.
 * Each class finds it as it was after that start: an empty database, the same morning, nobody heard
 * of. See {@link Renewal}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        properties = {
            "nhipcau.clock.start=" + StoryTest.MORNING,
            "nhipcau.admins=" + TestHouse.SECRETARY,
            "nhipcau.joining.patience=1s",
            "nhipcau.mode=bare",
            "nhipcau.chat.messages-per-minute=1000"
        })
@Import(TestHouse.class)
@TestExecutionListeners(listeners = FreshHouse.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface StoryTest {
    /** When every story begins. */
    String MORNING = "2026-11-20T10:00:00+07:00";

    /** Who finds everything as it was in the beginning. */
    FreshFor freshFor() default FreshFor.CLASS;

    /** Who finds everything as it was in the beginning. */
    enum FreshFor {
        /** The first test of the class; its other tests find what went before. */
        CLASS,
        /** Every single test, as where the clock moves. */
        TEST
    }
}
