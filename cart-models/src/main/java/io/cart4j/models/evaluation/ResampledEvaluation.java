package io.cart4j.models.evaluation;

import io.cart4j.models.Evaluation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The evaluation of a model on a set of rows and on resamples of its users. Any metric of {@link Evaluation} can be asked
 * for: {@code estimate(Evaluation::rocAuc)}.
 */
public final class ResampledEvaluation {
    private final UserBootstrap bootstrap;
    private final long rowsDigest;
    private final Evaluation evaluation;
    private final List<Evaluation> replicates;

    ResampledEvaluation(UserBootstrap bootstrap, long rowsDigest, List<Evaluation> evaluations) {
        this.bootstrap = bootstrap;
        this.rowsDigest = rowsDigest;
        this.evaluation = evaluations.get(0);
        this.replicates = List.copyOf(evaluations.subList(1, evaluations.size()));
    }

    static long digest(byte[] labels, long[] users) {
        long digest = labels.length;
        for (int row = 0; row < labels.length; row++) {
            digest = digest * 0x9E3779B97F4A7C15L + (users[row] << 1 | labels[row]);
        }
        return digest;
    }

    /**
     * Gives the evaluation of the rows as they are.
     *
     * @return the metrics, with decisions at the threshold that was given
     */
    public Evaluation evaluation() {
        return evaluation;
    }

    /**
     * Gives a metric with its error and interval.
     *
     * @param metric the metric, such as {@code Evaluation::averagePrecision}
     * @return the estimate over users
     */
    public Estimate estimate(ToDoubleFunction<Evaluation> metric) {
        return Estimate.of(
                metric.applyAsDouble(evaluation),
                replicates.stream().mapToDouble(metric).toArray());
    }

    /**
     * Compares with another model on the same rows: the paired bootstrap. Both metrics of a replicate come from the same
     * resample, so what makes a resample easy for both cancels out. {@link Estimate#pValue()} tells whether there is a
     * difference; with k comparisons, multiply it by k (Bonferroni).
     *
     * @param other the other model, evaluated with the same bootstrap on the same labels and users
     * @param metric the metric
     * @return this one's metric minus the other's
     * @throws IllegalArgumentException if replicates, seed, labels or users are others
     */
    public Estimate minus(ResampledEvaluation other, ToDoubleFunction<Evaluation> metric) {
        if (replicates.size() != other.replicates.size()
                || bootstrap.seed() != other.bootstrap.seed()
                || rowsDigest != other.rowsDigest) {
            throw new IllegalArgumentException(
                    "only evaluations of the same labels and users in the same order, with the"
                            + " same replicates and seed, can be compared in pairs; evaluate both models with one bootstrap");
        }
        return paired(other, metric);
    }

    /** The difference to an evaluation of other rows, resampled with the same weights of users. */
    Estimate paired(ResampledEvaluation other, ToDoubleFunction<Evaluation> metric) {
        double[] differences = new double[replicates.size()];
        for (int replicate = 0; replicate < differences.length; replicate++) {
            differences[replicate] = metric.applyAsDouble(replicates.get(replicate))
                    - metric.applyAsDouble(other.replicates.get(replicate));
        }
        return Estimate.of(metric.applyAsDouble(evaluation) - metric.applyAsDouble(other.evaluation), differences);
    }
}
