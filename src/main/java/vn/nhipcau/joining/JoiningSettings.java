package vn.nhipcau.joining;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How contacts are looked after.
 *
 * @param patience how long we wait before we say that a group has taken us in or cannot be reached:
 *     Telegram often hands in the key, or that the group only moved, right afterwards
 */
@ConfigurationProperties("nhipcau.joining")
public record JoiningSettings(@DefaultValue("30s") Duration patience) {}
