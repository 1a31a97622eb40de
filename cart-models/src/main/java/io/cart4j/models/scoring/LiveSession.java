package io.cart4j.models.scoring;

import io.cart4j.core.EventType;
import io.cart4j.features.CartState;
import io.cart4j.features.FeatureList;

/**
 * A session that is going on: events come in one at a time, and the risk that its cart is abandoned can be asked for after
 * each of them. The features are computed by {@link CartState}, as those that the model learnt from were.
 *
 * <p>Memory grows with the distinct products, brands and categories of the longest session so far; nothing else is
 * allocated, so a session object is best {@link #reset} and used again. For one thread at a time.
 */
public final class LiveSession {
    private final RowScorer model;
    private final LiveFeatures features;
    private final LiveHistory history;
    private final CartState session = new CartState();
    private final float[] state = new float[CartState.WIDTH];
    private final float[] row;

    LiveSession(RowScorer model, LiveFeatures features, LiveHistory history) {
        this.model = model;
        this.features = features;
        this.history = history;
        this.row = new float[features.size()];
    }

    /**
     * Takes the session's next event.
     *
     * @param timeMicros its time in microseconds since the epoch, UTC; not before that of the event before
     * @param type what happened
     * @param productId the product
     * @param category a number that stands for the category within the session, 0 for none
     * @param brand a number that stands for the brand within the session, 0 for none
     * @param priceMillionths the price in millionths of the currency, at least 0
     */
    public void add(long timeMicros, EventType type, long productId, int category, int brand, long priceMillionths) {
        session.add(timeMicros, type.code(), productId, category, brand, priceMillionths);
    }

    /**
     * Says whether there is a cart to be abandoned.
     *
     * @return true from the first cart event to the first purchase
     */
    public boolean hasOpenCart() {
        return session.hasCart() && !session.hasPurchase();
    }

    /**
     * Predicts from the session right after its last event. A model knows best the decision point that it was trained at;
     * nothing keeps it from being asked at others.
     *
     * @return the probability that no purchase follows in the session; NaN while there is no open cart: before the first
     *     cart event, when abandonment has no meaning, and after a purchase, when the question is answered
     */
    public double abandonmentRisk() {
        if (!hasOpenCart()) {
            return Double.NaN;
        }
        features.write(session, history, state, row);
        return model.probability(row, 0);
    }

    /**
     * Says why the risk is what it is.
     *
     * @return base and contributions that add up to the margin of {@link #abandonmentRisk}
     * @throws IllegalStateException if there is no open cart
     */
    public Explanation explain() {
        if (!hasOpenCart()) {
            throw new IllegalStateException("the session has no open cart; ask hasOpenCart() first");
        }
        features.write(session, history, state, row);
        return model.explain(row, 0);
    }

    /**
     * Gives the features of a row that {@link #writeFeatures} writes.
     *
     * @return names in column order
     */
    public FeatureList features() {
        return model.features();
    }

    /**
     * Writes what the model would see now, for logs and checks.
     *
     * @param values gets the raw features in order
     * @throws IllegalStateException if the session has no cart event
     */
    public void writeFeatures(float[] values) {
        features.write(session, history, state, row);
        System.arraycopy(row, 0, values, 0, row.length);
    }

    /** Forgets the session and starts another one, with the same history. */
    public void reset() {
        session.reset();
    }
}
