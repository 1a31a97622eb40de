package io.cart4j.report;

import io.cart4j.models.evaluation.Costs;
import io.cart4j.models.evaluation.Estimate;
import io.cart4j.models.evaluation.RankCurve;
import io.cart4j.models.evaluation.Reliability;
import io.cart4j.models.evaluation.Slices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link EvaluationPage} shows, all of it of the same rows of a test period.
 *
 * @param title of the page
 * @param subtitle which rows they are, and who chose what on which others
 * @param models the models of the board, best first, at least one; the first ten are drawn
 * @param asPredicted reliability of the best model's probabilities as it predicts them
 * @param calibrated reliability after calibration; null if it was left as it is
 * @param costs what mistakes cost
 * @param costCurve cost of the best model against the threshold
 * @param threshold the threshold that was chosen before the test period was opened
 * @param earliness the best model at each decision point, the earliest first; may be empty
 * @param slices the best model in parts of the rows; may be empty
 */
public record EvaluationFigures(
        String title,
        String subtitle,
        List<Model> models,
        Reliability asPredicted,
        @Nullable Reliability calibrated,
        Costs costs,
        Costs.Curve costCurve,
        double threshold,
        List<EarlinessPoint> earliness,
        Slices slices) {

    /**
     * One model of the board.
     *
     * @param name of the model
     * @param curve what passes at each threshold
     * @param rocAuc with its interval
     * @param averagePrecision with its interval
     */
    public record Model(String name, RankCurve curve, Estimate rocAuc, Estimate averagePrecision) {}

    /**
     * How good the model is at one decision point.
     *
     * @param name of the decision point
     * @param rocAuc with its interval
     * @param coverage part of the cart sessions that reach the point before any purchase, 0 to 1
     */
    public record EarlinessPoint(String name, Estimate rocAuc, double coverage) {}

    /**
     * Copies the lists.
     *
     * @param title of the page
     * @param subtitle which rows they are, and who chose what on which others
     * @param models the models of the board, best first, at least one; the first ten are drawn
     * @param asPredicted reliability of the best model's probabilities as it predicts them
     * @param calibrated reliability after calibration; null if it was left as it is
     * @param costs what mistakes cost
     * @param costCurve cost of the best model against the threshold
     * @param threshold the threshold that was chosen before the test period was opened
     * @param earliness the best model at each decision point, the earliest first; may be empty
     * @param slices the best model in parts of the rows; may be empty
     */
    public EvaluationFigures {
        models = List.copyOf(models);
        earliness = List.copyOf(earliness);
    }
}
