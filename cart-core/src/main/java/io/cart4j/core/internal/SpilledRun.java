package io.cart4j.core.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;

/**
 * Blocks that were moved to a file: an Arrow IPC stream with a record batch for each partition. Safe for reading from any
 * thread.
 */
final class SpilledRun {
    private final SpillDirectory directory;
    private final FileChannel file;
    private final SpillFormat format;
    private final List<ArrowBlock> batches;
    private final int[] rows;

    private SpilledRun(
            SpillDirectory directory, FileChannel file, SpillFormat format, List<ArrowBlock> batches, int[] rows) {
        this.directory = directory;
        this.file = file;
        this.format = format;
        this.batches = batches;
        this.rows = rows;
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
        for (int partition = 0; partition < partitions; partition++) {
            int number = partition;
            tasks.add(() -> encoders.get().encode(number));
        }
        FileChannel file = directory.newFile();
        List<ArrowBlock> batches = new ArrayList<>();
        int[] rows = new int[partitions];
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
                        rows[batches.size()] = batch.getLength();
                        batches.add(MessageSerializer.serialize(out, batch));
                    } catch (IOException e) {
                        throw directory.unwritable(e);
                    }
                },
                ArrowRecordBatch::close);
        directory.written(out.getCurrentPosition());
        return new SpilledRun(directory, file, format, batches, rows);
    }

    int rows(int partition) {
        return rows[partition];
    }

    /** Reads the rows of a partition, which then belong to the segments. */
    void collect(int partition, boolean hasTexts, Segments segments, BufferAllocator allocator) {
        if (rows[partition] == 0) {
            return;
        }
        ArrowBlock block = batches.get(partition);
        List<ArrowBuf> buffers;
        try (ArrowRecordBatch batch = MessageSerializer.deserializeRecordBatch(
                new ReadChannel(new PositionedChannel(file, block.getOffset())), block, allocator)) {
            buffers = format.decompress(batch, allocator);
        } catch (IOException e) {
            throw directory.unwritable(e);
        }
        PackedColumns columns = format.columns(buffers, rows[partition]);
        segments.own(columns);
        IdTexts texts = null;
        if (format.hasTexts()) {
            texts = format.texts(buffers, rows[partition]);
            segments.own(texts);
        }
        segments.add(columns, 0, rows[partition], hasTexts ? texts : null, 0);
    }
}
