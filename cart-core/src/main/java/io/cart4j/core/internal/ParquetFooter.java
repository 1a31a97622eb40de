package io.cart4j.core.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.EncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.internal.column.columnindex.ColumnIndexBuilder;
import org.apache.parquet.internal.column.columnindex.OffsetIndexBuilder;
import org.apache.parquet.internal.hadoop.metadata.IndexReference;
import org.apache.parquet.schema.MessageType;

/** The end of a Parquet file: where the columns of each row group are, the bounds of their pages, and the schema. */
final class ParquetFooter {
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** The version of the format that says nothing of encodings or pages that old readers lack. */
    private static final int FORMAT_VERSION = 1;

    /** Readers look here for the bugs of known writers; the form is the format's. */
    private static final String CREATED_BY = "cart4j version 0.1.0";

    private static final int TRUNCATED_BOUND = 64;

    private final ParquetMetadataConverter converter = new ParquetMetadataConverter();
    private final MessageType schema;
    private final List<Group> groups = new ArrayList<>();

    private record Group(int rows, List<Placed> chunks) {}

    private record Placed(ColumnChunk chunk, ColumnChunkMetaData metadata, long base) {}

    ParquetFooter(MessageType schema) {
        this.schema = schema;
    }

    /**
     * Adds a row group.
     *
     * @param rows its rows
     * @param chunks its columns
     * @param base where in the file the bytes start that the chunks' offsets count from
     */
    void addGroup(int rows, List<ColumnChunk> chunks, long base) {
        List<Placed> placed = new ArrayList<>();
        chunks.forEach(chunk -> placed.add(place(chunk, base)));
        groups.add(new Group(rows, placed));
    }

    /** Adds a column to a row group that was added before. */
    void addChunk(int group, int column, ColumnChunk chunk, long base) {
        groups.get(group).chunks().add(column, place(chunk, base));
    }

    int groups() {
        return groups.size();
    }

    int rows(int group) {
        return groups.get(group).rows();
    }

    /**
     * Makes the bytes of it.
     *
     * @param position where in the file it starts
     */
    byte[] bytes(long position) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Group group : groups) {
            for (Placed placed : group.chunks()) {
                writeColumnIndex(placed, position, out);
            }
        }
        for (Group group : groups) {
            for (Placed placed : group.chunks()) {
                writeOffsetIndex(placed, position, out);
            }
        }
        int indexes = out.size();
        Util.writeFileMetaData(metadata(), out);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(out.size() - indexes)
                .array());
        out.write(MAGIC);
        return out.toByteArray();
    }

    private org.apache.parquet.format.FileMetaData metadata() {
        org.apache.parquet.format.FileMetaData file = convert(List.of());
        file.setNum_rows(groups.stream().mapToLong(Group::rows).sum());
        for (Group group : groups) {
            // one at a time: the converter insists that row groups do not overlap, as those with a late column do
            RowGroup converted = convert(List.of(block(group))).getRow_groups().get(0);
            converted.setOrdinal((short) file.getRow_groupsSize());
            file.addToRow_groups(converted);
        }
        return file;
    }

    private org.apache.parquet.format.FileMetaData convert(List<BlockMetaData> blocks) {
        return converter.toParquetMetadata(
                FORMAT_VERSION, new ParquetMetadata(new FileMetaData(schema, Map.of(), CREATED_BY), blocks));
    }

    private static BlockMetaData block(Group group) {
        BlockMetaData block = new BlockMetaData();
        block.setRowCount(group.rows());
        block.setTotalByteSize(group.chunks().stream()
                .mapToLong(placed -> placed.chunk().uncompressedSize())
                .sum());
        group.chunks().forEach(placed -> block.addColumn(placed.metadata()));
        return block;
    }

    private static Placed place(ColumnChunk chunk, long base) {
        Set<Encoding> encodings = EnumSet.of(Encoding.RLE, chunk.encoding());
        EncodingStats.Builder pageEncodings = new EncodingStats.Builder();
        pageEncodings.addDataEncoding(chunk.encoding(), chunk.pages().size());
        if (chunk.hasDictionary()) {
            encodings.add(Encoding.PLAIN);
            pageEncodings.addDictEncoding(Encoding.PLAIN);
        }
        ColumnChunkMetaData metadata = ColumnChunkMetaData.get(
                ColumnPath.get(chunk.type().getName()),
                chunk.type(),
                CompressionCodecName.ZSTD,
                pageEncodings.build(),
                encodings,
                chunk.statistics(),
                base + chunk.pages().get(0).offset(),
                chunk.hasDictionary() ? base + chunk.offset() : 0,
                chunk.rows(),
                chunk.size(),
                chunk.uncompressedSize());
        return new Placed(chunk, metadata, base);
    }

    private static void writeColumnIndex(Placed placed, long position, ByteArrayOutputStream out) throws IOException {
        ColumnChunk chunk = placed.chunk();
        if (!chunk.hasBounds()) {
            return;
        }
        ColumnIndexBuilder index = ColumnIndexBuilder.getBuilder(chunk.type(), TRUNCATED_BOUND);
        chunk.pages().forEach(page -> index.add(page.statistics()));
        int start = out.size();
        Util.writeColumnIndex(ParquetMetadataConverter.toParquetColumnIndex(chunk.type(), index.build()), out);
        placed.metadata().setColumnIndexReference(new IndexReference(position + start, out.size() - start));
    }

    private static void writeOffsetIndex(Placed placed, long position, ByteArrayOutputStream out) throws IOException {
        OffsetIndexBuilder index = OffsetIndexBuilder.getBuilder();
        long row = 0;
        for (DataPage page : placed.chunk().pages()) {
            index.add(placed.base() + page.offset(), page.size(), row);
            row += page.rows();
        }
        int start = out.size();
        Util.writeOffsetIndex(ParquetMetadataConverter.toParquetOffsetIndex(index.build()), out);
        placed.metadata().setOffsetIndexReference(new IndexReference(position + start, out.size() - start));
    }
}
