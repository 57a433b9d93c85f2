package vn.nhipcau.meeting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long before a meeting (or a round's first one) its preparations are due; 0 for what nobody is
 * asked to do. None of it is a limit of law.
 *
 * @param plan days for the plan of the round
 * @param replies days for the answers to the last round's petitions
 * @param hostNotice days for the written notice to the hosts
 * @param publicNotice working days for the public notice
 * @param documents working days for the delegates' papers
 */
@ConfigurationProperties("nhipcau.meeting.prepare")
record PreparationSettings(
        @DefaultValue("30") int plan,
        @DefaultValue("15") int replies,
        @DefaultValue("10") int hostNotice,
        @DefaultValue("7") int publicNotice,
        @DefaultValue("5") int documents) {
    int days(PreparationKind kind) {
        return switch (kind) {
            case PLAN -> plan;
            case REPLIES -> replies;
            case HOST_NOTICE -> hostNotice;
            case PUBLIC_NOTICE -> publicNotice;
            case DOCUMENTS -> documents;
        };
    }

    boolean isInWorkingDays(PreparationKind kind) {
        return kind == PreparationKind.PUBLIC_NOTICE || kind == PreparationKind.DOCUMENTS;
    }
}
