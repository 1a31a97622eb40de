package io.cart4j.core.internal;

import java.util.Deque;
import org.apache.arrow.vector.ipc.ArrowReader;

/** A scan under way, with all that must be closed after it, the latest first. */
record DatasetScan(ArrowReader reader, Deque<AutoCloseable> resources) implements AutoCloseable {
    @Override
    public void close() {
        closeAll(resources);
    }

    static void closeAll(Deque<AutoCloseable> resources) {
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("a scan could not be closed", e);
            }
        }
    }
}
