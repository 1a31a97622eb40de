package io.cart4j.core.internal;

import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;

/** Puts the rows that a partition has in some blocks into one record batch. For one thread. */
final class SpillEncoder {
    private final List<PartitionedBlock> blocks;
    private final int firstText;
    private final SpillFormat format;
    private final BufferAllocator allocator;
    private final ColumnPacker packer = new ColumnPacker();
    private final Segments segments = new Segments();
    private final IdArena texts = new IdArena();
    private final long[][] columns;

    SpillEncoder(List<PartitionedBlock> blocks, int firstText, SpillFormat format, BufferAllocator allocator) {
        this.blocks = blocks;
        this.firstText = firstText;
        this.format = format;
        this.allocator = allocator;
        this.columns = new long[format.packings().size()][0];
    }

    /** Encodes the rows of a partition in the blocks from {@code first} to before {@code end}. */
    ArrowRecordBatch encode(int partition, int first, int end) {
        try (segments) {
            for (PartitionedBlock block : blocks.subList(first, end)) {
                segments.add(
                        block.rows(),
                        block.start(partition),
                        block.start(partition + 1),
                        block.texts(),
                        block.start(firstText));
            }
            int rows = segments.rows();
            reserve(rows);
            int at = 0;
            for (int segment = 0; segment < segments.size(); segment++) {
                segments.read(segment, columns, at);
                at += segments.rows(segment);
            }
            try (PackedColumns packed = packer.pack(columns, format.packings(), rows, allocator)) {
                return compress(packed, partition >= firstText);
            }
        }
    }

    private ArrowRecordBatch compress(PackedColumns packed, boolean hasTexts) {
        if (!format.hasTexts()) {
            return format.compress(packed, List.of(), allocator);
        }
        texts.clear();
        if (hasTexts) {
            segments.readTexts(texts);
        } else {
            texts.appendEmpty(packed.rows());
        }
        List<ArrowBuf> buffers = texts.toArrow(allocator);
        try {
            return format.compress(packed, buffers, allocator);
        } finally {
            buffers.forEach(ArrowBuf::close);
        }
    }

    private void reserve(int rows) {
        if (columns[0].length < rows) {
            for (int column = 0; column < columns.length; column++) {
                columns[column] = new long[rows + rows / 2];
            }
        }
    }
}
