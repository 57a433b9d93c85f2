package vn.nhipcau.telegram;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.telegram.Intake.Arrived;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The updates of one batch side by side, those of one chat in order: a message that cannot be heard
 * yet holds up what follows it in its own chat and nothing else.
 */
class UpdateBatch {
    /** Fewer than there are connections to the database: the way out needs some too. */
    private static final int SIDE_BY_SIDE = 8;

    /** How long work under way may take to come to its end when the program stops. */
    private static final Duration GRACE = Duration.ofMillis(1500);

    private final Intake intake;
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);

    // Of a batch that must be asked for again: what of it is done.
    private final Set<Long> done = ConcurrentHashMap.newKeySet();

    UpdateBatch(Intake intake) {
        this.intake = intake;
    }

    /**
     * Takes all of them.
     *
     * @return whether Telegram may forget them; false if the same must be asked for again
     */
    boolean take(List<Arrived> updates) {
        var lanes = lanes(updates);
        var under = new CountDownLatch(lanes.size());
        for (var lane : lanes)
            Thread.ofVirtual()
                    .name("telegram-intake")
                    .start(
                            () -> {
                                try {
                                    inOrder(lane);
                                } finally {
                                    under.countDown();
                                }
                            });
        await(under);
        boolean all = updates.stream().allMatch(update -> done.contains(update.id()));
        if (all) done.clear();
        return all;
    }

    private void inOrder(List<Arrived> lane) {
        for (Arrived update : lane) {
            if (done.contains(update.id())) continue;
            places.acquireUninterruptibly();
            try {
                if (!intake.take(update)) return;
                done.add(update.id());
            } finally {
                places.release();
            }
        }
    }

    // Who hears is never interrupted: an interrupt closes the file of an H2 database.
    private static void await(CountDownLatch under) {
        try {
            under.await();
        } catch (InterruptedException e) {
            try {
                var ignored = under.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException again) {
                // Once is enough to know.
            }
            Thread.currentThread().interrupt();
        }
    }

    private static List<List<Arrived>> lanes(List<Arrived> updates) {
        var lanes = new ArrayList<List<Arrived>>();
        Map<String, List<Arrived>> byChat = new HashMap<>();
        for (Arrived update : updates) {
            String chat = update.chat();
            if (chat == null) {
                lanes.add(List.of(update));
                continue;
            }
            var lane =
                    byChat.computeIfAbsent(
                            chat,
                            _ -> {
                                var fresh = new ArrayList<Arrived>();
                                lanes.add(fresh);
                                return fresh;
                            });
            lane.add(update);
            // What is said under the new number waits until the move is known.
            if (update.meaning() instanceof Translation.Heard(IncomingUpdate heard)
                    && heard.said() instanceof MessageContent.Moved(String newId))
                byChat.putIfAbsent(newId, lane);
        }
        return lanes;
    }
}
