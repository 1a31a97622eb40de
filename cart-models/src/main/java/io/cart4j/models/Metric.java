package io.cart4j.models;

import java.util.Comparator;

/** What runs are ranked by and parameters are chosen by. */
public enum Metric {
    /** Mean F1 of the two classes, weighted by their rows: what the study ranked by. Higher is better. */
    WEIGHTED_F1("weighted F1", true),

    /** Area under the ROC curve. Higher is better. */
    ROC_AUC("ROC-AUC", true),

    /** Area under the precision-recall steps. Higher is better. */
    AVERAGE_PRECISION("average precision", true),

    /** Mean squared difference of probability and outcome. Lower is better. */
    BRIER("Brier score", false);

    private final String title;
    private final boolean higherIsBetter;

    Metric(String title, boolean higherIsBetter) {
        this.title = title;
        this.higherIsBetter = higherIsBetter;
    }

    /**
     * Gives its name for people.
     *
     * @return for example {@code weighted F1}
     */
    public String title() {
        return title;
    }

    /**
     * Reads the metric off an evaluation.
     *
     * @param evaluation how a model did
     * @return its value, as scikit-learn defines it; NaN where that is not defined
     */
    public double value(Evaluation evaluation) {
        return switch (this) {
            case WEIGHTED_F1 -> evaluation.weightedF1();
            case ROC_AUC -> evaluation.rocAuc();
            case AVERAGE_PRECISION -> evaluation.averagePrecision();
            case BRIER -> evaluation.brier();
        };
    }

    /**
     * Gives which way is better.
     *
     * @return whether a higher value is better than a lower one
     */
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /**
     * Gives the order of values of this metric.
     *
     * @return better values first, NaN last
     */
    public Comparator<Double> bestFirst() {
        Comparator<Double> ascending = Comparator.naturalOrder();
        Comparator<Double> order = higherIsBetter ? ascending.reversed() : ascending;
        return Comparator.comparing((Double number) -> number.isNaN()).thenComparing(order);
    }
}
