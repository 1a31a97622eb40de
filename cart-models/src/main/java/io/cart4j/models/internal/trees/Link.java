package io.cart4j.models.internal.trees;

/** Turns a margin into a probability. */
@FunctionalInterface
public interface Link {
    double probability(double margin);

    /** The logistic function of the margin times a factor: boosted trees of a binary objective. */
    static Link logistic(double factor) {
        return margin -> 1 / (1 + Math.exp(-factor * margin));
    }

    /** A share of training rows, which sums may have carried a rounding out of its range. */
    static Link share() {
        return margin -> Math.min(1, Math.max(0, margin));
    }
}
