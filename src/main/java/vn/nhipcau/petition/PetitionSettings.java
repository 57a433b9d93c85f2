package vn.nhipcau.petition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a council sets for petitions.
 *
 * @param dailyLimit petitions a person files in a day before the secretariat looks at them first
 * @param maxLength the longest text of a petition, in characters
 * @param maxFiles the most files of a petition
 * @param silenceDays days after an answer without a word from the person, until it is closed
 */
@ConfigurationProperties("nhipcau.petition")
public record PetitionSettings(
        @DefaultValue("5") int dailyLimit,
        @DefaultValue("4096") int maxLength,
        @DefaultValue("10") int maxFiles,
        @DefaultValue("15") int silenceDays) {}
