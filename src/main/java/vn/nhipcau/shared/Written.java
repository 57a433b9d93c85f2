package vn.nhipcau.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a {@link Codec} writes a record or a constant, where that is not its own name in lower case.
 * What once was written stays readable for ever: buttons are pressed months later.
 */
@Target({ElementType.TYPE, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Written {
    /** What is written; empty if the one record has no name: {@code [A-Za-z0-9_-]}. */
    String value();

    /** What earlier versions wrote, and is still read. */
    String[] before() default {};
}
