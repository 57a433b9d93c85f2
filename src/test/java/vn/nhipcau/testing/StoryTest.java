package vn.nhipcau.testing;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A story played with the whole service: a morning of a Friday, Quận Long Biên, a secretary, and
 * the ward of Bồ Đề with its group. Runs on both databases.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        properties = {
            "nhipcau.clock.start=2026-11-20T10:00:00+07:00",
            "nhipcau.admins=" + TestHouse.SECRETARY,
            "nhipcau.joining.patience=1s",
            "nhipcau.mode=bare",
            "nhipcau.chat.messages-per-minute=1000"
        })
@Import(TestHouse.class)
public @interface StoryTest {}
