package io.cart4j.core.internal;

import io.cart4j.core.EventType;
import io.cart4j.core.QualityReport;
import io.cart4j.core.SessionBatch;
import io.cart4j.core.SessionTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.arrow.memory.AllocationListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.memory.rounding.SegmentRoundingPolicy;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** Runs the phases: reading, grouping, and what follows from all sessions together. */
public final class SessionEngine {
    /** The smallest step there is: without it, buffers are rounded up to powers of two. */
    private static final long ALLOCATION_STEP = 1 << 10;

    private final List<Input> inputs;
    private final @Nullable Path rejectsFile;
    private final EngineOptions options;
    private final RangeMemory rangeMemory;

    /** With a rejects file, unreadable rows go there; without one, they are errors. */
    public SessionEngine(List<Input> inputs, @Nullable Path rejectsFile, EngineOptions options) {
        this.inputs = List.copyOf(inputs);
        this.rejectsFile = rejectsFile;
        this.options = options;
        this.rangeMemory = new RangeMemory(options.memoryLimit(), options.memory());
    }

    /** Gives the whole session table with its quality report. */
    public SessionTable sessionTable() {
        BufferAllocator allocator = newAllocator();
        List<VectorSchemaRoot> batches = new ArrayList<>();
        try (Workers workers = new Workers(options.threads())) {
            QualityReport report = run(allocator, workers, () -> new MemorySink(batches));
            return new SessionTable(allocator, schema(), batches, report);
        } catch (RuntimeException | Error e) {
            try {
                allocator.close();
            } catch (IllegalStateException leak) {
                e.addSuppressed(leak);
            }
            throw e;
        }
    }

    /** Writes the session table to a Parquet file while it grows. */
    public QualityReport writeParquet(Path file) {
        WholeFile.open(file).close();
        try (BufferAllocator allocator = newAllocator();
                Workers workers = new Workers(options.threads())) {
            return run(allocator, workers, () -> new ParquetSink(file, schema(), workers));
        }
    }

    /** Maps batches of sessions on several threads and takes the results in order of the sessions. */
    public <R> void forEachBatch(Function<SessionBatch, R> map, Consumer<R> inOrder) {
        try (BufferAllocator allocator = newAllocator();
                SpillDirectory directory = new SpillDirectory(options.temporary());
                Workers workers = new Workers(options.threads());
                ReadEvents read = EventReading.read(inputs, rejectsFile, options, allocator, directory, workers)) {
            forEachRange(
                    workers,
                    read,
                    events -> {
                        try (SessionBatch batch = SessionBatches.of(events, allocator)) {
                            return map.apply(batch);
                        }
                    },
                    inOrder,
                    unused -> {});
        } catch (OutOfMemoryException e) {
            throw MemoryErrors.limitReached(options.memoryLimit(), e);
        }
    }

    private Schema schema() {
        Schema schema = options.rule().tableSchema();
        return inputs.get(0).layout().textUsers() ? UserTexts.schema(schema) : schema;
    }

    private QualityReport run(BufferAllocator allocator, Workers workers, Supplier<SessionSink> sinks) {
        RunClock clock = new RunClock();
        try (SpillDirectory directory = new SpillDirectory(options.temporary());
                ReadEvents read = EventReading.read(inputs, rejectsFile, options, allocator, directory, workers);
                UserHistory history = new UserHistory(read.store().partitions(), options, directory, allocator);
                SessionSink sink = sinks.get()) {
            clock.end("read");
            Totals totals = new Totals();
            ThreadLocal<SessionSummary> summaries = ThreadLocal.withInitial(SessionSummary::new);
            ThreadLocal<HistoryPacker> packers = ThreadLocal.withInitial(() -> new HistoryPacker(history.bits()));
            forEachRange(
                    workers,
                    read,
                    events -> {
                        SessionRows rows = summaries.get().summarise(events);
                        SessionStats stats = new SessionStats();
                        stats.add(rows);
                        stats.straddling = events.straddling;
                        totals.duplicates.add(new DuplicateRows(events).count());
                        VectorSchemaRoot table =
                                rows.toArrow(events, options.rule().tableSchema(), allocator);
                        if (read.dictionaries().hasTextUsers()) {
                            table = UserTexts.resolve(table, read.dictionaries().users, allocator);
                        }
                        return Summary.of(table, packers.get(), rows, stats, allocator);
                    },
                    summary -> {
                        summary.handOver(sink, history);
                        totals.stats.add(summary.stats);
                    },
                    Summary::close);
            clock.end("group");
            sink.endRows();
            totals.duplicates.add(duplicatesSetAside(read, workers));
            BitSet returning = history.returning(workers);
            clock.end("find returning users");
            sink.finish(returning);
            clock.end("finish");
            QualityReport report = report(read, totals, returning.cardinality(), history.users());
            options.listener().onEnd(clock.summary(report.rowsRead(), directory.bytes()));
            return report;
        } catch (OutOfMemoryException e) {
            throw MemoryErrors.limitReached(options.memoryLimit(), e);
        }
    }

