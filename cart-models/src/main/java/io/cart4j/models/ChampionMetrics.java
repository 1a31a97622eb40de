package io.cart4j.models;

import java.util.SortedMap;
import java.util.TreeMap;

/** The metrics of a champion under the names that the study's result files give them. */
public final class ChampionMetrics {
    private ChampionMetrics() {}

    /**
     * Names the metrics of an evaluation.
     *
     * @param evaluation how a model did
     * @return value by name, to which more may be added
     */
    public static SortedMap<String, Double> of(Evaluation evaluation) {
        SortedMap<String, Double> metrics = new TreeMap<>();
        metrics.put("accuracy", evaluation.accuracy());
        metrics.put("abandoned_precision", evaluation.abandoned().precision());
        metrics.put("abandoned_recall", evaluation.abandoned().recall());
        metrics.put("abandoned_f1", evaluation.abandoned().f1());
        metrics.put("weighted_avg_f1", evaluation.weightedF1());
        metrics.put("roc_auc", evaluation.rocAuc());
        metrics.put("average_precision", evaluation.averagePrecision());
        metrics.put("brier", evaluation.brier());
        return metrics;
    }
}
