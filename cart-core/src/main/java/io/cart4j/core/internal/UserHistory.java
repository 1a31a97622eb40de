package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.arrow.memory.BufferAllocator;

/**
 * The second grouping, by user, over the rows of the session table: which of them are of users with an earlier session.
 * Blocks come in the order of the rows.
 */
final class UserHistory implements AutoCloseable {
    private static final int LEAST_BITS = 4;

    /** There are about four times as many events as sessions. */
    private static final int FEWER_BITS = 2;

    private final int bits;
    private final PartitionedStore store;
    private final long memory;
    private long rows;
    private long users;

    /** With as many partitions of users as go with so many partitions of events. */
    UserHistory(Partitions partitions, EngineOptions options, SpillDirectory directory, BufferAllocator allocator) {
        bits = Math.max(LEAST_BITS, partitions.bits() - FEWER_BITS);
        store = new PartitionedStore(1 << bits, 1 << bits, directory, allocator, options.threads());
        memory = options.memory().history();
    }

    int bits() {
        return bits;
    }

    /** Takes over the next block. */
    void add(PartitionedBlock block) {
        PackedRows shifted = block.rows().plus(HistoryPacker.ROW, rows);
        rows += shifted.rows();
        store.add(new PartitionedBlock(shifted, null, block.starts()));
        if (store.bytes() > memory) {
            store.spillOldest(store.blocks());
        }
    }

    /** Gives the rows of users with an earlier session. */
    BitSet returning(Workers workers) {
        BitSet returning = new BitSet(Math.toIntExact(rows));
        ThreadLocal<UserGrouper> groupers = ThreadLocal.withInitial(UserGrouper::new);
        List<Callable<Returning>> tasks = new ArrayList<>();
        for (int partition = 0; partition < 1 << bits; partition++) {
            int number = partition;
            tasks.add(() -> returning(groupers.get(), number));
        }
        users = 0;
        OrderedTasks.run(
                workers,
                tasks,
                found -> {
                    users += found.users;
                    for (int at = 0; at < found.rows.length; at++) {
                        returning.set(found.rows[at]);
                    }
                },
                found -> {});
        return returning;
    }

    /** How many users there are; known after {@link #returning}. */
    long users() {
        return users;
    }

    private Returning returning(UserGrouper grouper, int partition) {
        try (Segments segments = new Segments()) {
            store.collect(partition, partition + 1, segments);
            return new Returning(grouper.returning(segments), grouper.users());
        }
    }

    @Override
    public void close() {
        store.close();
    }

    private record Returning(int[] rows, int users) {}
}
