package vn.nhipcau.meeting;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.SessionPlan;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.people.People;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.TestHouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Sessions, delegates and meetings for the stories, by the short way. */
public final class Assembly {
    private final ApplicationContext house;
    private final TransactionTemplate transaction;

    public Assembly(ApplicationContext house) {
        this.house = house;
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    /** In one transaction. */
    public <T> T does(Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(_ -> what.get()));
    }

    /** A year-end session of the council on these days; returns its id. */
    public long session(int number, LocalDate opens, LocalDate closes) {
        return does(
                () ->
                        house.getBean(Sessions.class)
                                .plan(
                                        new SessionPlan(
                                                number,
                                                new Name(
                                                        "Kỳ họp thứ " + number,
                                                        "Session No. " + number),
                                                CouncilSessionKind.REGULAR_YEAR_END,
                                                opens,
                                                closes,
                                                List.of()))
                                .id());
    }

    /** Our id of somebody. */
    public long id(Driver who) {
        return does(() -> house.getBean(People.class).met("test", who.id(), null, null).id());
    }

    /** Somebody is this delegate of the file. */
    public void makeDelegate(Driver who, String delegate) {
        who.says("/trogiup").sees("Các lệnh");
        boolean bound = does(() -> house.getBean(Delegates.class).bind(delegate, id(who)));
        if (!bound) throw new IllegalStateException(delegate + " is somebody else");
    }

    /** A meeting of Bồ Đề's delegates at this time, announced at once; returns its id. */
    public long announced(String starts, String place) {
        long id = planned(starts, place);
        announce(id);
        return id;
    }

    /** A meeting of Bồ Đề's delegates at this time that nobody knows of yet. */
    public long planned(String starts, String place) {
        return does(
                () -> {
                    long secretary =
                            house.getBean(People.class)
                                    .met("test", TestHouse.SECRETARY, null, null)
                                    .id();
                    var meeting =
                            meetings()
                                    .plan(
                                            null,
                                            VoterMeetingKind.THEMATIC,
                                            "to-2",
                                            boDe(),
                                            secretary);
                    arrangements().setTime(meeting.id(), at(starts));
                    arrangements().setPlace(meeting.id(), place, null);
                    return meeting.id();
                });
    }

    // A ward's own council knows no wards: then all who live there are meant.
    private List<String> boDe() {
        return house.getBean(Units.class).findWard("bo-de").map(Ward::id).stream().toList();
    }

    /** Two hours from a time such as {@code 2026-12-05T18:00}. */
    public static MeetingTime at(String starts) {
        Instant from = OffsetDateTime.parse(starts + ":00+07:00").toInstant();
        return new MeetingTime(from, from.plusSeconds(7200));
    }

    public void announce(long id) {
        does(
                () -> {
                    meetings().announce(id);
                    return id;
                });
    }

    public void move(long id, String starts) {
        does(
                () -> {
                    arrangements().setTime(id, at(starts));
                    return id;
                });
    }

    public void cancel(long id) {
        does(
                () -> {
                    meetings().cancel(id);
                    return id;
                });
    }

    public Meetings meetings() {
        return house.getBean(Meetings.class);
    }

    public Arrangements arrangements() {
        return house.getBean(Arrangements.class);
    }
}
