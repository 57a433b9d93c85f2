package vn.nhipcau.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.testing.StoryTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two do something with one question at the same moment: one wins, the other is told. */
@StoryTest
class AtOnceTests {
    @Autowired ApplicationContext house;
    @Autowired Questions questions;
    @Autowired Answers answers;
    @Autowired TransactionTemplate transaction;

    private Hall hall;
    private String code;
    private long id;
    private Acting quan;
    private Acting hung;

    @BeforeEach
    void somethingIsAsked() {
        hall = new Hall(house);
        code = hall.question("Danh sách các điểm úng ngập của quận năm 2026?");
        id = hall.id(code);
        quan = acting("Quân");
        hung = acting("Hưng");
    }

    private Acting acting(String name) {
        return transaction.execute(
                _ -> {
                    var person = hall.person(hall.people.citizen(name));
                    String unit = questions.locked(id).unit();
                    return new Acting(person.id(), name, unit, Actor.UNIT);
                });
    }

    @RepeatedTest(3)
    void oneTakesIt() throws Exception {
        var took = atOnce(() -> questions.accept(id, quan), () -> questions.accept(id, hung));
        assertThat(took).doesNotHaveDuplicates().hasSize(1);
        assertThat(events("ACCEPTED")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void itIsSentOnce() throws Exception {
        var draft =
                transaction.execute(_ -> answers.draft(id, quan, "Có 12 điểm", List.of()).draft());
        atOnce(() -> send(draft, quan), () -> send(draft, hung));
        assertThat(events("ANSWERED")).isEqualTo(1);
        hall.minh.sees("Có 12 điểm");
        hall.settle();
        assertThat(hall.minh.count("Trả lời câu hỏi " + code)).isEqualTo(1);
        assertThat(hall.isIntact(code)).isTrue();
    }

    @RepeatedTest(3)
    void itIsTakenBackOrAnswered() throws Exception {
        var draft =
                transaction.execute(_ -> answers.draft(id, quan, "Có 12 điểm", List.of()).draft());
        var minh = transaction.execute(_ -> hall.person(hall.minh));
        atOnce(
                () -> send(draft, quan),
                () -> {
                    questions.withdraw(minh, id);
                    return "withdrawn";
                });
        assertThat(events("ANSWERED") + events("WITHDRAWN")).isEqualTo(1);
        assertThat(hall.isIntact(code)).isTrue();
    }

    /** Who finds an answer while another sends it draws it as sent, not as it was before. */
    @Test
    void whatIsFoundIsAsItIsNow() throws Exception {
        var draft =
                transaction.execute(_ -> answers.draft(id, quan, "Có 12 điểm", List.of()).draft());
        var sent = new CountDownLatch(1);
        var found = new CountDownLatch(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            two.submit(
                    () ->
                            transaction.execute(
                                    _ -> {
                                        answers.issue(draft, quan);
                                        sent.countDown();
                                        return within(found, Duration.ofMillis(500));
                                    }));
            var seen =
                    two.submit(
                            () ->
                                    transaction.execute(
                                            _ -> {
                                                within(sent, Duration.ofSeconds(20));
                                                var answer = answers.find(draft.id()).orElseThrow();
                                                found.countDown();
                                                questions.locked(id);
                                                return answer.state();
                                            }));
            assertThat(seen.get()).isEqualTo(State.ISSUED);
        }
    }

    private static boolean within(CountDownLatch latch, Duration time) {
        try {
            return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String send(Answer draft, Acting by) {
        answers.issue(draft, by);
        return "sent";
    }

    private long events(String kind) {
        return hall.sql
                .sql("select count(*) from question_event where question = ? and kind = ?")
                .param(id)
                .param(kind)
                .query(Long.class)
                .single();
    }

    /** What came of it, each once; whoever was too late is told so. */
    private List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var came = new ArrayList<Object>();
        try (var two = Executors.newFixedThreadPool(2)) {
            var each = new ArrayList<Future<Object>>();
            for (Callable<?> what : List.of(one, other))
                each.add(
                        two.submit(
                                () -> {
                                    start.await();
                                    return tried(what);
                                }));
            for (var done : each) came.add(done.get());
        }
        return came.stream().filter(what -> !what.equals("too late")).distinct().toList();
    }

    private Object tried(Callable<?> what) {
        try {
            return transaction.execute(
                    _ -> {
                        try {
                            return what.call();
                        } catch (RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
        } catch (NotNow | DraftOver tooLate) {
            return "too late";
        }
    }
}
