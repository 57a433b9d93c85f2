package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What happens, told live to every open page. A page that was cut off says what it saw last and
 * gets the rest; if that is too long ago (or from before a restart) it is told to load everything
 * anew.
 */
@SandboxOnly
@Component
class LiveEvents {
    private static final int KEPT = 2000;

    private record Event(String id, String text) {}

    private record Page(SseEmitter emitter, BlockingQueue<Event> queue) {}

    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final Deque<Event> recent = new ArrayDeque<>();
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private long last;
    private volatile boolean closed;

    synchronized void publish(ObjectNode event) {
        var told = new Event(run + "-" + ++last, event.toString());
        recent.add(told);
        if (recent.size() > KEPT) recent.remove();
        pages.forEach(page -> page.queue().add(told));
    }

    /** The id of the newest event, to begin from. */
    synchronized String position() {
        return run + "-" + last;
    }

    synchronized SseEmitter follow(@Nullable String seen) {
        var page = new Page(new SseEmitter(0L), new LinkedBlockingQueue<>());
        page.emitter().onCompletion(() -> pages.remove(page));
        page.emitter().onError(error -> pages.remove(page));
        if (!missed(seen, page)) page.queue().add(new Event(position(), "{\"type\":\"reload\"}"));
        pages.add(page);
        Thread.ofVirtual().name("sandbox-page").start(() -> feed(page));
        return page.emitter();
    }

    /** Queues what came after the event seen last; false if nobody knows any more. */
    private boolean missed(@Nullable String seen, Page page) {
        if (seen == null || !seen.startsWith(run + "-")) return false;
        long from = Long.parseLong(seen.substring(run.length() + 1));
        if (from > last || last - from > recent.size()) return false;
        recent.stream().skip(recent.size() - (last - from)).forEach(page.queue()::add);
        return true;
    }

    private void feed(Page page) {
        try {
            page.emitter().send(SseEmitter.event().comment("hello").reconnectTime(1000));
            while (!closed && pages.contains(page)) {
                var event = page.queue().poll(15, TimeUnit.SECONDS);
                if (event == null) page.emitter().send(SseEmitter.event().comment("still here"));
                else page.emitter().send(SseEmitter.event().id(event.id()).data(event.text()));
            }
        } catch (IOException | IllegalStateException | InterruptedException gone) {
            pages.remove(page);
        }
    }

    /** A stopping server must not wait for pages that never finish. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        pages.forEach(page -> page.emitter().complete());
    }
}
