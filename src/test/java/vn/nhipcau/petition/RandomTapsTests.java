package vn.nhipcau.petition;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.House;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.Quiet;

import java.util.List;
import java.util.Random;

/**
 * Several people tap and write whatever lies before them, in no sensible order, stale cards
 * included; the program is stopped and started in between, and the citizen blocks us and comes
 * back. Whatever they do, what is on record stays true, and what was answered arrives or is shown
 * as not sent.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomTapsTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";
    private static final int RUNS = 3;
    private static final int STEPS = 40;

    private House house;
    private People people;
    private Driver lan;
    private Driver dung;
    private Driver tung;

    @BeforeAll
    void twoWardsJoin() {
        house = new House();
        people = new People(house.messenger(), house);
        lan = people.secretary();
        lan.says("/start");
        people.joins(lan, people.officer(), "UBND phường Bồ Đề");
        tung = people.citizen("Tùng").in("-2002", "UBND phường Ngọc Lâm");
        people.joins(lan, tung, "UBND phường Ngọc Lâm");
        dung = people.citizen("Dũng");
        people.takes(lan, dung, "Lãnh đạo đơn vị", "UBND phường Bồ Đề");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 2026, 42})
    void whatIsOnRecordStaysTrue(long seed) {
        var random = new Random(seed);
        var an = people.citizen("An");
        String code = People.files(an, DRAIN);
        people.officer().sees("[Mới] " + code);
        var crowd = List.of(an, people.officer(), people.officer("Hoa"), tung, dung, lan);
        for (int run = 0; run < RUNS; run++) {
            for (int step = 0; step < STEPS; step++)
                act(crowd.get(random.nextInt(crowd.size())), random, "Lời " + run + "-" + step);
            house.messenger().blocks(an.chat(), random.nextInt(3) == 0);
            // Every other time with half of what was to be said still on its way.
            if (run % 2 == 0) settle();
            house.restarts();
            settle();
            new Invariants(house).hold();
        }
        house.messenger().blocks(an.chat(), false);
    }

    // Mostly taps, of anything that is or was there; sometimes words, sometimes as a reply.
    private void act(Driver somebody, Random random, String words) {
        var buttons = house.messenger().buttonsIn(somebody.chat());
        var messages = house.messenger().messagesIn(somebody.chat());
        if (random.nextInt(10) < 7 && !buttons.isEmpty())
            somebody.tapsAnywhere(buttons.get(random.nextInt(buttons.size())));
        else if (!messages.isEmpty())
            somebody.repliesTo(messages.get(random.nextInt(messages.size())), words);
    }

    private void settle() {
        new Quiet(house.the(JdbcClient.class), house.the(MeterRegistry.class)).settle();
    }
}
