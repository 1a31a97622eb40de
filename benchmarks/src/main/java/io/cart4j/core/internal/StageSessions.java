package io.cart4j.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The sessions of all ranges. */
@State(Scope.Benchmark)
public class StageSessions {
    final List<SessionEvents> ranges = new ArrayList<>();

    /** Groups the events, each range in arrays of its own. */
    @Setup(Level.Trial)
    public void group(StageEvents events) {
        for (EventRange range : events.ranges) {
            ranges.add(events.newGrouper().group(range));
        }
    }
}
