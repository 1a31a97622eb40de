package io.cart4j.models;

import java.util.List;

/**
 * How much each feature contributes to a model.
 *
 * @param model name of the model
 * @param kind what is measured, for example "gain"
 * @param entries highest share first, all features of the model; the shares add up to 1
 */
public record FeatureImportance(String model, String kind, List<Entry> entries) {
    /** Freezes the entries. */
    public FeatureImportance {
        entries = List.copyOf(entries);
    }

    /**
     * One feature's part.
     *
     * @param feature its name
     * @param share its part of the whole, 0 to 1
     */
    public record Entry(String feature, double share) {}
}
