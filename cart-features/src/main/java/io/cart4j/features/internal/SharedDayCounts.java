package io.cart4j.features.internal;

import java.util.Arrays;

/**
 * {@link DayCounts} that several threads add to: things are divided among many tables, and a batch is first put in the order of
 * the tables, so that each is locked once a batch and stays in cache meanwhile. Sums do not depend on the order.
 */
final class SharedDayCounts {
    private static final int BITS = 6;
    private static final long SPREAD = 0xD1B54A32D192ED03L;

    private final DayCounts[] tables = new DayCounts[1 << BITS];

    SharedDayCounts() {
        Arrays.setAll(tables, table -> new DayCounts());
    }

    /** Gives the number of the table that a thing is in. */
    private static int tableOf(long thing) {
        return (int) (thing * SPREAD >>> Long.SIZE - BITS);
    }

    /** Adds up a thing's counts on some days, once nobody adds any more. */
    void sum(long thing, long firstDay, int days, DaySums sums) {
        tables[tableOf(thing)].sum(thing, firstDay, days, sums);
    }

    /** Hands out all entries, once nobody adds any more. */
    void forEach(DayCounts.Visitor visitor) {
        for (DayCounts table : tables) {
            table.forEach(visitor);
        }
    }

    /** One thread's room for putting events in order. */
    static final class Sorter {
        private final int[] next = new int[(1 << BITS) + 1];
        private long[] things = {};
        private long[] days = {};

        /**
         * Adds events.
         *
         * @param counts where to
         * @param thing what each event is about
         * @param dayAndKind the day above two bits of the kind of event, as {@link ShopTally} codes it
         */
        void add(SharedDayCounts counts, long[] thing, long[] dayAndKind, int events) {
            if (things.length < events) {
                things = new long[thing.length];
                days = new long[thing.length];
            }
            Arrays.fill(next, 0);
            for (int event = 0; event < events; event++) {
                next[tableOf(thing[event]) + 1]++;
            }
            for (int table = 0; table < 1 << BITS; table++) {
                next[table + 1] += next[table];
            }
            for (int event = 0; event < events; event++) {
                int place = next[tableOf(thing[event])]++;
                things[place] = thing[event];
                days[place] = dayAndKind[event];
            }
            int from = 0;
            for (int table = 0; table < 1 << BITS; table++) {
                addTo(counts.tables[table], from, next[table]);
                from = next[table];
            }
        }

        private void addTo(DayCounts table, int from, int to) {
            synchronized (table) {
                for (int event = from; event < to; event++) {
                    int kind = (int) days[event] & ShopTally.KINDS;
                    table.add(
                            things[event],
                            days[event] >> ShopTally.KIND_BITS,
                            ShopTally.VIEWS[kind],
                            ShopTally.OTHERS[kind]);
                }
            }
        }
    }
}
