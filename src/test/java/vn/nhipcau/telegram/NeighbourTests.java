package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Two instances on one PostgreSQL, and something happens to the one that sends while people work
 * and notices go out: the other must send within ten seconds, they must never both, and nobody must
 * miss anything.
 *
 * <p>{@code ./endurance neighbours 30}: for so many seconds it stands or is cut off.
 */
@EnabledIfSystemProperty(named = NeighbourTests.SECONDS_WANTED, matches = "\\d+")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class NeighbourTests {
    /** Set by {@code ./endurance}: how many seconds the first instance is out of it. */
    static final String SECONDS_WANTED = "nhipcau.test.neighbours";

    private static final int SECONDS = Integer.getInteger(SECONDS_WANTED, 30);
    private static final int AT_ONCE = 8;
    private static final Duration TAKEOVER = Duration.ofSeconds(10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final Random random = new Random();
    private final Town town = new Town();
    private final Crowd crowd = new Crowd(town);
    private final Notices notices = new Notices(town, crowd);
    private final String firstDoor = town.door();
    private final String secondDoor = town.door();
    private PostgresServer postgres;
    private DatabaseWire wire;
    private RunningProgram first;
    private RunningProgram second;
    private @Nullable WebhookCourier courier;
    private Duration takeover = Duration.ZERO;

    @BeforeEach
    void begin() throws IOException {
        postgres = new PostgresServer(place.resolve("postgres"));
        postgres.starts();
        wire = new DatabaseWire(postgres.port());
        first = instance("first", firstDoor);
        first.reachesDatabaseAt(wire.port());
        second = instance("second", secondDoor);
    }

    private RunningProgram instance(String name, String door) throws IOException {
        var instance = new RunningProgram(Files.createDirectory(place.resolve(name)), door);
        instance.onPostgres(postgres);
        return instance;
    }

    @AfterEach
    void end() throws IOException {
        crowd.close();
        if (courier != null) courier.close();
        wire.close();
        first.close();
        second.close();
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "webhook"})
    void theSenderIsKilled(String mode) throws Exception {
        load(mode);
        first.dies();
        theOtherSends();
        allIsWell("killed", mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "webhook"})
    void theSenderStands(String mode) throws Exception {
        load(mode);
        first.stands();
        theOtherSends();
        TimeUnit.SECONDS.sleep(SECONDS);
        first.goesOn();
        TimeUnit.SECONDS.sleep(10);
        allIsWell("stopped for " + SECONDS + " s", mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "webhook"})
    void theSenderIsCutOffFromTheDatabase(String mode) throws Exception {
        load(mode);
        wire.cuts();
        theOtherSends();
        isBackAfterAWhile();
        allIsWell("cut off from the database for " + SECONDS + " s", mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "webhook"})
    void theSenderHearsNothingFromTheDatabase(String mode) throws Exception {
        load(mode);
        wire.fallsSilent();
        theOtherSends();
        isBackAfterAWhile();
        allIsWell("hearing nothing from the database for " + SECONDS + " s", mode);
    }

    private void load(String mode) throws Exception {
        for (var instance : List.of(first, second))
            instance.with(
                    "nhipcau.telegram.mode=" + mode,
                    "nhipcau.telegram.webhook-url=https://bot.example",
                    "nhipcau.telegram.webhook-secret=" + WebhookCourier.SECRET);
        if (mode.equals("webhook"))
            courier = new WebhookCourier(town, List.of(webhook(first), webhook(second)));
        first.starts();
        crowd.theWardJoins();
        notices.plan();
        second.starts();
        crowd.begin(AT_ONCE);
        town.await("some who follow", () -> crowd.followers.size() > 15);
        awaitHealth(second, "UP");
        notices.tell();
        int some = random.nextInt(notices.size());
        town.await(notices::show, () -> notices.told() >= some);
    }

    private static URI webhook(RunningProgram instance) {
        return instance.page("/telegram/webhook");
    }

    private void theOtherSends() {
        long before = System.nanoTime();
        int port = URI.create(secondDoor).getPort();
        town.await("the other one", () -> town.senders.getLast() == port);
        takeover = Duration.ofNanos(System.nanoTime() - before);
    }

    private void isBackAfterAWhile() throws Exception {
        TimeUnit.SECONDS.sleep(SECONDS);
        String seen = first.operatorAsks("health");
        assertThat(seen).startsWith("{\"components\"").contains("DOWN");
        wire.mends();
        awaitHealth(first, "UP");
    }

    private void awaitHealth(RunningProgram instance, String wanted) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        String seen = "";
        while (System.nanoTime() < end) {
            try {
                seen = instance.operatorAsks("health");
                if (Json.MAPPER.readTree(seen).path("status").asString("").equals(wanted)) return;
            } catch (IOException e) {
                seen = e.toString();
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError(seen);
    }

    private void allIsWell(String what, String mode) throws Exception {
        town.goesOn(100);
        crowd.end();
        town.await(notices::show, () -> notices.told() == notices.size());
        first.dies();
        var reckoning = new Reckoning(town, crowd, second);
        var twice = reckoning.nothingIsLost();
        twice.addAll(notices.reckon());
        System.out.printf(
                "ENDURANCE %s, the sender %s: taken over after %.1f s, %d petitions, %d notices,"
                        + " lost 0, said twice %d %s%n",
                mode,
                what,
                takeover.toMillis() / 1000.0,
                crowd.sent.size(),
                notices.heard(),
                twice.size(),
                twice);
        assertThat(takeover).isLessThan(TAKEOVER);
        assertThat(turns())
                .as("who sent, one after the other")
                .containsExactly(URI.create(firstDoor).getPort(), URI.create(secondDoor).getPort());
        reckoning.inOrder();
        for (var instance : List.of(first, second))
            Reckoning.isShort(instance.log(), 40 + SECONDS / 15);
    }

    private List<Integer> turns() {
        var turns = new ArrayList<Integer>();
        for (int door : List.copyOf(town.senders))
            if (turns.isEmpty() || turns.getLast() != door) turns.add(door);
        return turns;
    }
}
