package io.cart4j.models.honest;

import io.cart4j.models.ChampionMetrics;
import io.cart4j.models.Evaluation;
import io.cart4j.models.Parameters;
import io.cart4j.models.evaluation.Assessment;
import io.cart4j.models.evaluation.Estimate;
import io.cart4j.models.evaluation.RankCurve;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A run of the leaderboard on the test period.
 *
 * @param name its name on the leaderboard
 * @param candidate its kind
 * @param tuned whether its parameters come from a search
 * @param parameters what it was trained with
 * @param seconds time of training, of a tuned run the search included
 * @param validation how it did on the validation period, uncalibrated, with the threshold 0.5: what the board ranks by
 * @param calibration how its probabilities were mended, chosen on the validation period: none, platt or isotonic
 * @param test how it did on the test period, with the threshold chosen on the validation period
 * @param curve what passes at each threshold on the test period, for ROC and precision-recall curves
 * @param rocAuc ROC-AUC on the test period, with an interval by resampling users
 * @param averagePrecision PR-AUC on the test period, with an interval by resampling users
 * @param brier Brier score on the test period, with an interval by resampling users
 * @param lead by how much its ROC-AUC on the test period is above that of the next run of the board, on the same resamples;
 *     null for the last run
 */
public record TestedRun(
        String name,
        String candidate,
        boolean tuned,
        Parameters parameters,
        double seconds,
        Evaluation validation,
        String calibration,
        Assessment test,
        RankCurve curve,
        Estimate rocAuc,
        Estimate averagePrecision,
        Estimate brier,
        @Nullable Estimate lead) {

    /** The figures of the test period by name, as a champion's description has them. */
    SortedMap<String, Double> metrics() {
        SortedMap<String, Double> metrics = ChampionMetrics.of(test.evaluation());
        metrics.put("log_loss", test.logLoss());
        metrics.put("lift_at_5", test.liftAt5());
        metrics.put("lift_at_10", test.liftAt10());
        metrics.put("expected_calibration_error", test.reliability().expectedError());
        addInterval("roc_auc", rocAuc, metrics);
        addInterval("average_precision", averagePrecision, metrics);
        addInterval("brier", brier, metrics);
        return metrics;
    }

    private static void addInterval(String name, Estimate estimate, SortedMap<String, Double> metrics) {
        metrics.put(name + "_low", estimate.low());
        metrics.put(name + "_high", estimate.high());
    }
}
