package io.cart4j.examples.shop;

/**
 * Seconds between an event and the next one of the same visit, by the kinds of the two. The logarithm of gap + 1 is
 * normal, with a heavier tail between views; pauses of more than half an hour are visits of their own.
 */
final class Gaps {
    /** Longest pause within a visit, seconds. */
    static final int LONGEST = 1800;

    final Quantiles viewToView = table(3.62, 0.97, 0.035);
    final Quantiles viewToCart = table(3.10, 1.07, 0);
    final Quantiles cartToCart = table(2.05, 1.58, 0);
    final Quantiles cartToView = table(3.33, 1.14, 0);
    final Quantiles cartToPurchase = table(4.19, 0.87, 0);
    final Quantiles purchaseToView = table(3.75, 0.85, 0);

    private static Quantiles table(double mean, double deviation, double distracted) {
        return Quantiles.of(
                        x -> (1 - distracted) * Quantiles.normalDensity(x, mean, deviation)
                                + distracted * Quantiles.normalDensity(x, 5.9, 0.8),
                        0,
                        StrictMath.log(LONGEST + 1))
                .map(x -> StrictMath.rint(StrictMath.exp(x) - 1));
    }
}
