package io.cart4j.core.internal;

import java.util.List;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/**
 * What the footer says of one column of a row group.
 *
 * @param type the column
 * @param encoding of the data pages
 * @param offset where the dictionary page, or else the first data page, starts, from the start of the row group's bytes
 * @param size bytes, with the headers of the pages
 * @param uncompressedSize what they would be without compression
 * @param pages the data pages
 */
record ColumnChunk(
        PrimitiveType type, Encoding encoding, long offset, long size, long uncompressedSize, List<DataPage> pages) {

    boolean hasDictionary() {
        return encoding == Encoding.RLE_DICTIONARY;
    }

    long rows() {
        return pages.stream().mapToLong(DataPage::rows).sum();
    }

    /** Whether there is a smallest and a largest value on every page. */
    boolean hasBounds() {
        return pages.stream().allMatch(page -> page.statistics().hasNonNullValue());
    }

    /** Those of all pages together. */
    Statistics<?> statistics() {
        Statistics<?> all = Statistics.createStats(type);
        if (hasBounds()) {
            pages.forEach(page -> all.mergeStatistics(page.statistics()));
        } else {
            pages.forEach(page -> all.incrementNanCount(page.statistics().getNanCount()));
        }
        return all;
    }
}
