package vn.nhipcau.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** What something takes: time, memory, and how long others wait meanwhile. */
final class Gauge {
    /**
     * What was measured.
     *
     * @param seconds how long it took
     * @param cpu how many of these seconds its own thread had a processor: what it would take on an
     *     idle machine, but for what a database of its own process does
     * @param heapMb how much more of the heap was in use at most, garbage included
     * @param rssMb how much more the whole process had at most; -1 where nobody says
     * @param longestMs the longest that somebody else waited meanwhile
     * @param medianMs how long others waited mostly
     */
    record Measured(
            double seconds,
            double cpu,
            long heapMb,
            long rssMb,
            double longestMs,
            double medianMs) {}

    private Gauge() {}

    /** Measures something while others do something small again and again. */
    static Measured measure(Runnable what, IntConsumer meanwhile) {
        System.gc();
        long heap = heap();
        long rss = status("VmRSS");
        var over = new AtomicBoolean();
        var waits = new ArrayList<Long>();
        var peak = new long[] {heap};
        var others =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    for (int i = 0; !over.get(); i++) {
                                        long begin = System.nanoTime();
                                        meanwhile.accept(i);
                                        waits.add(System.nanoTime() - begin);
                                        peak[0] = Math.max(peak[0], heap());
                                        pause();
                                    }
                                });
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        what.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        over.set(true);
        join(others);
        waits.sort(null);
        return new Measured(
                seconds,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e9,
                (peak[0] - heap) >> 20,
                rss < 0 ? -1 : (status("VmHWM") - rss) >> 10,
                millis(waits, waits.size() - 1),
                millis(waits, waits.size() / 2));
    }

    private static double millis(List<Long> waits, int which) {
        return waits.isEmpty() ? 0 : waits.get(which) / 1e6;
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    // Linux alone tells.
    private static long status(String name) {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return -1;
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Real time: whoever waits here is somebody else.
    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
