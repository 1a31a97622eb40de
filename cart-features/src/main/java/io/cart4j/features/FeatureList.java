package io.cart4j.features;

import io.cart4j.core.CartException;
import java.util.List;
import java.util.Set;

/**
 * The names of a table's features, in column order: frozen, and kept with everything that is trained on it, so that a
 * model never meets columns in another order.
 *
 * @param names feature names in column order, all different
 */
public record FeatureList(List<String> names) {
    /**
     * Checks and freezes the names.
     *
     * @param names feature names in column order, all different
     */
    public FeatureList {
        names = List.copyOf(names);
        if (Set.copyOf(names).size() != names.size()) {
            throw new IllegalArgumentException("feature names must differ, got " + names);
        }
    }

    /**
     * Gives the number of features.
     *
     * @return number of columns
     */
    public int size() {
        return names.size();
    }

    /**
     * Gives the column of a feature.
     *
     * @param name a feature's name
     * @return its column, counted from 0
     * @throws CartException if there is no such feature
     */
    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new CartException("no feature \"" + name + "\"; there are " + names);
        }
        return index;
    }
}
