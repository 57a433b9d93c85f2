package vn.nhipcau.petition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

import java.time.Duration;

/**
 * What a council sets for petitions.
 *
 * @param dailyLimit petitions a person files in a day before the secretariat looks at them first
 * @param maxLength the longest text of a petition, in characters
 * @param maxFiles the most files of a petition
 * @param lostAfter how long nobody can be reached at a unit, as while a group moves, until what is
 *     open there goes to the secretariat
 * @param silenceDays days after an answer without a word from the person, until it is closed
 */
@ConfigurationProperties("nhipcau.petition")
@NamedInterface("cases")
public record PetitionSettings(
        @DefaultValue("5") int dailyLimit,
        @DefaultValue("4096") int maxLength,
        @DefaultValue("10") int maxFiles,
        @DefaultValue("PT2M") Duration lostAfter,
        @DefaultValue("15") int silenceDays) {}
