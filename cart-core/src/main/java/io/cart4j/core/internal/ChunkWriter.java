package io.cart4j.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.PrimitiveType;

/** Lays the pages of one column chunk behind each other. They are of version 1, which every reader knows. */
final class ChunkWriter {
    private static final ParquetMetadataConverter HEADERS = new ParquetMetadataConverter();

    private final PrimitiveType type;
    private final Encoding encoding;
    private final PageCompressor compressor;
    private final int level;
    private final SegmentedBytes out;
    private final long start;
    private final List<DataPage> pages = new ArrayList<>();
    private long uncompressed;

    /**
     * Starts a chunk.
     *
     * @param type the column
     * @param encoding of the data pages
     * @param compressor what compresses the pages
     * @param level how hard it tries
     * @param out where the pages go
     */
    ChunkWriter(PrimitiveType type, Encoding encoding, PageCompressor compressor, int level, SegmentedBytes out) {
        this.type = type;
        this.encoding = encoding;
        this.compressor = compressor;
        this.level = level;
        this.out = out;
        this.start = out.size();
    }

    /** Writes the dictionary, before any data page. */
    void dictionaryPage(PageBytes page, int entries) {
        int size = compressor.compress(page, level);
        long at = out.size();
        try {
            HEADERS.writeDictionaryPageHeader(page.size(), size, entries, Encoding.PLAIN, compressor.checksum(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finishPage(at, page.size(), size);
    }

    void dataPage(PageBytes page, int rows, Statistics<?> statistics) {
        int size = compressor.compress(page, level);
        long at = out.size();
        try {
            HEADERS.writeDataPageV1Header(
                    page.size(), size, rows, Encoding.RLE, Encoding.RLE, encoding, compressor.checksum(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finishPage(at, page.size(), size);
        pages.add(new DataPage(at, (int) (out.size() - at), rows, statistics));
    }

    ColumnChunk finish() {
        return new ColumnChunk(type, encoding, start, out.size() - start, uncompressed, pages);
    }

    private void finishPage(long at, int size, int compressedSize) {
        uncompressed += out.size() - at + size;
        out.write(compressor.compressed(), 0, compressedSize);
    }
}
