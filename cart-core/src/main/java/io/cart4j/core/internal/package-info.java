/**
 * The engine; not part of the API. It works in two phases.
 *
 * <p><b>Reading</b> ({@link io.cart4j.core.internal.EventReading}): a {@link io.cart4j.core.internal.BlockFeed} cuts the
 * inputs into blocks, worker threads decode them row by row into an {@link io.cart4j.core.internal.EventAppender} and
 * seal each one as an {@link io.cart4j.core.internal.EventBlock}: columns in Arrow memory whose rows are sorted, stably,
 * by partition of the session key.
 *
 * <p><b>Grouping</b> ({@link io.cart4j.core.internal.PartitionGrouper}): a range of partitions is collected from all
 * blocks in input order, sessions get dense numbers, a stable counting sort makes each session contiguous, and only
 * sessions whose times are out of order are sorted by time. The result is a {@link io.cart4j.core.SessionBatch}. Ranges
 * do not depend on each other, so threads work on different ones and the result is the same for any number of them.
 *
 * <p><b>Writing</b> ({@link io.cart4j.core.internal.ParquetTableWriter}): a {@link
 * io.cart4j.core.internal.RowGroupCutter} cuts batches of rows into row groups, threads encode them column by column into
 * bytes, and the bytes are written in order. A column that depends on all rows comes last.
 */
@NullMarked
package io.cart4j.core.internal;

import org.jspecify.annotations.NullMarked;
