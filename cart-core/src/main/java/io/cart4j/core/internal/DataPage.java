package io.cart4j.core.internal;

import org.apache.parquet.column.statistics.Statistics;

/**
 * A data page that was written.
 *
 * @param offset where its header starts, from the start of its row group's bytes
 * @param size bytes, with the header
 * @param rows rows
 * @param statistics smallest and largest value; neither if there is a NaN
 */
record DataPage(long offset, int size, int rows, Statistics<?> statistics) {}
