package vn.nhipcau.petition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a council sets for petitions.
 *
 * @param replyDays working days in which an answer is expected ("theo cài đặt")
 * @param dailyLimit petitions a person files in a day before the secretariat looks at them first
 * @param maxLength the longest text of a petition, in characters
 * @param maxFiles the most files of a petition
 */
@ConfigurationProperties("nhipcau.petition")
public record PetitionSettings(
        @DefaultValue("15") int replyDays,
        @DefaultValue("5") int dailyLimit,
        @DefaultValue("4096") int maxLength,
        @DefaultValue("10") int maxFiles) {}
