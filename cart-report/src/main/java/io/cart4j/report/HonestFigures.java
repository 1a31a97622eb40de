package io.cart4j.report;

import io.cart4j.models.honest.HonestResults;
import io.cart4j.models.honest.TestedRun;
import io.cart4j.report.internal.Figures;
import java.util.List;

/** What the picture of a bake-off at the cart shows. */
final class HonestFigures {
    private static final String UNCALIBRATED = "none";

    private HonestFigures() {}

    static EvaluationFigures of(HonestResults honest) {
        TestedRun champion = honest.champion();
        boolean calibrated = !champion.calibration().equals(UNCALIBRATED);
        return new EvaluationFigures(
                "What a model knows at " + PointWords.of(honest.point()),
                Figures.count(honest.rows().test()) + " cart sessions of a test period that was opened once;"
                        + " models, calibrations and thresholds were chosen on an earlier period of other users",
                honest.board().stream()
                        .map(run -> new EvaluationFigures.Model(
                                ModelNames.of(run.candidate(), run.tuned()),
                                run.curve(),
                                run.rocAuc(),
                                run.averagePrecision()))
                        .toList(),
                honest.asPredicted(),
                calibrated ? champion.test().reliability() : null,
                honest.mistakes(),
                honest.costs(),
                champion.test().threshold(),
                earliness(honest),
                honest.slices());
    }

    private static List<EvaluationFigures.EarlinessPoint> earliness(HonestResults honest) {
        return honest.earliness().stream()
                .map(point -> new EvaluationFigures.EarlinessPoint(
                        PointWords.of(point.point()), point.rocAuc(), point.coverage()))
                .toList();
    }
}
