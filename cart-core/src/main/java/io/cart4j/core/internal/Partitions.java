package io.cart4j.core.internal;

/**
 * Where a session key belongs. Kept events go to a partition by the highest bits of their key: first those with UUIDs,
 * so that partitions in order hold UUIDs in order, and after them those with other ids. Rows that are set aside have
 * partitions of their own, because duplicates are counted among them too. What comes out does not depend on the number of
 * partitions.
 *
 * @param bits how many bits of the key choose the partition
 */
record Partitions(int bits) {
    private static final int LEAST_BITS = 6;
    private static final int MOST_BITS = 12;

    /** An event of the usual columns takes about so many bytes of text. */
    private static final long BYTES_PER_EVENT = 130;

    /** The columns of up to twice as many events fit into the second-level cache of a core. */
    private static final long EVENTS_PER_PARTITION = 1 << 15;

    /** As many partitions as let each one fit into a cache; the size of the input is in bytes of text. */
    static Partitions forText(long bytes) {
        long partitions = bytes / BYTES_PER_EVENT / EVENTS_PER_PARTITION;
        int bits = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, partitions));
        return new Partitions(Math.max(LEAST_BITS, Math.min(MOST_BITS, bits)));
    }

    /** The partition of a row. */
    int of(boolean uuid, boolean kept, long keyHigh) {
        int within = kept ? (int) (keyHigh >>> Long.SIZE - bits) : 1 << bits;
        return uuid ? within : firstOther() + within;
    }

    /** The partition of rows that are set aside and have a UUID; the kept ones with UUIDs are before it. */
    int setAsideUuid() {
        return 1 << bits;
    }

    /** The first partition of rows with other ids. */
    int firstOther() {
        return (1 << bits) + 1;
    }

    /** The partition of rows that are set aside and have another id, the last one. */
    int setAsideOther() {
        return count() - 1;
    }

    int count() {
        return 2 * firstOther();
    }

    /** Whether rows there have UUIDs. */
    boolean holdsUuids(int partition) {
        return partition < firstOther();
    }
}
