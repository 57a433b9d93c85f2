package vn.nhipcau.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.duty.CountedDuties;
import vn.nhipcau.duty.DutyFigures;
import vn.nhipcau.duty.DutyFigures.Owed;
import vn.nhipcau.duty.DutyFigures.Span;
import vn.nhipcau.petition.PetitionFigures;
import vn.nhipcau.petition.PetitionFigures.OfArea;
import vn.nhipcau.testing.StoryTest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A thousand petitions with what is owed for them, made up at random and written down as rows: what
 * the databases count must be what is counted here, one by one, from what was made up.
 */
@StoryTest
@Transactional
class FigureTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 16);
    private static final List<String> WARDS = List.of("bo-de", "ngoc-lam", "phuc-loi");
    private static final List<String> AREAS = List.of("drainage", "waste", "lighting", "other");
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    @Autowired DutyFigures duties;
    @Autowired CountedDuties counted;
    @Autowired PetitionFigures petitions;
    @Autowired BusinessClock clock;
    @Autowired JdbcClient sql;

    private final Random random = new Random(4);
    private final List<MadeUp> all = new ArrayList<>();
    private final List<LocalDateTime> extended = new ArrayList<>();
    private final List<String> extendedIn = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();

    private record Received(LocalDateTime at, String ward, String area, boolean questioning) {}

    private record MadeUp(
            String kind,
            String reference,
            String ward,
            String state,
            LocalDateTime opened,
            LocalDate due,
            @Nullable LocalDateTime done,
            boolean onTime,
            boolean apart) {
        String unit() {
            return "ubnd-" + ward;
        }

        boolean isAnswer() {
            return kind.equals("REPLY") || kind.equals("REVIEW");
        }
    }

    @BeforeEach
    void aThousandPetitions() {
        clock.advanceTo(TODAY.atTime(9, 0).toInstant(VIETNAM));
        for (int i = 1; i <= 1000; i++) petition(i);
    }

    private void petition(int number) {
        var at = moment(LocalDate.of(2026, 10, 19), 58);
        String ward = any(WARDS);
        var one = new Received(at, ward, any(AREAS), random.nextInt(15) == 0);
        received.add(one);
        sql.sql(
                        "insert into petition (id, code, ward, source, area, unit, status,"
                                + " received_at, filed_at, due, objected, questioning, version)"
                                + " values (?, ?, ?, 'CHAT', ?, ?, 'ROUTED', ?, ?, ?, false, ?, 0)")
                .params(
                        number,
                        "X" + number,
                        ward,
                        one.area,
                        "ubnd-" + ward,
                        time(at),
                        time(at),
                        at.toLocalDate(),
                        one.questioning)
                .update();
        String reference = "petition:" + number;
        long reply = owed(number * 4L, "REPLY", reference, ward, at);
        if (random.nextBoolean()) owed(number * 4L + 1, "ACKNOWLEDGE", reference, ward, at);
        if (random.nextInt(6) == 0)
            owed(number * 4L + 2, "REVIEW", reference, ward, at.plusDays(random.nextInt(9)));
        if (random.nextInt(6) == 0)
            owed(number * 4L + 3, "EXTENSION", reference, ward, at.plusDays(random.nextInt(9)));
        if (random.nextInt(6) == 0) owed(10_000 + number, "TRIAGE", reference, ward, at);
        if (random.nextInt(8) == 0) extension(number, reply, ward, at.plusDays(random.nextInt(9)));
    }

    private long owed(long id, String kind, String reference, String ward, LocalDateTime opened) {
        String state = any(List.of("OPEN", "OPEN", "PAUSED", "DONE", "DONE", "DONE", "DROPPED"));
        var due = opened.toLocalDate().plusDays(random.nextInt(40));
        boolean over = state.equals("DONE") || state.equals("DROPPED");
        var done = over ? opened.plusHours(random.nextInt(900)) : null;
        boolean timely =
                state.equals("DONE") && !Objects.requireNonNull(done).toLocalDate().isAfter(due);
        boolean apart = state.equals("DONE") && random.nextInt(10) == 0;
        all.add(new MadeUp(kind, reference, ward, state, opened, due, done, timely, apart));
        sql.sql(
                        "insert into duty (id, kind, reference, label, title, unit, ward, opened_at,"
                                + " counted_from, days, due, state, done_at, on_time, apart,"
                                + " extensions, nudges, steps, nudged_to, questioning, version)"
                                + " values (?, ?, ?, ?, '', ?, ?, ?, ?, 15, ?, ?, ?, ?, ?, 0, 0, 0,"
                                + " '', false, 0)")
                .params(
                        id,
                        kind,
                        reference,
                        "X" + id,
                        "ubnd-" + ward,
                        ward,
                        time(opened),
                        opened.toLocalDate(),
                        due,
                        state)
                .param(done == null ? null : time(done))
                .params(timely, apart)
                .update();
        return id;
    }

    private void extension(long id, long duty, String ward, LocalDateTime at) {
        extended.add(at);
        extendedIn.add(ward);
        sql.sql(
                        "insert into duty_event (id, duty, at, kind, facts)"
                                + " values (?, ?, ?, 'EXTENDED', '')")
                .params(id, duty, time(at))
                .update();
    }

    private LocalDateTime moment(LocalDate from, int days) {
        return from.plusDays(random.nextInt(days)).atTime(random.nextInt(24), random.nextInt(60));
    }

    private static OffsetDateTime time(LocalDateTime at) {
        return at.atOffset(VIETNAM);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @Test
    void whatIsCountedIsWhatThereIs() {
        for (var monday = LocalDate.of(2026, 11, 2);
                !monday.isAfter(TODAY);
                monday = monday.plusWeeks(1)) {
            agrees(new Span(monday.minusWeeks(1), monday, null));
            for (String ward : WARDS) agrees(new Span(monday.minusWeeks(1), monday, ward));
        }
    }

    private void agrees(Span span) {
        assertThat(duties.answered(span))
                .isEqualTo(
                        count(
                                span,
                                one -> one.isAnswer() && is(one, "DONE") && in(span, one.done)));
        var timely = duties.timeliness(span);
        Predicate<MadeUp> counted =
                one ->
                        one.isAnswer()
                                && (is(one, "DONE") || is(one, "OPEN"))
                                && in(span, one.due.atStartOfDay());
        assertThat(timely.all()).isEqualTo(count(span, counted.and(one -> !one.apart)));
        assertThat(timely.timely())
                .isEqualTo(count(span, counted.and(one -> !one.apart && one.onTime)));
        assertThat(timely.apart()).isEqualTo(count(span, counted.and(MadeUp::apart)));
        assertThat(duties.owed(span)).hasSameElementsAs(owed(span));
        Predicate<MadeUp> unheard = one -> one.kind.equals("ACKNOWLEDGE") && is(one, "OPEN");
        assertThat(duties.unacknowledged(span).all()).isEqualTo(count(span, unheard));
        assertThat(duties.unacknowledged(span).late())
                .isEqualTo(count(span, unheard.and(one -> one.due.isBefore(TODAY))));
        assertThat(duties.triageLate(span))
                .isEqualTo(
                        count(
                                span,
                                one ->
                                        one.kind.equals("TRIAGE")
                                                && is(one, "OPEN")
                                                && one.due.isBefore(TODAY)));
        assertThat(duties.extensionsAsked(span))
                .isEqualTo(
                        count(span, one -> one.kind.equals("EXTENSION") && in(span, one.opened)));
        assertThat(duties.objections(span))
                .isEqualTo(count(span, one -> one.kind.equals("REVIEW") && in(span, one.opened)));
        assertThat(duties.extensionsGiven(span)).isEqualTo(given(span));
        assertThat(areas(span)).isEqualTo(received(span));
        assertThat(petitions.forQuestioning(span.ward()))
                .isEqualTo(
                        received.stream()
                                .filter(one -> here(span, one.ward) && one.questioning)
                                .count());
        listsAreAsLongAsTheirNumbers(span);
    }

    private void listsAreAsLongAsTheirNumbers(Span span) {
        assertThat(counted.unacknowledged(span, 0).all())
                .isEqualTo(duties.unacknowledged(span).all());
        assertThat(counted.objections(span, 0).all()).isEqualTo(duties.objections(span));
        for (Owed unit : duties.owed(span)) {
            var codes = new ArrayList<String>();
            CountedDuties.Page page;
            int number = 0;
            do {
                page = counted.late(span, unit.unit(), number++);
                assertThat(page.all()).isEqualTo(unit.late());
                page.duties().forEach(duty -> codes.add(duty.label()));
            } while (page.hasNext());
            assertThat(codes).doesNotHaveDuplicates().hasSize((int) unit.late());
        }
    }

    private List<Owed> owed(Span span) {
        var monday = TODAY.minusDays(TODAY.getDayOfWeek().getValue() - 1L);
        assertThat(span.until()).isBeforeOrEqualTo(monday);
        var units = new TreeMap<String, Owed>();
        for (MadeUp one : all) {
            if (!here(span, one.ward)) continue;
            if (!is(one, "OPEN") && !is(one, "PAUSED")) continue;
            boolean open = is(one, "OPEN");
            boolean late = open && one.due.isBefore(TODAY) && !one.kind.equals("ACKNOWLEDGE");
            boolean soon =
                    one.isAnswer()
                            && open
                            && !one.due.isBefore(TODAY)
                            && one.due.isBefore(span.until().plusWeeks(1));
            units.merge(
                    one.unit(),
                    new Owed(
                            one.unit(),
                            one.isAnswer() ? 1 : 0,
                            soon ? 1 : 0,
                            late ? 1 : 0,
                            late ? one.due : null),
                    FigureTests::plus);
        }
        return List.copyOf(units.values());
    }

    private static Owed plus(Owed one, Owed other) {
        var oldest = one.oldest();
        var others = other.oldest();
        if (oldest == null || (others != null && others.isBefore(oldest))) oldest = others;
        return new Owed(
                one.unit(),
                one.owed() + other.owed(),
                one.dueSoon() + other.dueSoon(),
                one.late() + other.late(),
                oldest);
    }

    private long given(Span span) {
        long count = 0;
        for (int i = 0; i < extended.size(); i++)
            if (in(span, extended.get(i)) && here(span, extendedIn.get(i))) count++;
        return count;
    }

    private TreeMap<String, Long> areas(Span span) {
        var found = new TreeMap<String, Long>();
        for (OfArea one :
                petitions.received(
                        span.from().atStartOfDay().toInstant(VIETNAM),
                        span.until().atStartOfDay().toInstant(VIETNAM),
                        span.ward())) found.put(one.area(), one.count());
        return found;
    }

    private TreeMap<String, Long> received(Span span) {
        var found = new TreeMap<String, Long>();
        for (Received one : received)
            if (in(span, one.at) && here(span, one.ward)) found.merge(one.area, 1L, Long::sum);
        return found;
    }

    private long count(Span span, Predicate<MadeUp> which) {
        return all.stream().filter(one -> here(span, one.ward)).filter(which).count();
    }

    private static boolean here(Span span, String ward) {
        return span.ward() == null || span.ward().equals(ward);
    }

    private static boolean is(MadeUp one, String state) {
        return one.state.equals(state);
    }

    private static boolean in(Span span, @Nullable LocalDateTime at) {
        return at != null
                && !at.toLocalDate().isBefore(span.from())
                && at.toLocalDate().isBefore(span.until());
    }
}
