package io.cart4j.features.internal;

/**
 * Views, carts and purchases of things by UTC day: an open-addressing table of three longs an entry, so that an entry is found
 * with one access to memory. Days are kept modulo 2^16, which tells 179 years apart. For one thread at a time.
 */
final class DayCounts {
    /** Added to an entry's first count: a view. */
    static final long VIEW = 1;
    /** Added to an entry's second count: a cart event. */
    static final long CART = 1L << Integer.SIZE;
    /** Added to an entry's second count: a purchase. */
    static final long PURCHASE = 1;

    private static final int STRIDE = 3;
    private static final int LEAST_SLOTS = 64;
    private static final int DAY_SHIFT = 40;
    private static final int DAY_MASK = 0xFFFF;
    /** Stands above the day, so that no entry is 0. */
    private static final int TAKEN = DAY_MASK + 1;

    private static final long VIEWS_MASK = (1L << DAY_SHIFT) - 1;
    private static final long PURCHASES_MASK = CART - 1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** For each slot the thing, then taken mark, day and views, then carts and purchases; an empty one has 0 in the middle. */
    private long[] entries = new long[STRIDE * LEAST_SLOTS];

    private int slots = LEAST_SLOTS;
    private int size;

    /** Adds to the counts of a thing on a day. */
    void add(long thing, long day, long views, long cartsAndPurchases) {
        int at = find(thing, day);
        if (entries[at + 1] == 0) {
            if (2 * size >= slots) {
                grow();
                at = find(thing, day);
            }
            size++;
            entries[at] = thing;
            entries[at + 1] = key(day) << DAY_SHIFT;
        }
        entries[at + 1] += views;
        entries[at + 2] += cartsAndPurchases;
    }

    /** Adds the counts of a thing on some days to sums. */
    void sum(long thing, long firstDay, int days, DaySums sums) {
        for (int day = 0; day < days; day++) {
            int at = find(thing, firstDay + day);
            if (entries[at + 1] != 0) {
                sums.add(
                        entries[at + 1] & VIEWS_MASK,
                        entries[at + 2] >>> Integer.SIZE,
                        entries[at + 2] & PURCHASES_MASK);
            }
        }
    }

    /** Hands out all entries, in no particular order. */
    void forEach(Visitor visitor) {
        for (int at = 0; at < entries.length; at += STRIDE) {
            if (entries[at + 1] != 0) {
                int day = (int) (entries[at + 1] >>> DAY_SHIFT) & DAY_MASK;
                visitor.visit(entries[at], day, entries[at + 1] & VIEWS_MASK, entries[at + 2]);
            }
        }
    }

    private static long key(long day) {
        return TAKEN | day & DAY_MASK;
    }

    private int find(long thing, long day) {
        final long[] entries = this.entries;
        final int mask = slots - 1;
        long key = key(day);
        long hash = (thing * SPREAD ^ key) * SPREAD;
        int slot = (int) (hash >>> Integer.SIZE) & mask;
        while (entries[STRIDE * slot + 1] != 0
                && (entries[STRIDE * slot] != thing || entries[STRIDE * slot + 1] >>> DAY_SHIFT != key)) {
            slot = slot + 1 & mask;
        }
        return STRIDE * slot;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[2 * old.length];
        slots *= 2;
        for (int from = 0; from < old.length; from += STRIDE) {
            if (old[from + 1] != 0) {
                System.arraycopy(old, from, entries, find(old[from], old[from + 1] >>> DAY_SHIFT), STRIDE);
            }
        }
    }

    /** Takes the entries. */
    @FunctionalInterface
    interface Visitor {
        /** Takes the counts of a thing on a day modulo 2^16; carts stand above 32 bits of purchases. */
        void visit(long thing, int day, long views, long cartsAndPurchases);
    }
}
