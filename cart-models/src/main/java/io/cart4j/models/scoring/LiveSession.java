package io.cart4j.models.scoring;

import io.cart4j.core.EventType;
import io.cart4j.features.CartState;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.FeatureList;
import io.cart4j.models.evaluation.Calibration;

/**
 * A session that is going on: events come in one at a time, and the risk that its cart is abandoned can be asked for after
 * each of them, from the champion's decision point on. The features are computed by {@link CartState}, as those that the
 * model learnt from were.
 *
 * <p>Memory grows with the distinct products, brands and categories of the longest session so far; nothing else is
 * allocated, so a session object is best {@link #reset} and used again. For one thread at a time.
 */
public final class LiveSession {
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final RowScorer model;
    private final Calibration calibration;
    private final DecisionPoint point;
    private final LiveFeatures features;
    private final LiveHistory history;
    private final CartState session = new CartState();
    private final float[] state = new float[CartState.WIDTH];
    private final float[] row;
    private long last;

    LiveSession(
            RowScorer model, Calibration calibration, DecisionPoint point, LiveFeatures features, LiveHistory history) {
        this.model = model;
        this.calibration = calibration;
        this.point = point;
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
        last = timeMicros;
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
     * Predicts from the session right after its last event. A model answers from the decision point on that it was trained at:
     * before it, the session does not look like any that it learnt from. After the point it may be asked again at each
     * event, but its calibration and the figures of its test are of the point alone.
     *
     * @return the probability that no purchase follows in the session, mended by the champion's calibration; NaN while there
     *     is no open cart (before the first cart event, when abandonment has no meaning, and after a purchase, when the
     *     question is answered), and before the decision point
     */
    public double abandonmentRisk() {
        return abandonmentRisk(last);
    }

    /**
     * Predicts at a moment after the last event, for decision points that come when time has gone by.
     *
     * @param timeMicros now, in microseconds since the epoch, UTC; not before the last event
     * @return as {@link #abandonmentRisk()}, with what is known at that moment
     */
    public double abandonmentRisk(long timeMicros) {
        if (!isDue(timeMicros)) {
            return Double.NaN;
        }
        features.write(session, timeMicros, history, state, row);
        return calibration.apply((float) model.probability(row, 0));
    }

    /**
     * Says why the risk is what it is.
     *
     * @return base and contributions that add up to the model's margin, before calibration
     * @throws IllegalStateException if there is no open cart, or the decision point is not reached
     */
    public Explanation explain() {
        if (!hasOpenCart()) {
            throw new IllegalStateException("the session has no open cart; ask hasOpenCart() first");
        }
        if (!isDue(last)) {
            throw new IllegalStateException("the session has not reached the model's decision point " + point.name());
        }
        features.write(session, last, history, state, row);
        return model.explain(row, 0);
    }

    private boolean isDue(long time) {
        if (!hasOpenCart()) {
            return false;
        }
        return point.unit() == DecisionPoint.Unit.EVENTS
                ? session.eventsSinceCart() >= point.amount()
                : time - session.firstCartTime() >= point.amount() * MICROS_PER_SECOND;
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
        features.write(session, last, history, state, row);
        System.arraycopy(row, 0, values, 0, row.length);
    }

    /** Forgets the session and starts another one, with the same history. */
    public void reset() {
        session.reset();
    }
}
