package vn.nhipcau.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.shared.LoopThread;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fetches the bytes of kept files, after the commit and outside of any transaction. Each instance
 * claims its own, so several do no harm.
 */
@Component
class Fetching implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Fetching.class);

    /** Files held in memory at once; a large one, which may have 20 MB, is there alone. */
    private static final int AT_ONCE = 3;

    private static final long LARGE = 4L * 1024 * 1024;

    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_TRIES = 30;
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofSeconds(10);

    private final StoredFiles files;
    private final FetchQueue queue;
    private final TransactionTemplate transaction;
    private final Map<String, FileSource> sources;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private volatile boolean running;
    private final LoopThread loop = new LoopThread("fetching", this::once);

    Fetching(
            StoredFiles files,
            FetchQueue queue,
            TransactionTemplate transaction,
            ObjectProvider<FileSource> sources) {
        this.files = files;
        this.queue = queue;
        this.transaction = transaction;
        this.sources =
                sources.stream()
                        .collect(Collectors.toMap(FileSource::channel, Function.identity()));
    }

    @Override
    public void start() {
        if (sources.isEmpty() || running) return;
        running = true;
        files.wake(loop::wake);
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Duration once() throws InterruptedException {
        return fetchSome(Instant.now()) == 0 ? UNTIL_THE_NEXT_LOOK : Duration.ZERO;
    }

    /** Begins to fetch what is due; returns how many that were. */
    int fetchSome(Instant now) throws InterruptedException {
        var some = transaction.execute(status -> queue.claim(AT_ONCE, now, now.plus(CLAIM)));
        for (var file : some) {
            int room = isLarge(file) ? AT_ONCE : 1;
            free.acquire(room);
            Thread.startVirtualThread(
                    () -> {
                        try {
                            fetch(file, now);
                        } catch (RuntimeException | Error e) {
                            log.warn("file {} is fetched later: {}", file.id(), e.toString());
                        } finally {
                            free.release(room);
                        }
                    });
        }
        return some.size();
    }

    private static boolean isLarge(FetchQueue.ToFetch file) {
        Long size = file.size();
        return size == null || size > LARGE;
    }

    private void fetch(FetchQueue.ToFetch file, Instant now) {
        var source = sources.get(file.channel());
        if (source == null) return;
        try {
            byte[] bytes = Jpeg.withoutCameraData(source.fetch(file.externalId()));
            transaction.executeWithoutResult(status -> queue.fetched(file.id(), bytes));
        } catch (FileSource.FileUnavailable e) {
            give(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            int tries = file.tries() + 1;
            if (tries >= MOST_TRIES) give(file, String.valueOf(e.getMessage()));
            else
                transaction.executeWithoutResult(
                        status -> queue.again(file.id(), tries, now.plus(pause(tries))));
        }
    }

    private void give(FetchQueue.ToFetch file, String why) {
        log.warn("file {} is not to be had: {}", file.id(), why);
        transaction.executeWithoutResult(status -> queue.notToBeHad(file.id(), why));
    }

    private static Duration pause(int tries) {
        var doubled = Duration.ofSeconds(1L << Math.min(tries, 20));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
