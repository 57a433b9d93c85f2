package vn.nhipcau.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The clock of a rehearsal. */
@SpringBootTest(
        properties = {"nhipcau.rehearsal=true", "nhipcau.clock.start=2026-11-20T10:00:00+07:00"})
@AutoConfigureMockMvc
@Tag("database")
class BusinessClockTests {
    private static final Instant START =
            OffsetDateTime.parse("2026-11-20T10:00:00+07:00").toInstant();

    @Autowired BusinessClock clock;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;
    @Autowired CalendarSettings settings;
    @Autowired ClockMoves moves;
    @Autowired ClockEndpoint endpoint;
    @Autowired MockMvc http;

    @Test
    void goesForwardOnlyAndRemembersAcrossAStart() {
        Instant before = clock.instant();
        assertThat(before).isAfterOrEqualTo(START).isBefore(START.plus(Duration.ofDays(60)));
        clock.advance(Duration.ofDays(3));
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .hasMessage("The clock only goes forward.");
        assertThatThrownBy(() -> clock.advanceTo(START)).hasMessage("The clock only goes forward.");

        var restarted = new BusinessClock(database, transactions, settings, "2020-01-01T00:00:00Z");
        assertThat(restarted.instant())
                .isCloseTo(before.plus(Duration.ofDays(3)), within(1, ChronoUnit.MINUTES));
    }

    /** Two instances on one database: either may be told to move the clock. */
    @Test
    void goesAsFarAsAnotherInstanceMovesIt() {
        var other = new BusinessClock(database, transactions, settings, null);
        Instant before = clock.instant();
        other.advance(Duration.ofDays(2));
        await().untilAsserted(
                        () ->
                                assertThat(clock.instant())
                                        .isCloseTo(
                                                before.plus(Duration.ofDays(2)),
                                                within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void isNeverStillAMomentBeforeTheTimeItIsMovedTo() {
        for (int i = 0; i < 20; i++) {
            var time = clock.instant().plusSeconds(1);
            clock.advanceTo(time);
            assertThat(clock.instant()).isAfterOrEqualTo(time);
        }
    }

    @Test
    void isMovedAndShownFromThisMachine() throws Exception {
        shows(get("/rehearsal/clock"), clock.instant());
        shows(move("{\"advance\":\"P3D\"}"), clock.instant().plus(Duration.ofDays(3)));
        shows(move("{\"advance\":\"PT90M\"}"), clock.instant().plus(Duration.ofMinutes(90)));
        Instant aMonthOn = ZonedDateTime.now(clock).plusMonths(1).toInstant();
        shows(move("{\"advance\":\"P1M\"}"), aMonthOn);
        Instant soon = clock.instant().plus(Duration.ofHours(5));
        shows(move("{\"to\":\"" + soon + "\"}"), soon);
    }

    private void shows(MockHttpServletRequestBuilder request, Instant time) throws Exception {
        String body = http.perform(here(request)).andReturn().getResponse().getContentAsString();
        assertThat(body).startsWith("{\"now\":\"").endsWith("+07:00\"}");
        Instant now = OffsetDateTime.parse(body.substring(8, body.length() - 2)).toInstant();
        assertThat(now).isCloseTo(time, within(1, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"advance\":\"-P3D\"}",
                "{\"advance\":\"P9999999Y\"}",
                "{\"advance\":\"soon\"}",
                "{\"to\":\"2020-01-01T00:00:00Z\"}",
                "{\"to\":\"tomorrow\"}",
                "{\"advance\":\"P1D\",\"to\":\"2026-12-24T08:00:00+07:00\"}",
                "["
            })
    void refusesNonsense(String body) throws Exception {
        http.perform(here(move(body))).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({
        "Forwarded, for=1.2.3.4",
        "X-Forwarded-For, 127.0.0.1",
        "X-Real-IP, 1.2.3.4",
        "Origin, https://evil.example",
        "Origin, null",
        "Host, evil.example",
        "Host, localhost.evil.example",
        "Host, ''"
    })
    void refusesOtherPlaces(String header, String value) throws Exception {
        var request = move("{\"advance\":\"P3D\"}");
        if (!header.equals("Host")) request.header("Host", "localhost:8080");
        http.perform(request.header(header, value)).andExpect(status().isForbidden());
        http.perform(
                        here(move("{\"advance\":\"P3D\"}"))
                                .with(
                                        from -> {
                                            from.setRemoteAddr("10.0.0.5");
                                            return from;
                                        }))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder move(String body) {
        return post("/rehearsal/clock").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder here(MockHttpServletRequestBuilder request) {
        return request.header("Host", "localhost:8080").header("Origin", "http://localhost:8080");
    }

    @Test
    void isMovedByTheEndpointOfTheManagementPort() {
        Instant before = clock.instant();
        var now = OffsetDateTime.parse(endpoint.move("P3D", null).now()).toInstant();
        assertThat(now).isCloseTo(before.plus(Duration.ofDays(3)), within(1, ChronoUnit.MINUTES));
        assertThat(endpoint.show().now()).endsWith("+07:00");
        assertThatThrownBy(() -> endpoint.move("soon", null))
                .isInstanceOf(InvalidEndpointRequestException.class);
    }

    /** A proxy that adds nothing and calls us localhost cannot be told from this machine. */
    @Test
    void isNotMovedOnTheOpenPortInAnExerciseWithRealPeople() throws Exception {
        Instant before = clock.instant();
        var mode = new MockEnvironment().withProperty("nhipcau.mode", "rehearsal");
        var exercise =
                MockMvcBuilders.standaloneSetup(new RehearsalClock(moves, mode, "8081")).build();
        var answer =
                exercise.perform(here(move("{\"advance\":\"P3D\"}")))
                        .andExpect(status().isGone())
                        .andReturn();
        assertThat(answer.getResponse().getContentAsString())
                .contains("http://127.0.0.1:8081/actuator/clock");
        exercise.perform(here(get("/rehearsal/clock"))).andExpect(status().isGone());
        assertThat(clock.instant()).isCloseTo(before, within(1, ChronoUnit.MINUTES));
    }
}
