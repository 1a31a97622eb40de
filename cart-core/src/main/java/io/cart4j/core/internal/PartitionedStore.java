package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Rows by partition, in memory and in files. Blocks come in input order, on one thread at a time; then any threads may read.
 */
final class PartitionedStore implements AutoCloseable {
    /** A shorter run would cut partitions into pieces too small to read back fast. */
    private static final long LEAST_RUN = 1 << 29;

    private final int partitions;
    private final int firstText;
    private final SpillDirectory directory;
    private final BufferAllocator allocator;
    private final int threads;
    private final List<SpilledRun> runs = new ArrayList<>();
    private final List<PartitionedBlock> blocks = new ArrayList<>();
    private final long[] rows;
    private final long[] textBytes;
    private long bytes;

    /**
     * Starts empty.
     *
     * @param firstText the first partition whose rows have texts
     * @param threads how many threads write to files
     */
    PartitionedStore(int partitions, int firstText, SpillDirectory directory, BufferAllocator allocator, int threads) {
        this.partitions = partitions;
        this.firstText = firstText;
        this.directory = directory;
        this.allocator = allocator;
        this.threads = threads;
        this.rows = new long[partitions];
        this.textBytes = new long[partitions];
    }

    /** Takes over the next block, and moves the oldest ones to a file if more memory than this is in use. */
    void add(PartitionedBlock block, long memory) {
        blocks.add(block);
        bytes += block.bytes();
        for (int partition = 0; partition < partitions; partition++) {
            rows[partition] += block.start(partition + 1) - block.start(partition);
        }
        for (int partition = firstText; partition < partitions; partition++) {
            textBytes[partition] += block.textBytes(partition, firstText);
        }
        if (bytes > memory) {
            spill(Math.max(memory / 2, LEAST_RUN));
        }
    }

    /** Moves the oldest blocks to a file, until it has so many bytes or no block is left. */
    void spill(long leastBytes) {
        long moved = 0;
        int count = 0;
        while (count < blocks.size() && moved < leastBytes) {
            moved += blocks.get(count++).bytes();
        }
        if (count == 0) {
            return;
        }
        List<PartitionedBlock> oldest = blocks.subList(0, count);
        try (Workers workers = new Workers(threads)) {
            runs.add(SpilledRun.write(oldest, partitions, firstText, directory, allocator, workers));
        }
        oldest.forEach(PartitionedBlock::close);
        oldest.clear();
        bytes -= moved;
    }

    /** Number of rows in the partitions from {@code first} to before {@code end}. */
    long rows(int first, int end) {
        long sum = 0;
        for (int partition = first; partition < end; partition++) {
            sum += rows[partition];
        }
        return sum;
    }

    /** Bytes of the texts of the partitions from {@code first} to before {@code end}. */
    long textBytes(int first, int end) {
        long sum = 0;
        for (int partition = first; partition < end; partition++) {
            sum += textBytes[partition];
        }
        return sum;
    }

    /** Gives the rows of the partitions from {@code first} to before {@code end}; within each partition in input order. */
    void collect(int first, int end, Segments segments) {
        for (SpilledRun run : runs) {
            for (int partition = first; partition < end; partition++) {
                run.collect(partition, partition >= firstText, segments, allocator);
            }
        }
        for (PartitionedBlock block : blocks) {
            segments.add(block.rows(), block.start(first), block.start(end), block.texts(), block.start(firstText));
        }
    }

    @Override
    public void close() {
        blocks.forEach(PartitionedBlock::close);
        blocks.clear();
        runs.clear();
    }
}
