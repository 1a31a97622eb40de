package io.cart4j.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Daily figures of a made-up shop: traffic with a weekly rhythm, growth, noise that lasts and sales; conversion with a
 * weekly rhythm, noise and sales; counting noise; and faults on request. The same seed gives the same shop.
 */
final class MadeUpDays {
    static final LocalDate FIRST = LocalDate.of(2024, 1, 10);

    private static final double PURCHASES_PER_SESSION = 1.2;

    private final SplittableRandom random;
    private final int days;
    private final double[] visits;
    /** Cart events and purchases for each visit, before faults. */
    private final double[] cartRate;

    private final double[] purchaseRate;
    private final double[] shareWithoutCart;
    /** What faults leave, or make, of each. */
    private final double[] viewsLogged;

    private final double[] cartsLogged;

    private final double[] purchasesLogged;
    private final double[] eventsLogged;

    /**
     * @param purchasesADay how many there are on an average day of the first week
     */
    MadeUpDays(long seed, int days, double purchasesADay) {
        this.random = new SplittableRandom(seed);
        this.days = days;
        visits = new double[days];
        cartRate = new double[days];
        purchaseRate = new double[days];
        shareWithoutCart = new double[days];
        viewsLogged = ones();
        cartsLogged = ones();
        purchasesLogged = ones();
        eventsLogged = ones();
        double conversion = between(0.01, 0.03);
        double cartsPerPurchase = between(0.8, 3.5);
        double share = between(0.01, 0.4);
        double growth = between(-0.005, 0.015);
        double trafficNoise = between(0.03, 0.12);
        double conversionNoise = between(0.02, 0.05);
        double[] busyWeekdays = weekdays(between(0, 0.35));
        double[] readyWeekdays = weekdays(between(0, 0.08));
        double lasting = 0;
        for (int day = 0; day < days; day++) {
            lasting = 0.6 * lasting + 0.8 * trafficNoise * random.nextGaussian();
            visits[day] = purchasesADay / conversion * Math.exp(growth * day + busyWeekdays[day % 7] + lasting);
            cartRate[day] = conversion * cartsPerPurchase;
            purchaseRate[day] = conversion * Math.exp(readyWeekdays[day % 7] + conversionNoise * random.nextGaussian());
            double odds = share / (1 - share) * Math.exp(0.05 * random.nextGaussian());
            shareWithoutCart[day] = odds / (1 + odds);
        }
        for (int sale = random.nextInt(3); sale > 0; sale--) {
            addSale();
        }
    }

    private void addSale() {
        int from = random.nextInt(days);
        int length = 1 + random.nextInt(4);
        double rush = between(1.3, 3);
        double appeal = between(1, 1.5);
        double readiness = between(0.87, 1.15);
        for (int day = from; day < Math.min(days, from + length); day++) {
            visits[day] *= rush;
            cartRate[day] *= appeal;
            purchaseRate[day] *= appeal * readiness;
        }
    }

    /** From a day on, a part of the carts is not written down: their sessions seem to buy without a cart. */
    MadeUpDays losesCarts(int from, double logged) {
        for (int day = from; day < days; day++) {
            cartsLogged[day] *= logged;
            shareWithoutCart[day] = 1 - (1 - shareWithoutCart[day]) * logged;
        }
        return this;
    }

    /** From a day on, carts are written down more than once. */
    MadeUpDays repeatsCarts(int from, double times) {
        for (int day = from; day < days; day++) {
            cartsLogged[day] *= times;
        }
        return this;
    }

    /** From a day on, purchases are written down more than once, for example one for each item. */
    MadeUpDays repeatsPurchases(int from, double times) {
        for (int day = from; day < days; day++) {
            purchasesLogged[day] *= times;
        }
        return this;
    }

    /** Days without purchases, and two on which a part of them comes in late. */
    MadeUpDays losesPurchases(int from, int length) {
        for (int day = from; day < from + length; day++) {
            purchasesLogged[day] = 0;
        }
        for (int day = from + length; day < Math.min(days, from + length + 2); day++) {
            purchasesLogged[day] *= 1 + 0.4 * length;
        }
        return this;
    }

    /** A day on which so many of the buying sessions have no cart event, as when purchases of the day before come in. */
    MadeUpDays buysWithoutCarts(int day, double share) {
        shareWithoutCart[day] = share;
        return this;
    }

    /** From a day on, a part of the views and carts is not written down, as behind a consent banner. */
    MadeUpDays losesViewsAndCarts(int from, double logged) {
        for (int day = from; day < days; day++) {
            viewsLogged[day] *= logged;
        }
        return losesCarts(from, logged);
    }

    /** Days without any event. */
    MadeUpDays losesEvents(int from, int length) {
        for (int day = from; day < from + length; day++) {
            eventsLogged[day] = 0;
        }
        return this;
    }

    DailyCounts counts() {
        DailyCounts.Builder counts = DailyCounts.builder();
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST.plusDays(day);
            double some = visits[day] * eventsLogged[day];
            double buyers =
                    count(some * purchaseRate[day] / PURCHASES_PER_SESSION * Math.min(1, purchasesLogged[day]), 1);
            double views = count(3 * some * viewsLogged[day], 4);
            double carts = count(some * cartRate[day] * cartsLogged[day], 1.7);
            double purchases =
                    Math.rint(count(buyers * PURCHASES_PER_SESSION, 0.3) * Math.max(1, purchasesLogged[day]));
            counts.set(date, DailyMeasure.EVENTS, views + carts + purchases)
                    .set(date, DailyMeasure.VIEWS, views)
                    .set(date, DailyMeasure.CARTS, carts)
                    .set(date, DailyMeasure.REMOVES, 0)
                    .set(date, DailyMeasure.PURCHASES, purchases)
                    .set(date, DailyMeasure.BUYING_SESSIONS, buyers)
                    .set(date, DailyMeasure.BUYING_SESSIONS_WITHOUT_CART, part(buyers, shareWithoutCart[day]));
        }
        return counts.build();
    }

    /** A random count whose variance is so many times its mean. */
    private double count(double mean, double dispersion) {
        if (mean == 0) {
            return 0;
        }
        if (mean > 50) {
            return Math.rint(Math.max(0, mean + Math.sqrt(dispersion * mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean / dispersion);
        int events = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            events++;
        }
        return Math.rint(events * dispersion);
    }

    private double part(double whole, double share) {
        if (whole > 200) {
            double drawn = whole * share + Math.sqrt(whole * share * (1 - share)) * random.nextGaussian();
            return Math.rint(Math.min(whole, Math.max(0, drawn)));
        }
        int part = 0;
        for (int i = 0; i < whole; i++) {
            part += random.nextDouble() < share ? 1 : 0;
        }
        return part;
    }

    private double[] weekdays(double spread) {
        double[] effects = new double[7];
        for (int weekday = 0; weekday < 7; weekday++) {
            effects[weekday] = between(-spread, spread);
        }
        return effects;
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    private double[] ones() {
        double[] ones = new double[days];
        Arrays.fill(ones, 1);
        return ones;
    }
}
