package io.cart4j.features;

import io.cart4j.core.CartException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moment in a session at which a prediction is made: at the first cart event, or some events or seconds after it.
 *
 * <ul>
 *   <li>{@link #firstCart()}: right after the session's first cart event. What is known are the events up to and including it.
 *   <li>{@link #events(int) firstCart().events(n)}: right after the n-th event that follows the first cart event. What is known
 *       are the events up to and including that one. A session with fewer events does not reach the point.
 *   <li>{@link #seconds(int) firstCart().seconds(t)}: when t seconds have gone by since the first cart event. What is known are
 *       the events at that time or before. Time passes for every session: one whose last event was earlier reaches the point
 *       too, since nobody knows then that it was the last.
 * </ul>
 *
 * <p>Events are in the order of the session: by time, then by input. A session counts at a point if it reaches it and none of
 * the events up to and including the point is a purchase. Nothing that happens later decides whether it counts.
 *
 * @param unit what is counted from the first cart event on
 * @param amount how many of them; 0 at the first cart event itself
 */
public record DecisionPoint(Unit unit, int amount) {
    private static final DecisionPoint FIRST_CART = new DecisionPoint(Unit.EVENTS, 0);
    private static final String FIRST_CART_NAME = "first_cart";
    private static final Pattern NAME = Pattern.compile(FIRST_CART_NAME + "(?:\\+(\\d{1,9})_(events|s))?");

    /** What is counted from the first cart event on. */
    public enum Unit {
        /** Events of the session. */
        EVENTS("events"),
        /** Seconds of time. */
        SECONDS("s");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    /**
     * Checks the amount.
     *
     * @param unit what is counted from the first cart event on
     * @param amount how many of them; 0 at the first cart event itself
     */
    public DecisionPoint {
        int least = unit == Unit.SECONDS ? 1 : 0;
        if (amount < least) {
            throw new IllegalArgumentException(
                    "a decision point must be at least " + least + " " + unit.word + " after the cart, got " + amount);
        }
    }

    /**
     * Gives the point right after the first cart event.
     *
     * @return the point
     */
    public static DecisionPoint firstCart() {
        return FIRST_CART;
    }

    /**
     * Gives the point some events after the first cart event.
     *
     * @param count how many, at least 1
     * @return the point
     */
    public DecisionPoint events(int count) {
        return after(Unit.EVENTS, count);
    }

    /**
     * Gives the point some seconds after the first cart event.
     *
     * @param count how many, at least 1
     * @return the point
     */
    public DecisionPoint seconds(int count) {
        return after(Unit.SECONDS, count);
    }

    private DecisionPoint after(Unit counted, int count) {
        if (!equals(FIRST_CART)) {
            throw new IllegalArgumentException(
                    "a decision point is a number of events or of seconds after the first cart, not both: " + name());
        }
        if (count < 1) {
            throw new IllegalArgumentException("a decision point must be at least 1 " + counted.word
                    + " after the first cart, got " + count + "; leave it out for the first cart itself");
        }
        return new DecisionPoint(counted, count);
    }

    /**
     * Reads a name.
     *
     * @param name as {@link #name} gives it
     * @return the point
     * @throws CartException if it is no such name
     */
    public static DecisionPoint parse(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new CartException("\"" + name + "\" is no decision point; write first_cart, first_cart+2_events or"
                    + " first_cart+60_s");
        }
        if (parts.group(1) == null) {
            return FIRST_CART;
        }
        int amount = Integer.parseInt(parts.group(1));
        return Unit.EVENTS.word.equals(parts.group(2)) ? FIRST_CART.events(amount) : FIRST_CART.seconds(amount);
    }

    /**
     * Gives the point's name.
     *
     * @return first_cart, first_cart+2_events, first_cart+60_s
     */
    public String name() {
        return amount == 0 ? FIRST_CART_NAME : FIRST_CART_NAME + "+" + amount + "_" + unit.word;
    }

    @Override
    public String toString() {
        return name();
    }
}
