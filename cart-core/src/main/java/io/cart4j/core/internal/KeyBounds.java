package io.cart4j.core.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where to split a range of UUIDs into parts of about as many events: at quantiles of a sample, which serve whatever the ids
 * have in common. They cut by the first 64 bits, or where these are all the same, by the others.
 */
final class KeyBounds {
    private static final int SAMPLE = 1 << 16;

    private final Partitions target;
    private final boolean byLow;

    /** The least key of each part but the first, ascending, flipped. */
    private final long[] bounds;

    private KeyBounds(Partitions target, boolean byLow, long[] bounds) {
        this.target = target;
        this.byLow = byLow;
        this.bounds = bounds;
    }

    /** Finds bounds for a range, or null if all its keys are the same. */
    static @Nullable KeyBounds of(EventRange range) {
        Sample high = new Sample(range, SessionPieces.KEY_HIGH);
        boolean byLow = high.least == high.most;
        Sample sample = byLow ? new Sample(range, SessionPieces.KEY_LOW) : high;
        if (sample.least == sample.most) {
            return null;
        }
        Partitions target = Partitions.forEvents(range.events());
        return new KeyBounds(target, byLow, sample.quantiles(target.setAsideUuid()));
    }

    /** Number of parts, two or more. */
    int parts() {
        return bounds.length + 1;
    }

    /** Partitions of which the first ones are the parts. */
    Partitions target() {
        return target;
    }

    /** The part of a key, counted from 0. */
    int partOf(long high, long low) {
        int found = Arrays.binarySearch(bounds, flipped(byLow ? low : high));
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Of such keys the signed order is the unsigned one of UUIDs. */
    private static long flipped(long key) {
        return key ^ Long.MIN_VALUE;
    }

    /** One half of the keys of a range, flipped: the least, the most, and those of some events. */
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
                    long key = flipped(rows.get(column));
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
         * Values that cut the sample into so many parts, or fewer if many values are the same; each is above the least. A
         * value that fills a part is one for itself, so that what is with it need not be copied again and again.
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
