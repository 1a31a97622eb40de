package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Where to split a range of UUIDs into parts of about as many events: at quantiles of a sample, which serve whatever the ids
 * have in common. They cut by the first 64 bits, or where these are all the same, by the others.
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

    /** One half of the keys of a range, turned: the least, the most, and those of some events. */
    private static final class Sample {
        private final long[] values = new long[SAMPLE + 1];
        private int size;
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;

        Sample(EventRange range, int column) {
            long step = (range.events() + SAMPLE - 1) / SAMPLE;
            long events = 0;
            try (RowStream rows = range.store().streamPieces(range.first(), range.end())) {
                while (rows.next()) {
                    long key = turned(rows.get(column));
                    least = Math.min(least, key);
                    most = Math.max(most, key);
                    events += rows.get(SessionPieces.EVENTS);
                    while (size < events / step) {
                        values[size++] = key;
                    }
                }
            }
            values[size++] = most;
            Arrays.sort(values, 0, size);
        }

        /**
         * Values that cut the sample into so many parts, or fewer if many values are the same; each is above the least. A value that
         * fills a part is one for itself, so that what is with it need not be copied again and again.
         */
        long[] quantiles(int parts) {
            long[] cuts = new long[parts];
            int count = 0;
            long previous = least;
            for (int part = 1; part < parts; part++) {
                long value = values[(int) ((long) part * size / parts)];
                long cut = value == previous && value < most ? value + 1 : value;
                if (cut > least && (count == 0 || cut > cuts[count - 1])) {
                    cuts[count++] = cut;
                }
                previous = value;
            }
            return Arrays.copyOf(cuts, count);
        }
    }
}
