package vn.nhipcau.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.testing.StoryTest;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Serials follow each other without gaps, whoever files at the same time and whatever fails. */
@StoryTest
class SerialsTests {
    @Autowired Serials serials;
    @Autowired TransactionTemplate transaction;

    private long filed(int year) {
        return transaction.execute(_ -> serials.next("KN", year));
    }

    private void failed(int year) {
        transaction.executeWithoutResult(
                status -> {
                    serials.next("KN", year);
                    status.setRollbackOnly();
                });
    }

    @Test
    void everyYearBeginsAtOne() {
        assertThat(filed(2041)).isEqualTo(1);
        assertThat(filed(2041)).isEqualTo(2);
        assertThat(filed(2042)).isEqualTo(1);
    }

    @Test
    void aFilingThatFailsGivesItsNumberBack() {
        assertThat(filed(2043)).isEqualTo(1);
        failed(2043);
        failed(2043);
        assertThat(filed(2043)).isEqualTo(2);
    }

    @Test
    void whoeverFilesAtTheSameTimeGetsTheNext() throws Exception {
        filed(2044);
        assertThat(atOnce(8, () -> filedAmidFailures(2044)))
                .containsExactlyInAnyOrderElementsOf(LongStream.range(2, 42).boxed().toList());
        assertThat(filed(2044)).isEqualTo(42);
    }

    /** Of the first filings of a year one wins; the others run into it and are heard again. */
    @Test
    void theFirstOfAYearIsOneOnly() throws Exception {
        assertThat(
                        atOnce(
                                6,
                                () -> {
                                    var got = new ArrayList<Long>();
                                    while (got.isEmpty()) {
                                        try {
                                            got.add(filed(2045));
                                        } catch (DataIntegrityViolationException e) {
                                            // Heard again, like any update that collided.
                                        }
                                    }
                                    return got;
                                }))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }

    private ArrayList<Long> filedAmidFailures(int year) {
        var got = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            failed(year);
            got.add(filed(year));
        }
        return got;
    }

    private static ArrayList<Long> atOnce(int people, Callable<ArrayList<Long>> what)
            throws Exception {
        var all = new ArrayList<Long>();
        var each = new ArrayList<Future<ArrayList<Long>>>();
        try (var crowd = Executors.newFixedThreadPool(people)) {
            for (int i = 0; i < people; i++) each.add(crowd.submit(what));
            for (var one : each) all.addAll(one.get());
        }
        return all;
    }
}
