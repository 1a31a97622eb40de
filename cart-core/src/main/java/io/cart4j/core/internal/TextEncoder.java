package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Encodes column chunks of text. Texts that repeat become numbers of a dictionary; of others each is what differs from
 * the one before (DELTA_BYTE_ARRAY), which for sorted ids is the smallest and leaves Zstandard the least to do.
 */
final class TextEncoder {
    private final TextValueDictionary dictionary = new TextValueDictionary();
    private final TextBlock block = new TextBlock(ParquetTableWriter.PAGE_ROWS);
    private final DeltaBinaryPacking deltas;
    private final PageBytes page;
    private final PageCompressor compressor;

    TextEncoder(DeltaBinaryPacking deltas, PageBytes page, PageCompressor compressor) {
        this.deltas = deltas;
        this.page = page;
        this.compressor = compressor;
    }

    /**
     * Encodes the texts of some rows.
     *
     * @param scratch room for a number for each row, and for two for each row of a page
     */
    ColumnChunk encode(PrimitiveType type, List<RowSlice> slices, int rows, long[] scratch, SegmentedBytes out) {
        List<Integer> pageRows = new ArrayList<>();
        return number(type.getName(), slices, rows, scratch, pageRows)
                ? numbered(type, scratch, pageRows, out)
                : prefixed(type, slices, scratch, out);
    }

    /** Finds the number of each text, unless there are too many different ones. */
    private boolean number(String column, List<RowSlice> slices, int rows, long[] numbers, List<Integer> pageRows) {
        dictionary.clear();
        int row = 0;
        block.start(slices, column);
        while (block.read()) {
            for (int i = 0; i < block.rows(); i++) {
                int limit = Repetition.maximum(row, rows);
                int number = dictionary.number(block.bytes(), block.start(i), block.end(i), limit);
                if (number < 0) {
                    return false;
                }
                numbers[row++] = number;
            }
            pageRows.add(block.rows());
        }
        return true;
    }

    private ColumnChunk numbered(PrimitiveType type, long[] numbers, List<Integer> pageRows, SegmentedBytes out) {
        ChunkWriter chunk = new ChunkWriter(type, Encoding.RLE_DICTIONARY, compressor, PageCompressor.FAST_LEVEL, out);
        page.clear();
        for (int number = 0; number < dictionary.size(); number++) {
            page.putInt(dictionary.end(number) - dictionary.start(number));
            page.putBytes(dictionary.bytes(), dictionary.start(number), dictionary.end(number));
        }
        chunk.dictionaryPage(page, dictionary.size());
        int from = 0;
        for (int rows : pageRows) {
            page.clear();
            page.putIndexes(numbers, from, from + rows, dictionary.size());
            chunk.dataPage(page, rows, boundsOfNumbered(type, numbers, from, from + rows));
            from += rows;
        }
        return chunk.finish();
    }

    private ColumnChunk prefixed(PrimitiveType type, List<RowSlice> slices, long[] scratch, SegmentedBytes out) {
        ChunkWriter chunk =
                new ChunkWriter(type, Encoding.DELTA_BYTE_ARRAY, compressor, PageCompressor.FAST_LEVEL, out);
        block.start(slices, type.getName());
        while (block.read()) {
            page.clear();
            boolean ascending = putPrefixed(scratch);
            chunk.dataPage(
                    page, block.rows(), ascending ? boundsOfRows(type, 0, block.rows() - 1) : boundsOfBlock(type));
        }
        return chunk.finish();
    }

    /**
     * Puts the lengths of what each text shares with the one before, those of the rests, then the rests.
     *
     * @return whether no text is below the one before
     */
    private boolean putPrefixed(long[] lengths) {
        final byte[] bytes = block.bytes();
        final int rows = block.rows();
        boolean ascending = true;
        int previous = 0;
        for (int i = 0; i < rows; i++) {
            int start = block.start(i);
            int length = block.end(i) - start;
            int shared = Arrays.mismatch(bytes, previous, start, bytes, start, start + length);
            if (shared < 0) {
                shared = length;
            } else if (shared == length) {
                ascending = false;
            } else if (previous + shared < start) {
                ascending &= Byte.compareUnsigned(bytes[previous + shared], bytes[start + shared]) < 0;
            }
            lengths[i] = shared;
            lengths[rows + i] = length - lengths[i];
            previous = start;
        }
        deltas.encode(lengths, 0, rows, page);
        deltas.encode(lengths, rows, 2 * rows, page);
        for (int i = 0; i < rows; i++) {
            page.putBytes(bytes, block.start(i) + (int) lengths[i], block.end(i));
        }
        return ascending;
    }

    private Statistics<?> boundsOfBlock(PrimitiveType type) {
        int smallest = 0;
        int largest = 0;
        for (int i = 1; i < block.rows(); i++) {
            if (compare(i, largest) > 0) {
                largest = i;
            } else if (compare(i, smallest) < 0) {
                smallest = i;
            }
        }
        return boundsOfRows(type, smallest, largest);
    }

    private Statistics<?> boundsOfRows(PrimitiveType type, int smallest, int largest) {
        byte[] bytes = block.bytes();
        return bounds(
                type,
                Arrays.copyOfRange(bytes, block.start(smallest), block.end(smallest)),
                Arrays.copyOfRange(bytes, block.start(largest), block.end(largest)));
    }

    private int compare(int row, int other) {
        byte[] bytes = block.bytes();
        return Arrays.compareUnsigned(
                bytes, block.start(row), block.end(row), bytes, block.start(other), block.end(other));
    }

    private Statistics<?> boundsOfNumbered(PrimitiveType type, long[] numbers, int from, int to) {
        int smallest = (int) numbers[from];
        int largest = smallest;
        for (int i = from + 1; i < to; i++) {
            int number = (int) numbers[i];
            if (number != smallest && number != largest) {
                if (compareNumbered(number, largest) > 0) {
                    largest = number;
                } else if (compareNumbered(number, smallest) < 0) {
                    smallest = number;
                }
            }
        }
        byte[] bytes = dictionary.bytes();
        return bounds(
                type,
                Arrays.copyOfRange(bytes, dictionary.start(smallest), dictionary.end(smallest)),
                Arrays.copyOfRange(bytes, dictionary.start(largest), dictionary.end(largest)));
    }

    private int compareNumbered(int number, int other) {
        byte[] bytes = dictionary.bytes();
        return Arrays.compareUnsigned(
                bytes,
                dictionary.start(number),
                dictionary.end(number),
                bytes,
                dictionary.start(other),
                dictionary.end(other));
    }

    private static Statistics<?> bounds(PrimitiveType type, byte[] smallest, byte[] largest) {
        Statistics<?> statistics = Statistics.createStats(type);
        statistics.updateStats(Binary.fromConstantByteArray(smallest));
        statistics.updateStats(Binary.fromConstantByteArray(largest));
        return statistics;
    }
}
