package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the bot has yet to confirm. An update stays until a larger offset is asked for, a day at
 * most (a tapped button: 150 seconds); one long poll at a time, the newer ends the older with 409.
 */
@SandboxOnly
@Component
class Updates {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long DAY = 86_400;
    private static final long TAP = 150;
    private static final int MOST = 100_000;
    private static final long FIRST_ID = 100_000_000;
    private static final Set<String> ONLY_ON_REQUEST =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private record Pending(ObjectNode update, long until) {}

    private final World world;
    private final Journal journal;
    private final NavigableMap<Long, Pending> pending = new TreeMap<>();
    private Set<String> allowed = Set.of();
    private @Nullable Object poller;
    private long nextConflict;
    private boolean closed;

    Updates(World world, Journal journal) {
        this.world = world;
        this.journal = journal;
        for (Map.Entry<String, JsonNode> entry : journal.found().entrySet()) {
            if (entry.getKey().startsWith("update:")) {
                var found = JSON.treeToValue(entry.getValue(), Pending.class);
                pending.put(found.update().path("update_id").asLong(), found);
            } else if (entry.getKey().equals("allowed:")) allowed = names(entry.getValue());
        }
    }

    /** Queues an update, unless the bot has said it does not want this type. */
    void push(String type, ObjectNode what) {
        boolean wanted =
                allowed.isEmpty() ? !ONLY_ON_REQUEST.contains(type) : allowed.contains(type);
        if (!wanted || pending.size() >= MOST) return;
        long id = FIRST_ID + world.next("counter:update");
        var update = JSON.createObjectNode();
        update.put("update_id", id);
        update.set(type, what);
        long life = type.equals("callback_query") ? TAP : DAY;
        var queued = new Pending(update, now() + life);
        pending.put(id, queued);
        journal.put("update:" + id, queued);
        world.notifyAll();
    }

    /** getUpdates. Runs inside a change of the world and lets others go on while it waits. */
    List<ObjectNode> poll(long offset, int limit, int timeout, @Nullable JsonNode only) {
        if (only != null && only.isArray() && !names(only).equals(allowed)) {
            allowed = names(only);
            journal.put("allowed:", only);
        }
        if (offset > 0 && offset <= newest() + 10) forget(pending.headMap(offset).keySet());
        if (offset < 0) forget(allButLast(-offset));
        var ready = ready(limit);
        if (!ready.isEmpty() || timeout == 0 || closed) return ready;
        var me = new Object();
        poller = me;
        world.notifyAll();
        world.settle();
        long end = System.nanoTime() + timeout * 1_000_000_000L;
        while (ready.isEmpty() && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) break;
            sleep(left);
            if (poller != me) throw conflict();
            ready = ready(limit);
        }
        poller = null;
        return ready;
    }

    int count() {
        ready(MOST);
        return pending.size();
    }

    void dropAll() {
        forget(pending.keySet());
    }

    private Refusal conflict() {
        long now = System.nanoTime();
        if (now < nextConflict) sleep(3000);
        nextConflict = now + 3_000_000_000L;
        return new Refusal(
                409,
                "Conflict: terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running");
    }

    private List<ObjectNode> ready(int limit) {
        var late = new ArrayList<Long>();
        pending.forEach(
                (id, update) -> {
                    if (update.until() < now()) late.add(id);
                });
        forget(late);
        return pending.values().stream().limit(limit).map(Pending::update).toList();
    }

    private long newest() {
        return FIRST_ID + world.counter("counter:update");
    }

    private List<Long> allButLast(long keep) {
        var ids = new ArrayList<>(pending.keySet());
        return ids.subList(0, (int) Math.max(0, ids.size() - keep));
    }

    private void forget(Iterable<Long> ids) {
        var gone = new ArrayList<Long>();
        ids.forEach(gone::add);
        for (long id : gone) {
            pending.remove(id);
            journal.remove("update:" + id);
        }
    }

    private void sleep(long millis) {
        try {
            world.wait(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal(500, "Internal Server Error: restart");
        }
    }

    private static Set<String> names(JsonNode array) {
        var names = new LinkedHashSet<String>();
        array.forEach(name -> names.add(name.asString("")));
        return names;
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    /** A stopping server must not wait for a poll to run out. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        synchronized (world) {
            closed = true;
            world.notifyAll();
        }
    }
}
