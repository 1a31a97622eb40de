package io.cart4j.core.internal;

/**
 * Where a session key belongs. Kept events go to a partition by the highest bits of their key: first those with UUIDs,
 * so that partitions in order hold UUIDs in order, and after them those with other ids. Rows that are set aside have
 * partitions of their own, because duplicates are counted among them too; since many of them may have no id at all, they
 * are spread by what else they say. What comes out does not depend on the number of partitions. Where too many keys begin
 * alike, {@link EventRanges} deals them out once more, to the first partitions of others, by {@link KeyBounds}.
 *
 * @param bits how many bits of the key choose the partition
 */
record Partitions(int bits) {
    private static final int LEAST_BITS = 6;
    private static final int MOST_BITS = 12;
    private static final int MOST_SET_ASIDE_BITS = 8;

    /** An event of the usual columns takes about so many bytes of text. */
    static final long TEXT_BYTES_PER_EVENT = 130;

    /**
     * Partitions have up to twice as many. With fewer, a block's rows of one partition are too few to be read fast; with more,
     * what is made of them is too far from a core's cache.
     */
    private static final long EVENTS_PER_PARTITION = 1 << 16;

    /** As many partitions as let each one fit into a cache; the size of the input is in bytes of text. */
    static Partitions forText(long bytes) {
        return forEvents(bytes / TEXT_BYTES_PER_EVENT);
    }

    /** As many partitions as let each one fit into a cache. */
    static Partitions forEvents(long events) {
        long partitions = events / EVENTS_PER_PARTITION;
        int bits = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, partitions));
        return new Partitions(Math.max(LEAST_BITS, Math.min(MOST_BITS, bits)));
    }

    /** The partition of a kept event. */
    int ofKept(boolean uuid, long keyHigh) {
        return (uuid ? 0 : firstOther()) + (int) (keyHigh >>> Long.SIZE - bits);
    }

    /** The partition of a row that is set aside; equal rows have equal hashes. */
    int ofSetAside(boolean uuid, long rowHash) {
        return (uuid ? setAsideUuid() : setAsideOther()) + (int) (rowHash >>> Long.SIZE - setAsideBits());
    }

    /** The first partition of rows that are set aside and have a UUID; the kept ones with UUIDs are before it. */
    int setAsideUuid() {
        return 1 << bits;
    }

    /** The first partition of rows with other ids. */
    int firstOther() {
        return (1 << bits) + (1 << setAsideBits());
    }

    /** The first partition of rows that are set aside and have another id; they are the last ones. */
    int setAsideOther() {
        return firstOther() + (1 << bits);
    }

    int count() {
        return 2 * firstOther();
    }

    /** Whether rows there have UUIDs. */
    boolean holdsUuids(int partition) {
        return partition < firstOther();
    }

    private int setAsideBits() {
        return Math.min(bits, MOST_SET_ASIDE_BITS);
    }
}
