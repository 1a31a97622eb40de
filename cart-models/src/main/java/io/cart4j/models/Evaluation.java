package io.cart4j.models;

import io.cart4j.models.internal.RankMetrics;
import java.util.function.ToDoubleFunction;

/**
 * How well a model predicts a test set: the metrics as scikit-learn defines them; positive = abandoned.
 *
 * @param confusion decisions at {@link #THRESHOLD} against what happened
 * @param rocAuc area under the ROC curve, ties counted half; NaN if only one class occurs
 * @param averagePrecision area under the precision-recall steps; 0 if there is no positive row
 * @param brier mean squared difference of probability and outcome
 */
public record Evaluation(ConfusionMatrix confusion, double rocAuc, double averagePrecision, double brier) {
    /**
     * A row is predicted as abandoned if its probability is above this, as predict() of scikit-learn, XGBoost and LightGBM
     * has it: the likelier class, and the negative one of equally likely ones.
     */
    public static final double THRESHOLD = 0.5;

    /**
     * Judges probabilities.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @return the metrics
     * @throws IllegalArgumentException if the lengths differ, or a probability is not between 0 and 1
     */
    public static Evaluation of(byte[] labels, float[] probabilities) {
        if (labels.length != probabilities.length || labels.length == 0) {
            throw new IllegalArgumentException(
                    labels.length + " labels for " + probabilities.length + " probabilities; at least one is needed");
        }
        long[][] cells = new long[2][2];
        double squares = 0;
        for (int row = 0; row < labels.length; row++) {
            float probability = probabilities[row];
            cells[labels[row]][probability > THRESHOLD ? 1 : 0]++;
            double difference = probability - labels[row];
            squares += difference * difference;
        }
        RankMetrics ranks = RankMetrics.of(labels, probabilities);
        return new Evaluation(
                new ConfusionMatrix(cells[0][0], cells[0][1], cells[1][0], cells[1][1]),
                ranks.rocAuc(),
                ranks.averagePrecision(),
                squares / labels.length);
    }

    /**
     * Gives the part of all rows that are predicted correctly.
     *
     * @return 0 to 1
     */
    public double accuracy() {
        return (double) (confusion.trueNegatives() + confusion.truePositives()) / confusion.total();
    }

    /**
     * Gives the metrics of the positive class.
     *
     * @return metrics of the abandoned sessions
     */
    public ClassMetrics abandoned() {
        return ClassMetrics.of(confusion.truePositives(), confusion.falsePositives(), confusion.falseNegatives());
    }

    /**
     * Gives the metrics of the negative class.
     *
     * @return metrics of the sessions that are not abandoned
     */
    public ClassMetrics notAbandoned() {
        return ClassMetrics.of(confusion.trueNegatives(), confusion.falseNegatives(), confusion.falsePositives());
    }

    /**
     * Gives the mean precision of the two classes, weighted by their rows.
     *
     * @return 0 to 1
     */
    public double weightedPrecision() {
        return weighted(ClassMetrics::precision);
    }

    /**
     * Gives the mean recall of the two classes, weighted by their rows.
     *
     * @return 0 to 1
     */
    public double weightedRecall() {
        return weighted(ClassMetrics::recall);
    }

    /**
     * Gives the mean F1 of the two classes, weighted by their rows: what the study ranked by.
     *
     * @return 0 to 1
     */
    public double weightedF1() {
        return weighted(ClassMetrics::f1);
    }

    private double weighted(ToDoubleFunction<ClassMetrics> metric) {
        ClassMetrics positive = abandoned();
        ClassMetrics negative = notAbandoned();
        return (metric.applyAsDouble(positive) * positive.support()
                        + metric.applyAsDouble(negative) * negative.support())
                / confusion.total();
    }
}
