package io.cart4j.core.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;

/**
 * Blocks that were moved to a file: an Arrow IPC stream with the record batches of each partition, one for most, and several
 * of bounded size for one that has much of the rows. Safe for reading from any thread.
 */
final class SpilledRun {
    /** A batch has no more rows than this and a block's: what encoding it takes does not depend on the run. */
    private static final int BATCH_ROWS = 1 << 15;

    private final SpillDirectory directory;
    private final FileChannel file;
    private final SpillFormat format;
    private final List<ArrowBlock> batches;
    private final int[] batchRows;

    /** The first batch of each partition, and the number of batches at the end. */
    private final int[] firstBatch;

    private SpilledRun(
            SpillDirectory directory,
            FileChannel file,
            SpillFormat format,
            List<ArrowBlock> batches,
            int[] batchRows,
            int[] firstBatch) {
        this.directory = directory;
        this.file = file;
        this.format = format;
        this.batches = batches;
        this.batchRows = batchRows;
        this.firstBatch = firstBatch;
    }

    /** Writes blocks, which stay open; partitions from {@code firstText} have texts. */
    static SpilledRun write(
            List<PartitionedBlock> blocks,
            int partitions,
            int firstText,
            SpillDirectory directory,
            BufferAllocator allocator,
            Workers workers) {
        SpillFormat format = SpillFormat.of(blocks);
        ThreadLocal<SpillEncoder> encoders =
                ThreadLocal.withInitial(() -> new SpillEncoder(blocks, firstText, format, allocator));
        List<Callable<ArrowRecordBatch>> tasks = new ArrayList<>();
        int[] firstBatch = new int[partitions + 1];
        for (int partition = 0; partition < partitions; partition++) {
            addBatches(blocks, partition, encoders, tasks);
            firstBatch[partition + 1] = tasks.size();
        }
        FileChannel file = directory.newFile();
        List<ArrowBlock> batches = new ArrayList<>();
        int[] batchRows = new int[tasks.size()];
        WriteChannel out = new WriteChannel(file);
        try {
            MessageSerializer.serialize(out, format.schema());
        } catch (IOException e) {
            throw directory.unwritable(e);
        }
        OrderedTasks.run(
                workers,
                tasks,
                batch -> {
                    try (batch) {
                        batchRows[batches.size()] = batch.getLength();
                        batches.add(MessageSerializer.serialize(out, batch));
                    } catch (IOException e) {
                        throw directory.unwritable(e);
                    }
                },
                ArrowRecordBatch::close);
        directory.written(out.getCurrentPosition());
        return new SpilledRun(directory, file, format, batches, batchRows, firstBatch);
    }

    private static void addBatches(
            List<PartitionedBlock> blocks,
            int partition,
            ThreadLocal<SpillEncoder> encoders,
            List<Callable<ArrowRecordBatch>> tasks) {
        int first = 0;
        int rows = 0;
        for (int block = 0; block < blocks.size(); block++) {
            rows += blocks.get(block).start(partition + 1) - blocks.get(block).start(partition);
            if (rows >= BATCH_ROWS || rows > 0 && block + 1 == blocks.size()) {
                int from = first;
                int end = block + 1;
                tasks.add(() -> encoders.get().encode(partition, from, end));
                first = end;
                rows = 0;
            }
        }
    }

    /** Reads the rows of a partition, which then belong to the segments. */
    void collect(int partition, boolean hasTexts, Segments segments, BufferAllocator allocator) {
        for (int batch = firstBatch[partition]; batch < firstBatch[partition + 1]; batch++) {
            collectBatch(batch, hasTexts, segments, allocator);
        }
    }

    /** Adds what reads the rows of a partition batch by batch. */
    void addParts(int partition, boolean hasTexts, BufferAllocator allocator, List<Consumer<Segments>> parts) {
        for (int number = firstBatch[partition]; number < firstBatch[partition + 1]; number++) {
            int batch = number;
            parts.add(segments -> collectBatch(batch, hasTexts, segments, allocator));
        }
    }

    private void collectBatch(int number, boolean hasTexts, Segments segments, BufferAllocator allocator) {
        ArrowBlock block = batches.get(number);
        int rows = batchRows[number];
        List<ArrowBuf> buffers;
        try (ArrowRecordBatch batch = MessageSerializer.deserializeRecordBatch(
                new ReadChannel(new PositionedChannel(file, block.getOffset())), block, allocator)) {
            buffers = format.decompress(batch, allocator);
        } catch (IOException e) {
            throw directory.unwritable(e);
        }
        PackedColumns columns = format.columns(buffers, rows);
        segments.own(columns);
        IdTexts texts = null;
        if (format.hasTexts()) {
            texts = format.texts(buffers, rows);
            segments.own(texts);
        }
        segments.add(columns, 0, rows, hasTexts ? texts : null, 0);
    }
}
