package io.cart4j.features.internal;

import java.util.Arrays;

/**
 * The distinct values of a session with a count and a first time each: open addressing over primitive arrays. Clearing costs
 * nothing but a new stamp, so one table serves any number of sessions.
 */
public final class SeenValues {
    private static final int LEAST_SLOTS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] values = new long[LEAST_SLOTS];
    private long[] firstTimes = new long[LEAST_SLOTS];
    private int[] counts = new int[LEAST_SLOTS];
    /** A slot is taken if it bears the stamp of this session. */
    private int[] stamps = new int[LEAST_SLOTS];

    private int stamp = 1;
    private int size;

    /** Forgets all values. */
    public void clear() {
        size = 0;
        stamp++;
        if (stamp == 0) {
            Arrays.fill(stamps, 0);
            stamp = 1;
        }
    }

    /** Gives the number of distinct values. */
    public int size() {
        return size;
    }

    /** Gives the slot of a value, a new one with count 0 if it was not seen. Good until the next new value. */
    public int slotOf(long value, long time) {
        int slot = find(value);
        if (stamps[slot] == stamp) {
            return slot;
        }
        if (2 * size >= values.length) {
            grow();
            slot = find(value);
        }
        take(slot, value, time, 0);
        size++;
        return slot;
    }

    /** Gives the slot of a value that was seen; of another one a slot that is free. */
    public int find(long value) {
        final int mask = values.length - 1;
        int slot = (int) (value * SPREAD >>> 32) & mask;
        while (stamps[slot] == stamp && values[slot] != value) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Counts a value once more and gives the count. */
    public int increment(int slot) {
        return ++counts[slot];
    }

    /** Gives how often a value was counted. */
    public int count(int slot) {
        return counts[slot];
    }

    /** Gives when a value was seen first. */
    public long firstTime(int slot) {
        return firstTimes[slot];
    }

    private void take(int slot, long value, long time, int count) {
        values[slot] = value;
        firstTimes[slot] = time;
        counts[slot] = count;
        stamps[slot] = stamp;
    }

    private void grow() {
        long[] oldValues = values;
        long[] oldTimes = firstTimes;
        int[] oldCounts = counts;
        int[] oldStamps = stamps;
        int slots = 2 * oldValues.length;
        values = new long[slots];
        firstTimes = new long[slots];
        counts = new int[slots];
        stamps = new int[slots];
        for (int old = 0; old < oldValues.length; old++) {
            if (oldStamps[old] == stamp) {
                take(find(oldValues[old]), oldValues[old], oldTimes[old], oldCounts[old]);
            }
        }
    }
}
