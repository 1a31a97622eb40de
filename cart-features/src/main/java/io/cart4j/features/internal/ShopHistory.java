package io.cart4j.features.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the shop did in the seven whole UTC days before the day on which a session starts. Products and categories with few
 * events are drawn to the rates of what they are part of, so that one lucky cart says little. Safe for several threads.
 */
final class ShopHistory {
    /** How many values {@link #write} gives. */
    static final int WIDTH = 8;

    private static final int WINDOW = 7;
    /** So many views, or carts, of a product weigh as much as all that is known of its category. */
    private static final double WEIGHT = 20;

    private static final double PER_MILLION = 1_000_000;
    private static final double PRICE_UNIT = 1_000_000;
    /** Days are 16 bits. */
    private static final int DAY_BITS = 16;

    private static final long DAY_MASK = (1 << DAY_BITS) - 1;
    /** The one thing of the table of the shop's days. */
    private static final long SHOP = 0;

    private final SharedDayCounts products;
    private final DayCounts categories = new DayCounts();
    private final DayCounts shop = new DayCounts();
    private final Map<Integer, CategoryPrices> prices = new HashMap<>();
    private final Map<Long, Week> shopWeeks = new ConcurrentHashMap<>();
    private final Map<Long, Week> categoryWeeks = new ConcurrentHashMap<>();

    /** Takes over what was counted. */
    ShopHistory(SharedDayCounts products, SharedDayCounts priced) {
        this.products = products;
        priced.forEach((key, day, views, others) -> {
            int category = PriceBins.category(key);
            categories.add(category, day, views, others);
            shop.add(SHOP, day, views, others);
            if (views > 0) {
                prices.computeIfAbsent(category, code -> new CategoryPrices()).add(day, PriceBins.bin(key), views);
            }
        });
        prices.values().forEach(CategoryPrices::sort);
    }

    /** Writes the values of a product for a session that starts at a time. */
    void write(long product, int category, float price, long start, float[] row, DaySums sums) {
        long first = ShopTally.dayOf(start) - WINDOW;
        Week all = shopWeeks.computeIfAbsent(first & DAY_MASK, day -> shopWeek(first));
        Week group = categoryWeeks.computeIfAbsent(
                (long) category << DAY_BITS | first & DAY_MASK, key -> categoryWeek(category, first, all));
        products.sum(product, first, WINDOW, sums.clear());
        row[0] = all.days;
        row[1] = share(sums.views, all.views);
        row[2] = (float) sums.cartRate(group.cartRate, WEIGHT);
        row[3] = (float) sums.purchaseRate(group.purchaseRate, WEIGHT);
        row[4] = share(group.views, all.views);
        row[5] = (float) group.cartRate;
        row[6] = (float) group.purchaseRate;
        row[7] = group.medianPrice > 0 ? (float) (price * PRICE_UNIT / group.medianPrice) : 1;
    }

    private static float share(long views, long of) {
        return of == 0 ? 0 : (float) (PER_MILLION * views / of);
    }

    private Week shopWeek(long first) {
        DaySums sums = new DaySums();
        int known = 0;
        for (int day = 0; day < WINDOW; day++) {
            DaySums one = new DaySums();
            shop.sum(SHOP, first + day, 1, one);
            known += one.views + one.carts + one.purchases > 0 ? 1 : 0;
            sums.add(one.views, one.carts, one.purchases);
        }
        double cartRate = sums.views == 0 ? 0 : (double) sums.carts / sums.views;
        double purchaseRate = sums.carts == 0 ? 0 : (double) sums.purchases / sums.carts;
        return new Week(known, sums.views, cartRate, purchaseRate, Double.NaN);
    }

    private Week categoryWeek(int category, long first, Week all) {
        DaySums sums = new DaySums();
        categories.sum(category, first, WINDOW, sums);
        CategoryPrices viewed = prices.get(category);
        return new Week(
                all.days,
                sums.views,
                sums.cartRate(all.cartRate, WEIGHT),
                sums.purchaseRate(all.purchaseRate, WEIGHT),
                viewed == null ? Double.NaN : viewed.median(first, WINDOW));
    }

    private record Week(int days, long views, double cartRate, double purchaseRate, double medianPrice) {}
}
