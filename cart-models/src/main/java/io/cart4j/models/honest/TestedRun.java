package io.cart4j.models.honest;

import io.cart4j.models.Evaluation;
import io.cart4j.models.Parameters;
import io.cart4j.models.evaluation.Assessment;
import io.cart4j.models.evaluation.CalibrationChoice;
import io.cart4j.models.evaluation.Estimate;
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
 * @param calibration how its probabilities were mended, chosen on the validation period
 * @param test how it did on the test period, with the threshold chosen on the validation period
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
        CalibrationChoice calibration,
        Assessment test,
        Estimate rocAuc,
        Estimate averagePrecision,
        Estimate brier,
        @Nullable Estimate lead) {}
