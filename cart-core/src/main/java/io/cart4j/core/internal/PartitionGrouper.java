package io.cart4j.core.internal;

import io.cart4j.core.SessionBatch;
import java.util.Arrays;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * Makes a {@link SessionBatch} from the events of some partitions: numbers the sessions, ranks them by key, and moves each
 * event to its place by a stable counting sort. For one thread.
 */
final class PartitionGrouper {
    private final ReadEvents read;
    private final GroupRule rule;
    private final BufferAllocator allocator;
    private final SessionIndex sessions = new SessionIndex();

    PartitionGrouper(ReadEvents read, GroupRule rule, BufferAllocator allocator) {
        this.read = read;
        this.rule = rule;
        this.allocator = allocator;
    }

    /**
     * A batch and what only grouping can see.
     *
     * @param batch the sessions
     * @param straddling number of sessions with events of more than one source
     */
    record Grouped(SessionBatch batch, long straddling) {}

    /** Groups the events of the partitions from {@code first} to before {@code end}. */
    Grouped group(int first, int end) {
        int events = Math.toIntExact(read.events(first, end));
        int[] place = new int[events];
        numberSessions(first, end, place);
        int[] order = new KeyOrder(sessions, Partitions.holdsUuids(first), read.dictionaries().sessionIds).sorted();
        int[] starts = startsOf(order, place);
        int[] next = startByNumber(order, starts);
        for (int event = 0; event < events; event++) {
            place[event] = next[place[event]]++;
        }
        long[] times = timesByPlace(first, end, place);
        repairOrder(starts, times, place);

        VectorSchemaRoot rows = BatchColumns.allocate(events, allocator);
        boolean whole = false;
        VarCharVector ids = new VarCharVector("user_session", allocator);
        IntVector offsets = new IntVector("offsets", allocator);
        try {
            fill(new BatchColumns(rows), first, end, place, times);
            if (rule.byUser()) {
                starts = splitByGap(starts, times);
                writeUserIds(ids, starts, new BatchColumns(rows));
            } else {
                writeIds(ids, order, Partitions.holdsUuids(first));
            }
            fill(offsets, starts);
            whole = true;
            return new Grouped(new SessionBatch(ids, offsets, rows), straddling());
        } finally {
            if (!whole) {
                ids.close();
                offsets.close();
                rows.close();
            }
        }
    }

    /** Gives each event the number of its session, in input order. */
    private void numberSessions(int first, int end, int[] numbers) {
        sessions.clear();
        int event = 0;
        int source = -1;
        for (EventBlock block : read.blocks()) {
            if (rule.perSource() && block.source != source) {
                sessions.forgetKeys();
            }
            source = block.source;
            ArrowBuf high = block.keyHigh;
            ArrowBuf low = block.keyLow;
            for (int row = block.start(first); row < block.start(end); row++) {
                numbers[event++] =
                        sessions.numberOf(BatchColumns.longAt(high, row), BatchColumns.longAt(low, row), source);
            }
        }
    }

    /** The first place of each session in order, and the number of events at the end. */
    private int[] startsOf(int[] order, int[] numbers) {
        int[] counts = new int[order.length];
        for (int number : numbers) {
            counts[number]++;
        }
        int[] starts = new int[order.length + 1];
        for (int rank = 0; rank < order.length; rank++) {
            starts[rank + 1] = starts[rank] + counts[order[rank]];
        }
        return starts;
    }

