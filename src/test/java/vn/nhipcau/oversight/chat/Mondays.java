package vn.nhipcau.oversight.chat;

import org.springframework.context.ApplicationContext;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.oversight.Scope;
import vn.nhipcau.shared.Language;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Lets a story's Monday come now instead of within seconds. */
public final class Mondays {
    private Mondays() {}

    /** It is this time now, such as {@code 2026-11-23T08:00}; whoever is due a brief is told it. */
    public static void at(ApplicationContext house, String time) {
        house.getBean(BusinessClock.class)
                .advanceTo(OffsetDateTime.parse(time + ":00+07:00").toInstant());
        tick(house);
    }

    /** The brief as it would be told now, of one ward or ("") of all. */
    public static CardView brief(ApplicationContext house, String ward) {
        var scope =
                Scope.of(
                        LocalDate.now(house.getBean(BusinessClock.class)),
                        ward.isEmpty() ? null : ward);
        return house.getBean(BriefView.class).brief(scope, Language.VI);
    }

    /** Whoever is due a brief now is told it. */
    public static void tick(ApplicationContext house) {
        house.getBean(WeeklyRound.class).run();
    }
}
