package vn.nhipcau.oversight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a council sets for the results that delegates are handed.
 *
 * @param ahead how many working days before a meeting they come by themselves; 0 for never
 * @param months how far they reach back where no meeting took place before
 */
@ConfigurationProperties("nhipcau.results")
record ResultsSettings(@DefaultValue("5") int ahead, @DefaultValue("6") int months) {}