    private static int[] startByNumber(int[] order, int[] starts) {
        int[] next = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            next[order[rank]] = starts[rank];
        }
        return next;
    }

    private long[] timesByPlace(int first, int end, int[] place) {
        long[] times = new long[place.length];
        int event = 0;
        for (EventBlock block : read.blocks()) {
            ArrowBuf time = block.time;
            for (int row = block.start(first); row < block.start(end); row++) {
                times[place[event++]] = BatchColumns.longAt(time, row);
            }
        }
        return times;
    }

    /** Sorts sessions whose times go back; most sessions of most shops need nothing. */
    private static void repairOrder(int[] starts, long[] times, int[] place) {
        int[] moved = {};
        for (int session = 0; session + 1 < starts.length; session++) {
            int from = starts[session];
            int to = starts[session + 1];
            if (!TimeOrder.isOrdered(times, from, to)) {
                if (moved.length == 0) {
                    moved = new int[place.length];
                    Arrays.setAll(moved, at -> at);
                }
                int[] origin = TimeOrder.sort(times, from, to);
                for (int at = 0; at < origin.length; at++) {
                    moved[from + origin[at]] = from + at;
                }
            }
        }
        if (moved.length > 0) {
            for (int event = 0; event < place.length; event++) {
                place[event] = moved[place[event]];
            }
        }
    }

    private void fill(BatchColumns columns, int first, int end, int[] place, long[] times) {
        for (int at = 0; at < times.length; at++) {
            columns.time.setLong((long) at * Long.BYTES, times[at]);
        }
        int base = 0;
        for (EventBlock block : read.blocks()) {
            int from = block.start(first);
            int to = block.start(end);
            moveLongs(block.product, from, to, columns.product, place, base);
            moveLongs(block.user, from, to, columns.user, place, base);
            moveLongs(block.price, from, to, columns.price, place, base);
            moveInts(block.brand, from, to, columns.brand, place, base);
            moveInts(block.category, from, to, columns.category, place, base);
            for (int row = from; row < to; row++) {
                columns.type.setByte(place[base + row - from], block.type.getByte(row));
            }
            base += to - from;
        }
    }

    private static void moveLongs(ArrowBuf source, int from, int to, ArrowBuf target, int[] place, int base) {
        for (int row = from; row < to; row++) {
            target.setLong((long) place[base + row - from] * Long.BYTES, BatchColumns.longAt(source, row));
        }
    }

    private static void moveInts(ArrowBuf source, int from, int to, ArrowBuf target, int[] place, int base) {
        for (int row = from; row < to; row++) {
            target.setInt((long) place[base + row - from] * Integer.BYTES, BatchColumns.intAt(source, row));
        }
    }

    private static void fill(IntVector vector, int[] values) {
        vector.allocateNew(values.length);
        for (int at = 0; at < values.length; at++) {
            vector.set(at, values[at]);
        }
        vector.setValueCount(values.length);
    }

    private void writeIds(VarCharVector ids, int[] order, boolean uuids) {
        ids.allocateNew((long) order.length * SessionKey.UUID_LENGTH, order.length);
        byte[] uuid = new byte[SessionKey.UUID_LENGTH];
        for (int rank = 0; rank < order.length; rank++) {
            int session = order[rank];
            if (uuids) {
                SessionKey.formatUuid(sessions.keyHigh[session], sessions.keyLow[session], uuid);
                ids.set(rank, uuid);
            } else {
                ids.setSafe(rank, read.dictionaries().sessionIds.textOf((int) sessions.keyLow[session]));
            }
        }
        ids.setValueCount(order.length);
    }

    /** Cuts each user's events where the time between two of them is longer than the gap. */
    private int[] splitByGap(int[] userStarts, long[] times) {
        int[] starts = new int[times.length + 1];
        int size = 0;
        for (int user = 0; user + 1 < userStarts.length; user++) {
            for (int at = userStarts[user]; at < userStarts[user + 1]; at++) {
                if (at == userStarts[user] || times[at] - times[at - 1] > rule.gapMicros()) {
                    starts[size++] = at;
                }
            }
        }
        starts[size++] = times.length;
        return Arrays.copyOf(starts, size);
    }

    /**
     * Makes ids of the form of a UUID: the high half stands for the user, the low half is the start of the session, so that
     * they are unique, always the same, and in order.
     */
    private static void writeUserIds(VarCharVector ids, int[] starts, BatchColumns columns) {
        int size = starts.length - 1;
        ids.allocateNew((long) size * SessionKey.UUID_LENGTH, size);
        byte[] uuid = new byte[SessionKey.UUID_LENGTH];
        for (int session = 0; session < size; session++) {
            long user = BatchColumns.longAt(columns.user, starts[session]);
            long start = BatchColumns.longAt(columns.time, starts[session]);
            SessionKey.formatUuid(SessionKey.mix(user), start ^ Long.MIN_VALUE, uuid);
            ids.set(session, uuid);
        }
        ids.setValueCount(size);
    }

    private long straddling() {
        long straddling = 0;
        for (int session = 0; session < sessions.size(); session++) {
            straddling += sessions.straddles[session] ? 1 : 0;
        }
        return straddling;
    }
}
