package io.cart4j.models.scoring;

import io.cart4j.features.FeatureList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Why a row has its margin: SHAP values. The base and the contributions add up to the margin, in log odds for boosted trees
 * and logistic regression and in probability for a forest.
 *
 * @param features the features in column order
 * @param base the margin that is expected without knowing the row: the mean over the training rows
 * @param contributions what each feature adds to that, in column order
 */
public record Explanation(FeatureList features, double base, List<Double> contributions) {
    /**
     * Freezes the contributions.
     *
     * @param features the features in column order
     * @param base the margin that is expected without knowing the row
     * @param contributions what each feature adds to that, in column order
     */
    public Explanation {
        contributions = List.copyOf(contributions);
        if (contributions.size() != features.size()) {
            throw new IllegalArgumentException(
                    contributions.size() + " contributions for " + features.size() + " features");
        }
    }

    /**
     * Adds all up.
     *
     * @return the margin of the row
     */
    public double margin() {
        return base + contributions.stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * Gives the features that moved the margin most, up or down.
     *
     * @param count how many at most
     * @return the largest contributions by size, equal ones in column order
     */
    public List<Reason> strongest(int count) {
        return IntStream.range(0, features.size())
                .mapToObj(feature -> new Reason(features.names().get(feature), contributions.get(feature)))
                .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.contribution()))
                        .reversed())
                .limit(count)
                .toList();
    }

    /**
     * One feature's part.
     *
     * @param feature its name
     * @param contribution what it adds to the margin
     */
    public record Reason(String feature, double contribution) {}
}
