package vn.nhipcau.oversight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told how the service itself is.
 *
 * @param chat the messenger's id of a chat that the bot knows; empty for the secretariat's
 */
@ConfigurationProperties("nhipcau.operator")
public record OperatorSettings(@DefaultValue("") String chat) {}
