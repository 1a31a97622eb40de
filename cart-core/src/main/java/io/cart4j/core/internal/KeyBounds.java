package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Where to split a range of UUIDs into parts of about the same number of pieces of sessions: at quantiles of a sample, which
 * serve whatever the ids have in common. They cut by the first 64 bits, or where these are all the same, by the others.
 */
final class KeyBounds {
    /** Splits nothing. */
    static final KeyBounds NONE = new KeyBounds(Partitions.forEvents(0), false, new long[0]);

    private static final int SAMPLE = 1 << 16;

    private final Partitions target;
    private final boolean byLow;

    /** The least key of each part but the first, ascending; with the highest bit turned, as their unsigned order is that of these. */
    private final long[] bounds;

    private KeyBounds(Partitions target, boolean byLow, long[] bounds) {
        this.target = target;
        this.byLow = byLow;
        this.bounds = bounds;
    }

    /** Finds bounds for a range; if all its keys are the same, there are none. */
    static KeyBounds of(EventRange range) {
        Sample high = new Sample(range, SessionPieces.KEY_HIGH);
        boolean byLow = high.least == high.most;
        Sample sample = byLow ? new Sample(range, SessionPieces.KEY_LOW) : high;
        if (sample.least == sample.most) {
            return NONE;
        }
        Partitions target = Partitions.forEvents(range.events());
        return new KeyBounds(target, byLow, sample.quantiles(target.setAsideUuid()));
    }

    /** Number of parts. */
    int partitions() {
        return bounds.length + 1;
    }

    /** Partitions of which the first ones are the parts. */
    Partitions target() {
        return target;
    }

    /** The part of a key. */
    int partitionOf(long high, long low) {
        int found = Arrays.binarySearch(bounds, turned(byLow ? low : high));
        return found < 0 ? -found - 1 : found + 1;
    }

    private static long turned(long key) {
        return key ^ Long.MIN_VALUE;
    }

    /** One half of the keys of a range, turned: the least, the most, and some between. */
    private static final class Sample {
        private final long[] values = new long[SAMPLE + 1];
        private int size;
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;

        Sample(EventRange range, int column) {
            long pieces = range.store().pieces(range.first(), range.end());
            long step = (pieces + SAMPLE - 1) / SAMPLE;
            long number = 0;
            try (RowStream rows = range.store().streamPieces(range.first(), range.end())) {
                while (rows.next()) {
                    long key = turned(rows.get(column));
                    least = Math.min(least, key);
                    most = Math.max(most, key);
                    if (number++ % step == 0) {
                        values[size++] = key;
                    }
                }
            }
            values[size++] = most;
            Arrays.sort(values, 0, size);
        }

        /** Values that cut the sample into so many parts, or fewer if many are the same; each is above the least. */
        long[] quantiles(int parts) {
            long[] cuts = new long[parts];
            int count = 0;
            for (int part = 1; part < parts; part++) {
                long value = values[(int) ((long) part * size / parts)];
                if (value > least && (count == 0 || value > cuts[count - 1])) {
                    cuts[count++] = value;
                }
            }
            if (count == 0) {
                cuts[count++] = most;
            }
            return Arrays.copyOf(cuts, count);
        }
    }
}
