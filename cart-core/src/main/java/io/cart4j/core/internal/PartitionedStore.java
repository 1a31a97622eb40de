package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/**
 * Rows by partition, in memory and in files. Blocks come in input order, on one thread at a time; then any threads may read.
 */
final class PartitionedStore implements AutoCloseable {
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

    /** Takes over the next block, and moves all to a file if more memory than this is in use. */
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
            spill();
        }
    }

    /** Moves all that is in memory to a file. */
    void spill() {
        if (bytes == 0) {
            return;
        }
        try (Workers workers = new Workers(threads)) {
            runs.add(SpilledRun.write(blocks, partitions, firstText, directory, allocator, workers));
        }
        closeBlocks();
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
            segments.add(block.columns(), block.start(first), block.start(end), block.texts(), block.start(firstText));
        }
    }

    @Override
    public void close() {
        closeBlocks();
        runs.clear();
    }

    private void closeBlocks() {
        blocks.forEach(PartitionedBlock::close);
        blocks.clear();
        bytes = 0;
    }
}
