package io.cart4j.segmentation;

/**
 * One segment of sessions in numbers. Means are over the segment's sessions.
 *
 * @param id number of the segment, from 0
 * @param name its name, for example "High-Risk | Quick | Shopper | Premium"
 * @param description the same in words with figures
 * @param sessions how many sessions it has
 * @param share its part of all sessions, 0 to 1
 * @param meanDurationSeconds mean length in seconds
 * @param sdDurationSeconds sample standard deviation (n - 1) of the length in seconds; NaN for one session
 * @param meanEvents mean number of events
 * @param meanViews mean number of views
 * @param meanCarts mean number of cart events
 * @param meanPurchases mean number of purchases
 * @param meanProducts mean number of different products
 * @param meanPrice mean of the sessions' average prices
 * @param abandonmentRate part of the segment's sessions that were abandoned, 0 to 1
 */
public record SegmentProfile(
        int id,
        String name,
        String description,
        long sessions,
        double share,
        double meanDurationSeconds,
        double sdDurationSeconds,
        double meanEvents,
        double meanViews,
        double meanCarts,
        double meanPurchases,
        double meanProducts,
        double meanPrice,
        double abandonmentRate) {
    /** The same figures under a name. */
    SegmentProfile named(SegmentName given) {
        return new SegmentProfile(
                id,
                given.name(),
                given.description(),
                sessions,
                share,
                meanDurationSeconds,
                sdDurationSeconds,
                meanEvents,
                meanViews,
                meanCarts,
                meanPurchases,
                meanProducts,
                meanPrice,
                abandonmentRate);
    }
}
