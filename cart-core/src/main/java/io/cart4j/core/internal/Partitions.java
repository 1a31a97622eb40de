package io.cart4j.core.internal;

/**
 * Where a session key belongs. Kept events go to a partition by the highest bits of their key: first those with UUIDs,
 * so that partitions in order hold UUIDs in order, then those with other ids. Rows that are set aside have partitions of
 * their own, because duplicates are counted among them too.
 */
final class Partitions {
    /** Small enough that the events of one partition of a hundred million fit in a cache. */
    private static final int PREFIX_BITS = 9;

    static final int UUIDS = 1 << PREFIX_BITS;
    static final int KEPT = 2 * UUIDS;
    static final int SET_ASIDE_UUID = KEPT;
    static final int SET_ASIDE_OTHER = KEPT + 1;
    static final int COUNT = KEPT + 2;

    private Partitions() {}

    static int of(boolean uuid, boolean kept, long keyHigh) {
        if (!kept) {
            return uuid ? SET_ASIDE_UUID : SET_ASIDE_OTHER;
        }
        int prefix = (int) (keyHigh >>> Long.SIZE - PREFIX_BITS);
        return uuid ? prefix : UUIDS + prefix;
    }

    static boolean holdsUuids(int partition) {
        return partition < UUIDS || partition == SET_ASIDE_UUID;
    }
}
