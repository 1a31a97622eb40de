package io.cart4j.examples.shop;

/** How ready to buy people are by day and hour, and whether the checkout works. */
final class Season {
    /** The day without a purchase, counted from October 1: November 15, the second of the four days of the sale. */
    static final int OUTAGE = 45;

    /** Buying sessions in percent of all, by the hour (UTC) in which they start. */
    private static final double[] HOURLY_CONVERSION = {
        3.05, 2.94, 3.84, 5.79, 6.63, 6.96, 7.04, 7.09, 7.40, 7.75, 7.56, 7.26, 6.80, 6.15, 5.61, 5.10, 4.83, 4.73,
        4.09, 4.26, 4.43, 4.79, 4.89, 4.37
    };

    private static final double MEAN_CONVERSION = 6.09;

    /** Readiness to put things into the cart in October, before, in and after the sale, relative to the mean. */
    private static final double OCTOBER = 1.2;

    private static final double NOVEMBER = 1.0;
    private static final double[] SALE = {1.45, 2.15, 1.6, 1.7};

    private static final double[] CHECKOUT_FAILS = {0.57, 1, 0.45, 0};

    private Season() {}

    static double hourly(int second) {
        return HOURLY_CONVERSION[second / Demand.HOUR % 24] / MEAN_CONVERSION;
    }

    static double cartAppeal(int day) {
        int dayOfSale = day - (OUTAGE - 1);
        if (dayOfSale >= 0 && dayOfSale < SALE.length) {
            return SALE[dayOfSale];
        }
        return day < Demand.DAYS_OF_OCTOBER ? OCTOBER : NOVEMBER;
    }

    /** The probability that a purchase fails: the checkout fell ill on November 14, was dead on 15 and limped on 16. */
    static double checkoutFails(int day) {
        int dayOfSale = day - (OUTAGE - 1);
        return dayOfSale >= 0 && dayOfSale < CHECKOUT_FAILS.length ? CHECKOUT_FAILS[dayOfSale] : 0;
    }
}