    private <R> void forEachRange(
            Workers workers,
            ReadEvents read,
            Function<SessionEvents, R> map,
            Consumer<R> inOrder,
            Consumer<R> untaken) {
        ThreadLocal<PartitionGrouper> groupers = ThreadLocal.withInitial(() -> newGrouper(options.rule()));
        try (EventRanges ranges = EventRanges.ofKept(read, options, workers)) {
            makeRoom(ranges);
            Object oneAtATime = new Object();
            List<Callable<R>> tasks = new ArrayList<>();
            for (EventRange range : ranges.list()) {
                if (!range.isLarge()) {
                    tasks.add(() -> map.apply(groupers.get().group(range)));
                } else {
                    tasks.add(() -> {
                        synchronized (oneAtATime) {
                            return map.apply(newGrouper(options.rule()).group(range));
                        }
                    });
                }
            }
            long[] done = {0};
            OrderedTasks.run(
                    workers,
                    tasks,
                    result -> {
                        inOrder.accept(result);
                        options.listener().onProgress("ranges grouped", ++done[0], tasks.size());
                    },
                    untaken);
        }
    }

    /** A range must fit in memory as a whole: events in memory give way to one that is very large. */
    private void makeRoom(EventRanges ranges) {
        for (EventRange range : ranges.list()) {
            if (range.isLarge()) {
                rangeMemory.require(range.events(), 1, range.textBytes(), 0);
                if (rangeMemory.needsRoom(range.events(), range.textBytes())) {
                    ranges.spill();
                }
            }
        }
    }

    private PartitionGrouper newGrouper(GroupRule rule) {
        return new PartitionGrouper(rule, rangeMemory);
    }

    private long duplicatesSetAside(ReadEvents read, Workers workers) {
        PartitionGrouper grouper = newGrouper(GroupRule.BY_ID);
        long duplicates = 0;
        try (EventRanges ranges = EventRanges.ofSetAside(read, options, workers)) {
            makeRoom(ranges);
            for (EventRange range : ranges.list()) {
                duplicates += new DuplicateRows(grouper.group(range)).count();
            }
        }
        return duplicates;
    }

    private QualityReport report(ReadEvents read, Totals totals, long returning, long users) {
        RowFates all = new RowFates();
        List<QualityReport.Source> sources = new ArrayList<>();
        for (int source = 0; source < inputs.size(); source++) {
            RowFates fates = read.fates().get(source);
            all.add(fates);
            sources.add(new QualityReport.Source(
                    inputs.get(source).name(),
                    fates.rowsRead,
                    fates.unreadable,
                    fates.emptySession,
                    fates.badPrice,
                    fates.keptEvents()));
        }
        SessionStats stats = totals.stats;
        return new QualityReport(
                all.rowsRead,
                all.unreadable,
                all.emptySession,
                all.badPrice,
                all.keptEvents(),
                all.kept[EventType.VIEW.code()],
                all.kept[EventType.CART.code()],
                all.kept[EventType.REMOVE_FROM_CART.code()],
                all.kept[EventType.PURCHASE.code()],
                all.kept[EventType.values().length],
                all.unknownTypes.byWord(),
                totals.duplicates.sum(),
                stats.sessions,
                users,
                stats.cart,
                stats.purchase,
                stats.purchaseWithoutCart,
                stats.abandoned,
                returning,
                stats.multiUser,
                stats.straddling,
                List.copyOf(sources));
    }

    private BufferAllocator newAllocator() {
        return new RootAllocator(
                AllocationListener.NOOP, options.memoryLimit().bytes(), new SegmentRoundingPolicy(ALLOCATION_STEP));
    }

    /** What becomes of a range of events. */
    private record Summary(VectorSchemaRoot rows, PartitionedBlock history, SessionStats stats) {
        /** Takes over the rows. */
        static Summary of(
                VectorSchemaRoot rows,
                HistoryPacker packer,
                SessionRows values,
                SessionStats stats,
                BufferAllocator allocator) {
            boolean whole = false;
            try {
                Summary summary = new Summary(rows, packer.pack(values, allocator), stats);
                whole = true;
                return summary;
            } finally {
                if (!whole) {
                    rows.close();
                }
            }
        }

        /** Gives each part to its owner, who frees it whatever happens. */
        void handOver(SessionSink sink, UserHistory users) {
            boolean added = false;
            try {
                sink.add(rows);
                added = true;
            } finally {
                if (!added) {
                    history.close();
                }
            }
            users.add(history);
        }

        void close() {
            rows.close();
            history.close();
        }
    }

    /** Counts that grow while ranges come in. */
    private static final class Totals {
        final SessionStats stats = new SessionStats();
        final LongAdder duplicates = new LongAdder();
    }
}
