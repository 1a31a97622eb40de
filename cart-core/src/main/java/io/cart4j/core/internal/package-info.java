/**
 * The engine; not part of the API. It works in phases, whose times a run tells in its {@link io.cart4j.core.RunSummary}.
 *
 * <p><b>Reading</b> ({@link io.cart4j.core.internal.EventReading}): a {@link io.cart4j.core.internal.BlockFeed} cuts the
 * inputs into blocks, worker threads decode them row by row, word by word ({@link io.cart4j.core.internal.Words}), into an
 * {@link io.cart4j.core.internal.EventAppender}, and seal each one as a {@link io.cart4j.core.internal.EventBlock}: packed
 * rows in Arrow memory, sorted, stably, by partition of the session key, so that those of a partition are one run of it, and
 * by session, so that what its events share is stored once for each {@linkplain io.cart4j.core.internal.SessionPieces piece} of
 * it. About 17 bytes an event. What exceeds the {@link io.cart4j.core.internal.MemoryPlan} is moved to files ({@link
 * io.cart4j.core.internal.SpilledRun}).
 *
 * <p><b>Grouping</b> ({@link io.cart4j.core.internal.PartitionGrouper}): a range of partitions ({@link
 * io.cart4j.core.internal.EventRanges}; one of too many UUIDs that begin alike is split before) is collected from all
 * blocks and files in input order, sessions get dense numbers, the pieces of each session are put one after the other, and only
 * sessions whose times are out of order are sorted by time. Hot loops run over plain arrays that are used again ({@link
 * io.cart4j.core.internal.SessionEvents}). Ranges do not depend on each other, so threads work on different ones and the result
 * is the same for any number of them. {@link io.cart4j.core.internal.SessionSummary} makes a row of each session.
 *
 * <p><b>User history</b> ({@link io.cart4j.core.internal.UserHistory}): a second grouping, by user, over the sessions.
 *
 * <p><b>Writing</b> ({@link io.cart4j.core.internal.ParquetTableWriter}): a {@link
 * io.cart4j.core.internal.RowGroupCutter} cuts batches of rows into row groups, threads encode them column by column into
 * bytes while others still group, and the bytes are written in order. A column that depends on all rows comes last.
 *
 * <p><b>Where the time goes</b>: of 377 ns an event with one thread in a warm JVM, 90 find fields and read values, 49 find
 * sessions, place rows and pack them, 28 group, 29 summarise (the stages of the benchmarks, on data that fit in a cache); the
 * rest reads the file, encodes the table, and touches memory for the first time. In a fresh JVM, compilation adds nearly two
 * seconds of one core.
 */
@NullMarked
package io.cart4j.core.internal;

import org.jspecify.annotations.NullMarked;
