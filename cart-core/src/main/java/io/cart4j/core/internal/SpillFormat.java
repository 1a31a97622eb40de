package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.arrow.compression.ZstdCompressionCodec;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.compression.CompressionCodec;
import org.apache.arrow.vector.compression.CompressionUtil;
import org.apache.arrow.vector.ipc.message.ArrowBodyCompression;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * How rows stand in a file: whole numbers as narrow as the values of the whole run allow, columns of one value not at all, and
 * ids without UUIDs as binary; compressed with Zstandard.
 *
 * @param packings how the columns are packed
 * @param hasTexts whether there are ids
 */
record SpillFormat(List<Packing> packings, boolean hasTexts) {
    /** Faster than it is thorough: keys hardly shrink, and the other columns shrink at any level. */
    private static final int LEVEL = 1;

    private static final CompressionCodec CODEC = new ZstdCompressionCodec(LEVEL);
    private static final ArrowBodyCompression COMPRESSION = CompressionUtil.createBodyCompression(CODEC);

    /** The narrowest format for some blocks of the same columns. */
    static SpillFormat of(List<PartitionedBlock> blocks) {
        List<Packing> packings = new ArrayList<>();
        for (int column = 0; column < blocks.get(0).rows().layout().packings().size(); column++) {
            int number = column;
            packings.add(Packing.covering(blocks.stream()
                    .filter(block -> block.rows().rows() > 0)
                    .map(block -> block.rows().layout().packings().get(number))
                    .toList()));
        }
        return new SpillFormat(packings, blocks.stream().anyMatch(block -> block.texts() != null));
    }

    /** The schema of the file. */
    Schema schema() {
        List<Field> fields = new ArrayList<>();
        for (Packing packing : packings) {
            if (packing.bytes() > 0) {
                ArrowType type = new ArrowType.Int(packing.bytes() * Byte.SIZE, packing.bytes() == Long.BYTES);
                fields.add(new Field("column" + fields.size(), FieldType.notNullable(type), null));
            }
        }
        if (hasTexts) {
            fields.add(new Field("id", FieldType.notNullable(ArrowType.Binary.INSTANCE), null));
        }
        return new Schema(fields);
    }

    /** Makes a batch of columns of this format and of ids, if it has them. */
    ArrowRecordBatch compress(PackedColumns columns, List<ArrowBuf> texts, BufferAllocator allocator) {
        List<ArrowFieldNode> nodes = new ArrayList<>();
        List<ArrowBuf> buffers = new ArrayList<>();
        try {
            for (int column = 0; column < packings.size(); column++) {
                if (packings.get(column).bytes() > 0) {
                    nodes.add(new ArrowFieldNode(columns.rows(), 0));
                    buffers.add(allocator.getEmpty());
                    buffers.add(compress(columns.buffer(column), allocator));
                }
            }
            if (hasTexts) {
                nodes.add(new ArrowFieldNode(columns.rows(), 0));
                buffers.add(allocator.getEmpty());
                texts.forEach(buffer -> buffers.add(compress(buffer, allocator)));
            }
            return new ArrowRecordBatch(columns.rows(), nodes, buffers, COMPRESSION);
        } finally {
            buffers.forEach(ArrowBuf::close);
        }
    }

    /** The uncompressed buffers of a batch, without those for nulls; to be closed. */
    List<ArrowBuf> decompress(ArrowRecordBatch batch, BufferAllocator allocator) {
        List<ArrowBuf> buffers = new ArrayList<>();
        boolean whole = false;
        try {
            List<ArrowBuf> stored = batch.getBuffers();
            int at = 0;
            for (Packing packing : packings) {
                buffers.add(packing.bytes() == 0 ? allocator.getEmpty() : decompress(stored.get(at + 1), allocator));
                at += packing.bytes() == 0 ? 0 : 2;
            }
            if (hasTexts) {
                buffers.add(decompress(stored.get(at + 1), allocator));
                buffers.add(decompress(stored.get(at + 2), allocator));
            }
            whole = true;
            return buffers;
        } finally {
            if (!whole) {
                buffers.forEach(ArrowBuf::close);
            }
        }
    }

    /** The columns among the buffers of a batch, which they take over. */
    PackedColumns columns(List<ArrowBuf> buffers, int rows) {
        return PackedColumns.of(packings, rows, buffers.subList(0, packings.size()));
    }

    /** The ids among the buffers of a batch, which they take over. */
    IdTexts texts(List<ArrowBuf> buffers, int rows) {
        return IdTexts.of(buffers.get(packings.size()), buffers.get(packings.size() + 1), rows);
    }

    private static ArrowBuf compress(ArrowBuf buffer, BufferAllocator allocator) {
        return coded(buffer, kept -> CODEC.compress(allocator, kept));
    }

    private static ArrowBuf decompress(ArrowBuf buffer, BufferAllocator allocator) {
        return coded(buffer, kept -> CODEC.decompress(allocator, kept));
    }

    /** The codec closes what it is given if it succeeds; here that stays with its owner, whatever happens. */
    private static ArrowBuf coded(ArrowBuf buffer, UnaryOperator<ArrowBuf> codec) {
        buffer.getReferenceManager().retain();
        boolean whole = false;
        try {
            ArrowBuf coded = codec.apply(buffer);
            whole = true;
            return coded;
        } finally {
            if (!whole) {
                buffer.close();
            }
        }
    }
}
