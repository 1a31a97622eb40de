package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
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

    /** Takes over the next block. */
    void add(PartitionedBlock block) {
        blocks.add(block);
        bytes += block.bytes();
        for (int partition = 0; partition < partitions; partition++) {
            rows[partition] += block.start(partition + 1) - block.start(partition);
        }
        for (int partition = firstText; partition < partitions; partition++) {
            textBytes[partition] += block.textBytes(partition, firstText);
        }
    }

    /** Number of blocks in memory. */
    int blocks() {
        return blocks.size();
    }

    /** Bytes of all blocks in memory. */
    long bytes() {
        return bytes;
    }

    /** Bytes of one of the blocks in memory; the oldest one is block 0. */
    long blockBytes(int number) {
        return blocks.get(number).bytes();
    }

    /** Moves so many of the oldest blocks to a file. */
    void spillOldest(int count) {
        if (count == 0) {
            return;
        }
        List<PartitionedBlock> oldest = blocks.subList(0, count);
        try (Workers workers = new Workers(threads)) {
            runs.add(SpilledRun.write(oldest, partitions, firstText, directory, allocator, workers));
        }
        for (PartitionedBlock block : oldest) {
            bytes -= block.bytes();
            block.close();
        }
        oldest.clear();
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

    /** Gives the rows of the partitions from {@code first} to before {@code end}; within each partition block by block. */
    void collect(int first, int end, Segments segments) {
        for (SpilledRun run : runs) {
            for (int partition = first; partition < end; partition++) {
                run.collect(partition, partition >= firstText, segments, allocator);
            }
        }
        for (PartitionedBlock block : blocks) {
            collect(block, first, end, segments);
        }
    }

    /** The same rows in the same order, in parts of bounded size that are read one by one. */
    Iterator<Consumer<Segments>> parts(int first, int end) {
        List<Consumer<Segments>> parts = new ArrayList<>();
        for (SpilledRun run : runs) {
            for (int partition = first; partition < end; partition++) {
                run.addParts(partition, partition >= firstText, allocator, parts);
            }
        }
        for (PartitionedBlock block : blocks) {
            parts.add(segments -> collect(block, first, end, segments));
        }
        return parts.iterator();
    }

    private void collect(PartitionedBlock block, int first, int end, Segments segments) {
        segments.add(block.rows(), block.start(first), block.start(end), block.texts(), block.start(firstText));
    }

    @Override
    public void close() {
        blocks.forEach(PartitionedBlock::close);
        blocks.clear();
        runs.clear();
    }
}
