package io.cart4j.models.internal;

import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Evaluation;
import java.util.List;

/** Evaluates replicates of the rows in which each user, with all his rows, counts as often as he was drawn. */
public final class UserResampling {
    private final float[] probabilities;
    private final byte[] labels;
    private final long[] users;
    private final double threshold;

    private UserResampling(RankedRows ranked, long[] users, double threshold) {
        this.probabilities = ranked.probabilities();
        this.labels = ranked.labels();
        this.users = users;
        this.threshold = threshold;
    }

    /** Gives the evaluation of the data. */
    public static Evaluation evaluate(RankedRows ranked, double threshold) {
        return new UserResampling(ranked, new long[ranked.size()], threshold).weighted(PoissonWeights.allOne());
    }

    /** Gives the evaluation of the data, then that of each replicate in the order of their numbers. */
    public static List<Evaluation> evaluate(
            RankedRows ranked, long[] users, double threshold, int replicates, long seed, int threads) {
        UserResampling rows = new UserResampling(ranked, ranked.inOrder(users), threshold);
        Evaluation[] evaluations = new Evaluation[1 + replicates];
        try (WorkerPool pool = new WorkerPool(threads)) {
            pool.forEach(
                    evaluations.length,
                    task -> evaluations[task] =
                            rows.weighted(task == 0 ? PoissonWeights.allOne() : PoissonWeights.of(seed, task)));
        }
        return List.of(evaluations);
    }

    private Evaluation weighted(PoissonWeights weights) {
        final float[] probabilities = this.probabilities;
        final byte[] labels = this.labels;
        final long[] users = this.users;
        long positives = 0;
        long negatives = 0;
        long truePositives = 0;
        long falsePositives = 0;
        long orderedPairsTwice = 0;
        double precisionSum = 0;
        double squares = 0;
        for (int row = 0; row < probabilities.length; ) {
            float probability = probabilities[row];
            long positivesHere = 0;
            long negativesHere = 0;
            do {
                int weight = weights.of(users[row]);
                int positive = -labels[row] & weight;
                positivesHere += positive;
                negativesHere += weight - positive;
                row++;
            } while (row < probabilities.length && probabilities[row] == probability);
            orderedPairsTwice += negativesHere * (2 * positives + positivesHere);
            positives += positivesHere;
            negatives += negativesHere;
            if (positivesHere > 0) {
                precisionSum += positivesHere * ((double) positives / (positives + negatives));
            }
            double missing = 1.0 - probability;
            squares += positivesHere * (missing * missing) + negativesHere * ((double) probability * probability);
            if (probability > threshold) {
                truePositives = positives;
                falsePositives = negatives;
            }
        }
        return new Evaluation(
                new ConfusionMatrix(
                        negatives - falsePositives, falsePositives, positives - truePositives, truePositives),
                positives == 0 || negatives == 0 ? Double.NaN : orderedPairsTwice / (2.0 * positives * negatives),
                positives == 0 ? 0 : precisionSum / positives,
                squares / (positives + negatives));
    }
}
