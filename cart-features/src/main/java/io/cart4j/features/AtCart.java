package io.cart4j.features;

import io.cart4j.core.CartException;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.internal.CartCatalogue;
import io.cart4j.features.internal.DecisionPass;
import io.cart4j.features.internal.NoHistory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The features that may be known while a cart waits: of the session so far, of the user's earlier sessions, and of the shop in
 * the week before, at one or many decision points in one pass over the events.
 *
 * <pre>{@code
 * DecisionTables decisions = AtCart.standard()
 *         .points(List.of(DecisionPoint.firstCart(), DecisionPoint.firstCart().seconds(60)))
 *         .compute(Sessionizer.bySessionId(), EventSource.csv(october, november));
 * DecisionTable first = decisions.table(DecisionPoint.firstCart());
 * }</pre>
 *
 * <p>The same input gives the same tables for any number of threads. Needs memory for the tables, 24 bytes for each session of
 * the input, and about 50 for each product on each day. Immutable.
 */
public final class AtCart {
    private static final AtCart STANDARD = new AtCart(List.of(DecisionPoint.firstCart()));

    private final List<DecisionPoint> points;

    private AtCart(List<DecisionPoint> points) {
        this.points = List.copyOf(points);
    }

    /**
     * Gives all features of the catalogue at the first cart event.
     *
     * @return the feature set
     */
    public static AtCart standard() {
        return STANDARD;
    }

    /**
     * Gives the catalogue: the columns of every {@link DecisionTable}, in order. The first {@link CartState#WIDTH} are those
     * that {@link CartState} writes, then come those of the user's history, then those of the shop's.
     *
     * @return one entry a feature
     */
    public static List<FeatureSpec> catalogue() {
        return CartCatalogue.ALL;
    }

    /**
     * Gives the names of the features that look at some things only.
     *
     * @param classes what they may look at
     * @return names in the order of the catalogue
     */
    public static List<String> names(LeakClass... classes) {
        Set<LeakClass> allowed = Set.copyOf(Arrays.asList(classes));
        return catalogue().stream()
                .filter(feature -> allowed.contains(feature.leakClass()))
                .map(FeatureSpec::name)
                .toList();
    }

    /**
     * Gives the values that the features of history have where there is none: for a user without earlier sessions, in a shop
     * of which no day before is known. Not all are 0: a rate is then what it is drawn to.
     *
     * @return value by name, of the features that look at the user's or the shop's history
     */
    public static Map<String, Float> withoutHistory() {
        return NoHistory.VALUES;
    }

    /**
     * Sets the decision points.
     *
     * @param wanted at least one, all different
     * @return the same features at these points
     */
    public AtCart points(List<DecisionPoint> wanted) {
        if (wanted.isEmpty() || Set.copyOf(wanted).size() != wanted.size()) {
            throw new IllegalArgumentException(
                    "at least one decision point is needed, and all different, got " + wanted);
        }
        return new AtCart(wanted);
    }

    /**
     * Reads all events once and computes the features of every session that counts at a point.
     *
     * @param sessionizer what makes a session, with how many threads and how much memory
     * @param source the events
     * @return a table for each point, in the order of the points, and the daily counts
     * @throws CartException if the input is not what it should be, or does not fit in memory
     */
    public DecisionTables compute(Sessionizer sessionizer, EventSource source) {
        return new DecisionPass(points).run(sessionizer, source);
    }
}
