package vn.nhipcau.question;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a council sets for what delegates ask.
 *
 * @param maxLength the longest text, in characters
 * @param maxFiles the most files of one question
 */
@ConfigurationProperties("nhipcau.question")
public record QuestionSettings(
        @DefaultValue("4096") int maxLength, @DefaultValue("10") int maxFiles) {}
