package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Encodes column chunks of fixed width. Values that repeat become numbers of a dictionary; of the others int64 becomes
 * differences, which are smaller and faster than what Zstandard makes of them, and all else stays plain.
 */
final class ValueEncoder {
    /** Level 2 makes plain doubles a fifth smaller than level 1; higher ones make nothing smaller. */
    private static final int PLAIN_DOUBLE_LEVEL = 2;

    private final ValueDictionary dictionary = new ValueDictionary(Repetition.maximum(ParquetTableWriter.GROUP_ROWS));
    private final DeltaBinaryPacking deltas;
    private final PageBytes page;
    private final PageCompressor compressor;

    ValueEncoder(DeltaBinaryPacking deltas, PageBytes page, PageCompressor compressor) {
        this.deltas = deltas;
        this.page = page;
        this.compressor = compressor;
    }

    /** Encodes the first values of an array, which may be overwritten. */
    ColumnChunk encode(PrimitiveType type, long[] values, int count, SegmentedBytes out) {
        List<Statistics<?>> bounds = bounds(type, values, count);
        boolean numbered = number(type, values, count, bounds);
        Encoding encoding = numbered ? Encoding.RLE_DICTIONARY : encodingOfDistinct(type);
        boolean plainDoubles = !numbered && type.getPrimitiveTypeName() == PrimitiveTypeName.DOUBLE;
        int level = plainDoubles ? PLAIN_DOUBLE_LEVEL : PageCompressor.FAST_LEVEL;
        ChunkWriter chunk = new ChunkWriter(type, encoding, compressor, level, out);
        if (numbered) {
            page.clear();
            putPlain(type, dictionary.entries(), 0, dictionary.size());
            chunk.dictionaryPage(page, dictionary.size());
        }
        int from = 0;
        for (Statistics<?> statistics : bounds) {
            int to = Math.min(count, from + ParquetTableWriter.PAGE_ROWS);
            page.clear();
            switch (encoding) {
                case RLE_DICTIONARY -> page.putIndexes(values, from, to, dictionary.size());
                case DELTA_BINARY_PACKED -> deltas.encode(values, from, to, page);
                default -> putPlain(type, values, from, to);
            }
            chunk.dataPage(page, to - from, statistics);
            from = to;
        }
        return chunk.finish();
    }

    private static List<Statistics<?>> bounds(PrimitiveType type, long[] values, int count) {
        List<Statistics<?>> bounds = new ArrayList<>();
        for (int from = 0; from < count; from += ParquetTableWriter.PAGE_ROWS) {
            bounds.add(ValueBounds.of(type, values, from, Math.min(count, from + ParquetTableWriter.PAGE_ROWS)));
        }
        return bounds;
    }

    private boolean number(PrimitiveType type, long[] values, int count, List<Statistics<?>> bounds) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> false;
            case DOUBLE -> dictionary.number(values, count);
            default -> {
                long smallest = Long.MAX_VALUE;
                long largest = Long.MIN_VALUE;
                for (Statistics<?> page : bounds) {
                    smallest = Math.min(smallest, ((Number) page.genericGetMin()).longValue());
                    largest = Math.max(largest, ((Number) page.genericGetMax()).longValue());
                }
                yield dictionary.number(values, count, smallest, largest);
            }
        };
    }

    private static Encoding encodingOfDistinct(PrimitiveType type) {
        return type.getPrimitiveTypeName() == PrimitiveTypeName.INT64 ? Encoding.DELTA_BINARY_PACKED : Encoding.PLAIN;
    }

    private void putPlain(PrimitiveType type, long[] values, int from, int to) {
        switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> page.putPacked(values, from, to, 1);
            case INT32 -> page.putInts(values, from, to);
            default -> page.putLongs(values, from, to);
        }
    }
}
