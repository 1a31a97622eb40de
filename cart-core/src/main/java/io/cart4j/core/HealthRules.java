package io.cart4j.core;

/**
 * From where on {@link TrackingHealth} finds something worth saying. What is noise is estimated from the figures; these
 * rules say what matters of that which is not.
 *
 * @param leastFactor purchases per cart must change by this factor, up or down; campaigns do less
 * @param leastShareStep the share of buying sessions without a cart event must change by so much
 * @param nearlyNone a day with at most this part of the usual count is without it
 * @param shortestStretch least number of days between two changes; a shorter time is a fault of some days
 */
public record HealthRules(double leastFactor, double leastShareStep, double nearlyNone, int shortestStretch) {
    private static final int LONGEST_SHORTEST = 14;

    /**
     * Checks the rules.
     *
     * @param leastFactor over 1
     * @param leastShareStep between 0 and 1
     * @param nearlyNone between 0 and 1
     * @param shortestStretch 2 to 14 days
     */
    public HealthRules {
        if (!(leastFactor > 1) || Double.isInfinite(leastFactor)) {
            throw new IllegalArgumentException("leastFactor must be over 1, got " + leastFactor);
        }
        requireShare("leastShareStep", leastShareStep);
        requireShare("nearlyNone", nearlyNone);
        if (shortestStretch < 2 || shortestStretch > LONGEST_SHORTEST) {
            throw new IllegalArgumentException("shortestStretch must be 2 to 14 days, got " + shortestStretch);
        }
    }

    /**
     * Gives the rules that fit most shops: a change is one by a fourth, or by five points of the share, for three days or
     * more; an outage leaves a fourth or less.
     *
     * @return the rules that were measured
     */
    public static HealthRules standard() {
        return new HealthRules(1.25, 0.05, 0.25, 3);
    }

    /**
     * The same rules with another least change of purchases per cart.
     *
     * @param factor over 1
     * @return rules with that factor
     */
    public HealthRules withLeastFactor(double factor) {
        return new HealthRules(factor, leastShareStep, nearlyNone, shortestStretch);
    }

    /**
     * The same rules with another least change of the share of buying sessions without a cart event.
     *
     * @param step between 0 and 1
     * @return rules with that step
     */
    public HealthRules withLeastShareStep(double step) {
        return new HealthRules(leastFactor, step, nearlyNone, shortestStretch);
    }

    /**
     * The same rules with another bound for what is nearly none.
     *
     * @param part of the usual count, between 0 and 1
     * @return rules with that bound
     */
    public HealthRules withNearlyNone(double part) {
        return new HealthRules(leastFactor, leastShareStep, part, shortestStretch);
    }

    /**
     * The same rules with another least time between changes.
     *
     * @param days 2 to 14
     * @return rules with that time
     */
    public HealthRules withShortestStretch(int days) {
        return new HealthRules(leastFactor, leastShareStep, nearlyNone, days);
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, got " + value);
        }
    }
}
