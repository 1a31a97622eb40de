package io.cart4j.models.internal;

import io.cart4j.models.ClassMetrics;
import io.cart4j.models.Evaluation;
import io.cart4j.models.Run;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The columns of the study's result files, written as pandas writes them. */
public final class StudyColumns {
    /** Names, in order. */
    public static final List<String> NAMES = List.of(
            "model_name",
            "is_tuned",
            "train_time_sec",
            "accuracy",
            "abandoned_precision",
            "abandoned_recall",
            "abandoned_f1",
            "not_abandoned_precision",
            "not_abandoned_recall",
            "not_abandoned_f1",
            "weighted_avg_precision",
            "weighted_avg_recall",
            "weighted_avg_f1");

    private static final int METRIC_DECIMALS = 4;
    private static final int SECONDS_DECIMALS = 2;

    private StudyColumns() {}

    /** Gives a run's cells. */
    public static List<String> cells(Run run) {
        Evaluation evaluation = run.evaluation();
        List<String> cells = new ArrayList<>(List.of(run.name(), bool(run.tuned()), seconds(run.seconds())));
        cells.add(metric(evaluation.accuracy()));
        addMetrics(cells, evaluation.abandoned());
        addMetrics(cells, evaluation.notAbandoned());
        cells.add(metric(evaluation.weightedPrecision()));
        cells.add(metric(evaluation.weightedRecall()));
        cells.add(metric(evaluation.weightedF1()));
        return cells;
    }

    static String bool(boolean value) {
        return value ? "True" : "False";
    }

    static String seconds(double seconds) {
        return rounded(seconds, SECONDS_DECIMALS);
    }

    private static void addMetrics(List<String> cells, ClassMetrics metrics) {
        cells.add(metric(metrics.precision()));
        cells.add(metric(metrics.recall()));
        cells.add(metric(metrics.f1()));
    }

    private static String metric(double value) {
        return rounded(value, METRIC_DECIMALS);
    }

    /** At most so many decimals and at least one, never an exponent. */
    private static String rounded(double value, int decimals) {
        BigDecimal number =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return (number.scale() < 1 ? number.setScale(1) : number).toPlainString();
    }
}
