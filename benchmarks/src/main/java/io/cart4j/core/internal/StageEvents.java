package io.cart4j.core.internal;

import io.cart4j.core.DataSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The events of the text, packed and partitioned, and the ranges of partitions that are grouped together. */
@State(Scope.Benchmark)
public class StageEvents {
    private static final DataSize PLENTY = DataSize.gibibytes(16);

    final List<EventRange> ranges = new ArrayList<>();
    final BufferAllocator allocator = new RootAllocator();
    final Partitions partitions = Partitions.forText(0);
    final Dictionaries dictionaries = new Dictionaries(false);
    final EventAppender appender = new EventAppender(dictionaries, GroupRule.BY_ID, partitions);
    private final EventStore store = new EventStore(partitions, new SpillDirectory(Path.of("")), allocator, 1);
    final PartitionGrouper grouper = newGrouper();

    /** Partitions the events. */
    @Setup(Level.Trial)
    public void partition(StageText text) {
        for (StageText.Block block : text.blocks) {
            store.add(decodeAndSeal(block.csv()), Long.MAX_VALUE);
        }
        int first = 0;
        for (int partition = 0; partition < partitions.setAsideUuid(); partition++) {
            if (store.events(first, partition + 1) >= EngineOptions.RANGE_EVENTS
                    || partition + 1 == partitions.setAsideUuid()) {
                ranges.add(EventRange.of(store, first, partition + 1));
                first = partition + 1;
            }
        }
    }

    /** Gives the memory back. */
    @TearDown(Level.Trial)
    public void close() {
        store.close();
        allocator.close();
    }

    /** Does what a thread of the engine does with a block. */
    EventBlock decodeAndSeal(CsvBlock block) {
        block.decode(appender, false);
        appender.takeFates();
        return appender.seal(0, allocator);
    }

    /** A grouper with arrays of its own. */
    final PartitionGrouper newGrouper() {
        return new PartitionGrouper(
                GroupRule.BY_ID, new RangeMemory(PLENTY, MemoryPlan.of(PLENTY, 1, EngineOptions.BLOCK_BYTES)));
    }
}
