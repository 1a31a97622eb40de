package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Reads some columns of a Parquet file, batch by batch. What is in memory is, for each of these columns, one page as it is
 * stored and once more decompressed, and its dictionary; and one batch. Neither the size of the file nor that of its row
 * groups matters.
 */
final class ParquetBatches implements AutoCloseable {
    private static final int BATCH_ROWS = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final long fileBytes;
    private final long totalRows;
    private final List<ParquetColumn> columns;
    private final BufferAllocator allocator;
    private long rows;

    private ParquetBatches(
            Path file,
            FileChannel channel,
            long fileBytes,
            long totalRows,
            List<ParquetColumn> columns,
            BufferAllocator allocator) {
        this.file = file;
        this.channel = channel;
        this.fileBytes = fileBytes;
        this.totalRows = totalRows;
        this.columns = columns;
        this.allocator = allocator;
    }

    /** Opens a file with those of the named columns that it has. */
    static ParquetBatches open(Path file, List<String> names, BufferAllocator allocator) {
        FileChannel channel;
        try {
            channel = FileChannel.open(file);
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
        boolean whole = false;
        try {
            ParquetMetadata footer = readFooter(file, channel);
            List<ParquetColumn> columns = columns(file, channel, footer, names);
            ParquetBatches reader = new ParquetBatches(file, channel, channel.size(), rows(footer), columns, allocator);
            whole = true;
            return reader;
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        } finally {
            if (!whole) {
                closeAfterFailure(channel);
            }
        }
    }

    /** How many rows a file says to have. */
    static long rows(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return rows(readFooter(file, channel));
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    private static long rows(ParquetMetadata footer) {
        return footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
    }

    /** The next batch, owned by the caller, or null at the end. */
    @Nullable
    VectorSchemaRoot next() {
        int size = (int) Math.min(BATCH_ROWS, totalRows - rows);
        if (size == 0) {
            return null;
        }
        List<FieldVector> vectors = new ArrayList<>();
        boolean whole = false;
        try {
            for (ParquetColumn column : columns) {
                FieldVector vector = column.field().createVector(allocator);
                vectors.add(vector);
                column.fill(vector, size);
            }
            whole = true;
        } catch (CartException | OutOfMemoryException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CartException(
                    file + ": reading stopped after " + rows + " rows: " + reason(e)
                            + "; is the file damaged or cut short?",
                    e);
        } finally {
            if (!whole) {
                vectors.forEach(FieldVector::close);
            }
        }
        rows += size;
        VectorSchemaRoot batch = new VectorSchemaRoot(vectors);
        batch.setRowCount(size);
        return batch;
    }

    /** About how many bytes of the file were taken so far. */
    long position() {
        return totalRows == 0 ? fileBytes : (long) ((double) fileBytes * rows / totalRows);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static ParquetMetadata readFooter(Path file, FileChannel channel) {
        try {
            return FooterReader.read(channel);
        } catch (IOException | RuntimeException e) {
            throw new CartException(
                    file + ": cannot be read as Parquet: " + reason(e) + "; is the file damaged or cut short?", e);
        }
    }

    private static List<ParquetColumn> columns(
            Path file, FileChannel channel, ParquetMetadata footer, List<String> names) {
        MessageType schema = footer.getFileMetaData().getSchema();
        List<ParquetColumn> columns = new ArrayList<>();
        for (String name : names) {
            if (schema.containsField(name)) {
                ParquetType type = ParquetType.of(schema.getType(name), file.toString());
                Iterator<ColumnChunkMetaData> chunks = footer.getBlocks().stream()
                        .flatMap(group -> group.getColumns().stream())
                        .filter(chunk -> chunk.getPath().size() == 1
                                && chunk.getPath().toArray()[0].equals(name))
                        .iterator();
                columns.add(new ParquetColumn(
                        type,
                        new ParquetPages(channel, file, schema.getColumnDescription(new String[] {name}), chunks)));
            }
        }
        return columns;
    }

    private static String reason(Exception e) {
        if (e instanceof IOException io) {
            return FileErrors.reason(io);
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static void closeAfterFailure(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a file could not be closed", e);
        }
    }
}
