package vn.nhipcau.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Marks together what arrived at about the same time: while one transaction marks, others wait for
 * the next, which marks all of them. Where that fails, each marks its own, with all the patience
 * that it takes; so one that cannot be marked holds up no other.
 */
@Component
class ArrivalBatches {
    private static final Logger log = LoggerFactory.getLogger(ArrivalBatches.class);

    private static final int MOST = 100;

    private final DeliveryRecorder recorder;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    private record Waiting(Arrival arrival, CompletableFuture<Boolean> marked) {}

    ArrivalBatches(DeliveryRecorder recorder) {
        this.recorder = recorder;
    }

    /** Whether it could be marked together with others; else it is not marked yet. */
    boolean sent(Arrival arrival) throws InterruptedException {
        var own = new Waiting(arrival, new CompletableFuture<>());
        waiting.add(own);
        lock.lockInterruptibly();
        try {
            while (!own.marked.isDone()) markSome();
        } finally {
            lock.unlock();
        }
        return own.marked.join();
    }

    private void markSome() {
        var some = new ArrayList<Waiting>();
        for (Waiting next; some.size() < MOST && (next = waiting.poll()) != null; ) some.add(next);
        boolean done = false;
        try {
            recorder.sent(some.stream().map(Waiting::arrival).toList(), true);
            done = true;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.debug("{} arrivals are marked one by one", some.size(), e);
        } finally {
            for (var one : some) one.marked.complete(done);
        }
    }
}
