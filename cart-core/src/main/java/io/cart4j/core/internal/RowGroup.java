package io.cart4j.core.internal;

import java.util.List;

/**
 * An encoded row group, ready to be written.
 *
 * @param rows rows
 * @param chunks its columns in the order of the schema, without the late one
 * @param bytes their pages
 */
record RowGroup(int rows, List<ColumnChunk> chunks, SegmentedBytes bytes) {}
