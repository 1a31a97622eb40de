package io.cart4j.benchmarks.guard;

import io.cart4j.benchmarks.Quantile;
import io.cart4j.core.EventSource;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process that prints how many bytes the hot paths allocate on the Java heap. The threads that allocate end with the run and
 * take their counters along, so the heap itself is the counter: it only grows while nothing is collected, and by every byte
 * when threads have no buffers of their own. The JVM must be started with {@link #JVM_OPTIONS}.
 */
public final class BytesProbe {
    static final List<String> JVM_OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:-UseTLAB", "-Xms1500m", "-Xmx1500m", "-Xmn1g");

    private static final int WARM_UP_ROUNDS = 8;
    private static final int ROUNDS = 5;

    private BytesProbe() {}

    /**
     * Prints a line for each path: its name and the bytes of a run, the lowest of a few, when the JIT compiler is done.
     *
     * @param args the CSV files
     */
    public static void main(String[] args) {
        EventSource events = EventSource.csv(Stream.of(args).map(Path::of).toArray(Path[]::new));
        for (HotPath path : HotPath.values()) {
            double[] bytes = new double[ROUNDS];
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                long allocated = bytes(path, events);
                if (round >= 0) {
                    bytes[round] = allocated;
                }
            }
            System.out.println(path + " " + Quantile.of(0, bytes));
        }
    }

    private static long bytes(HotPath path, EventSource events) {
        System.gc();
        long collections = collections();
        long before = used();
        path.run(events);
        long bytes = used() - before;
        if (collections() != collections) {
            throw new IllegalStateException(path + " allocates more than the young generation holds; make -Xmn larger");
        }
        return bytes;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
