package vn.nhipcau.chat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dialogs are led.
 *
 * @param messagesPerMinute how many messages of one person in one chat are heard in a minute
 * @param draftDays days after which a dialog nobody went on with is forgotten
 */
@ConfigurationProperties("nhipcau.chat")
record ChatSettings(@DefaultValue("40") int messagesPerMinute, @DefaultValue("7") int draftDays) {}
