package io.cart4j.models;

import io.cart4j.features.FeatureList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each feature contributes to a model.
 *
 * @param model name of the model
 * @param kind what is measured, for example "gain"
 * @param entries highest share first, all features of the model; the shares add up to 1, or are all 0 for a model that uses none
 */
public record FeatureImportance(String model, String kind, List<Entry> entries) {
    /**
     * Freezes the entries.
     *
     * @param model name of the model
     * @param kind what is measured, for example "gain"
     * @param entries highest share first, all features of the model; the shares add up to 1, or are all 0 for a model that uses none
     */
    public FeatureImportance {
        entries = List.copyOf(entries);
    }

    /**
     * Turns weights into shares.
     *
     * @param model name of the model
     * @param kind what is measured
     * @param features names of the features
     * @param weights one a feature, not negative; all 0 gives every feature the share 0
     * @return shares, highest first, equal ones in column order
     */
    public static FeatureImportance ofWeights(String model, String kind, FeatureList features, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return new FeatureImportance(
                model,
                kind,
                IntStream.range(0, weights.length)
                        .mapToObj(i -> new Entry(features.names().get(i), sum == 0 ? 0 : weights[i] / sum))
                        .sorted(Comparator.comparingDouble(Entry::share).reversed())
                        .toList());
    }

    /**
     * One feature's part.
     *
     * @param feature its name
     * @param share its part of the whole, 0 to 1
     */
    public record Entry(String feature, double share) {}
}
