package vn.nhipcau.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What carries this exists only while the sandbox is on; in production nothing of it is there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "nhipcau.sandbox.enabled", havingValue = "true")
@interface SandboxOnly {}
