package vn.nhipcau.duty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.LocalTime;

/**
 * What a council sets for urging, besides {@code time-limits.yml}.
 *
 * @param morning from when on a working day's round of urging begins, in the council's zone
 */
@ConfigurationProperties("nhipcau.duty")
record DutySettings(@DefaultValue("08:00") LocalTime morning) {}
