package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.DataSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs with several threads. Blocks are decoded in any order and committed in input order: only then are lines
 * numbered, rejects written and the first failure known.
 */
final class EventReading {
    private final List<Input> inputs;
    private final EngineOptions options;
    private final BufferAllocator allocator;
    private final BlockFeed feed;
    private final Dictionaries dictionaries;
    private final @Nullable RejectsFile rejects;

    private final Map<Long, Result> waiting = new HashMap<>();
    private final Partitions partitions;
    private final EventStore store;
    private final List<RowFates> fates = new ArrayList<>();
    private final long[] lines;
    private long nextOrdinal;
    private @Nullable RuntimeException failure;

    private EventReading(
            List<Input> inputs,
            EngineOptions options,
            BufferAllocator allocator,
            BlockFeed feed,
            @Nullable RejectsFile rejects,
            SpillDirectory directory) {
        this.partitions = Partitions.forText(textBytes(inputs));
        this.store = new EventStore(partitions, directory, allocator, options.threads());
        this.inputs = inputs;
        this.dictionaries = new Dictionaries(inputs.get(0).layout().textUsers());
        this.options = options;
        this.allocator = allocator;
        this.feed = feed;
        this.rejects = rejects;
        this.lines = new long[inputs.size()];
        inputs.forEach(input -> fates.add(new RowFates()));
    }

    /** Reads all inputs; with a rejects file leniently, else unreadable rows are errors. */
    static ReadEvents read(
            List<Input> inputs,
            @Nullable Path rejectsFile,
            EngineOptions options,
            BufferAllocator allocator,
            SpillDirectory directory,
            Workers workers) {
        try (BlockFeed feed = new BlockFeed(inputs, allocator, options.blockBytes(), options.listener());
                RejectsFile rejects = rejectsFile == null ? null : new RejectsFile(rejectsFile)) {
            EventReading reading = new EventReading(inputs, options, allocator, feed, rejects, directory);
            reading.run(workers);
            if (rejects != null) {
                reading.commit(rejects);
            }
            reading.dictionaries.forgetWords();
            return new ReadEvents(reading.store, reading.fates, reading.dictionaries);
        }
    }

    private void commit(RejectsFile file) {
        try {
            file.commit();
        } catch (CartException e) {
            store.close();
            throw e;
        }
    }

    private void run(Workers workers) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int thread = 0; thread < workers.threads(); thread++) {
            tasks.add(() -> {
                work();
                return null;
            });
        }
        boolean whole = false;
        try {
            OrderedTasks.run(workers, tasks, done -> {}, untaken -> {});
            if (failure != null) {
                throw failure;
            }
            whole = true;
        } finally {
            if (!whole) {
                store.close();
                waiting.values().forEach(Result::close);
            }
        }
    }

    private void work() {
        boolean whole = false;
        try {
            EventAppender appender = new EventAppender(dictionaries, options.rule(), partitions);
            for (BlockFeed.Taken taken = feed.take(); taken != null; taken = feed.take()) {
                commit(decode(taken, appender));
            }
            whole = true;
        } finally {
            if (!whole) {
                // a block that is missing would let all later ones wait for it in memory
                feed.stop();
            }
        }
    }

    private Result decode(BlockFeed.Taken taken, EventAppender appender) {
        RawBlock raw = taken.block();
        if (raw == null) {
            return new Result(taken, null, taken.failure());
        }
        try (raw) {
            appender.reset();
            RawBlock.Decoded decoded = raw.decode(appender, rejects != null);
            EventBlock events = appender.seal(taken.source(), allocator);
            return new Result(taken, new Sealed(decoded, events, appender.takeFates()), null);
        } catch (OutOfMemoryException e) {
            return new Result(taken, null, MemoryErrors.limitReached(options.memoryLimit(), e));
        } catch (RuntimeException e) {
            return new Result(taken, null, e);
        }
    }

    private synchronized void commit(Result result) {
        try {
            take(result);
        } catch (RuntimeException e) {
            failure = failure == null ? e : failure;
        }
        if (failure != null) {
            feed.stop();
        }
    }

    private void take(Result result) {
        if (!feed.isCurrent(result.taken)) {
            result.close();
            return;
        }
        waiting.put(result.taken.ordinal(), result);
        while (failure == null && waiting.containsKey(nextOrdinal)) {
            commitInOrder(Objects.requireNonNull(waiting.remove(nextOrdinal)));
        }
    }

    private void commitInOrder(Result result) {
        nextOrdinal++;
        int source = result.taken.source();
        Sealed sealed = result.sealed;
        if (sealed == null) {
            failure = result.failure;
            return;
        }
        long memory = 0;
        try {
            memory = memoryForEvents();
        } catch (CartException e) {
            sealed.events.close();
            throw e;
        }
        store.add(sealed.events, memory);
        long before = result.taken.headerLines() + lines[source] + 1;
        for (RawBlock.Reject reject : sealed.decoded.rejects()) {
            String name = inputs.get(source).name();
            long line = before + reject.line();
            if (rejects == null) {
                failure = new CartException(name + ":" + line + ": " + reject.reason()
                        + "; read leniently (--lenient) to set such rows aside");
                return;
            }
            rejects.add(name, line, reject);
        }
        lines[source] += sealed.decoded.lines();
        fates.get(source).add(sealed.fates);
        if (sealed.decoded.resumeAt() != RawBlock.Decoded.WHOLE) {
            waiting.values().forEach(Result::close);
            waiting.clear();
            feed.resume(source, sealed.decoded.resumeAt(), nextOrdinal);
        }
    }

    private long memoryForEvents() {
        MemoryPlan memory = options.memory();
        long words = dictionaries.bytes();
        if (words > memory.words()) {
            throw new CartException("the different brands, categories and users up to here alone take "
                    + new DataSize(words) + "; allow at least "
                    + MemoryPlan.atLeast(options.memoryLimit().bytes() + words) + " (--memory)");
        }
        return memory.eventsBeside(words);
    }

    private static long textBytes(List<Input> inputs) {
        return inputs.stream().mapToLong(Input::textBytes).sum();
    }

    /** A block, decoded and sealed. */
    private record Sealed(RawBlock.Decoded decoded, EventBlock events, RowFates fates) {}

    /** What became of a block: sealed, or a failure. */
    private record Result(
            BlockFeed.Taken taken,
            @Nullable Sealed sealed,
            @Nullable RuntimeException failure) {
        void close() {
            if (sealed != null) {
                sealed.events.close();
            }
        }
    }
}
