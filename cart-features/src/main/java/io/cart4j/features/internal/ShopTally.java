package io.cart4j.features.internal;

import io.cart4j.core.EventType;

/** Counts the events of batches by product and day, and by category, price and day. For one thread. */
final class ShopTally {
    static final int KIND_BITS = 2;
    static final int KINDS = (1 << KIND_BITS) - 1;
    /** What an event of each kind, which is its type's code, adds to the two counts of {@link DayCounts}. */
    static final long[] VIEWS = {DayCounts.VIEW, 0, 0, 0};

    static final long[] OTHERS = {0, DayCounts.CART, 0, DayCounts.PURCHASE};

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final SharedDayCounts products;
    private final SharedDayCounts prices;
    private final SharedDayCounts.Sorter sorter = new SharedDayCounts.Sorter();
    private long[] things = {};
    private long[] priced = {};
    private long[] days = {};

    ShopTally(SharedDayCounts products, SharedDayCounts prices) {
        this.products = products;
        this.prices = prices;
    }

    static long dayOf(long time) {
        return Math.floorDiv(time, MICROS_PER_DAY);
    }

    void add(EventColumns events) {
        int rows = events.offsets[events.sessions];
        if (things.length < rows) {
            things = new long[events.time.length];
            priced = new long[events.time.length];
            days = new long[events.time.length];
        }
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            int kind = events.type[row];
            if (kind >= 0 && kind <= KINDS && kind != EventType.REMOVE_FROM_CART.code()) {
                things[kept] = events.product[row];
                priced[kept] = PriceBins.key(events.category[row], events.price[row]);
                days[kept] = dayOf(events.time[row]) << KIND_BITS | kind;
                kept++;
            }
        }
        sorter.add(products, things, days, kept);
        sorter.add(prices, priced, days, kept);
    }
}
