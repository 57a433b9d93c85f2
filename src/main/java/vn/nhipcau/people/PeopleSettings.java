package vn.nhipcau.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * Who works here from the first minute, and how others come.
 *
 * @param admins the messenger's ids of the first secretaries ({@code NHIPCAU_ADMINS})
 * @param invitationsValid how long an invitation may be used
 */
@ConfigurationProperties("nhipcau")
record PeopleSettings(
        @DefaultValue List<String> admins, @DefaultValue("7d") Duration invitationsValid) {}
