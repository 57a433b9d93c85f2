package vn.nhipcau.meeting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * What a council sets for voter meetings.
 *
 * @param before days before a session's opening at which its first meeting is proposed
 * @param after days after a session's closing at which its first meeting is proposed
 * @param begins the hour that is proposed
 * @param lasts how long a meeting takes, if nothing else is said
 * @param remindDelegates how long before a meeting its delegates are reminded
 * @param remindHosts the same for those who host it
 * @param remindSecretary the same for whoever keeps the minutes
 * @param remindCitizens the same for citizens who want notices
 * @param askAgain how long before a meeting the group's leader is told who has not answered
 * @param evening when a reminder is sent that would fall into the quiet hours of the next morning
 * @param batch how many are told in one transaction
 * @param urgent how near a meeting must be for its change to be told whatever the hour
 */
@ConfigurationProperties("nhipcau.meeting")
public record MeetingSettings(
        @DefaultValue("15") int before,
        @DefaultValue("7") int after,
        @DefaultValue("18:00") LocalTime begins,
        @DefaultValue("2h") Duration lasts,
        @DefaultValue({"7d", "1d", "2h"}) List<Duration> remindDelegates,
        @DefaultValue({"7d", "1d"}) List<Duration> remindHosts,
        @DefaultValue({"1d", "2h"}) List<Duration> remindSecretary,
        @DefaultValue({"7d", "1d", "2h"}) List<Duration> remindCitizens,
        @DefaultValue("1d") Duration askAgain,
        @DefaultValue("20:30") LocalTime evening,
        @DefaultValue("1000") int batch,
        @DefaultValue("1d") Duration urgent) {}
