package io.cart4j.models.honest;

import io.cart4j.core.TrackingHealth;
import io.cart4j.models.Evaluation;
import io.cart4j.models.evaluation.Assessment;
import io.cart4j.models.evaluation.Costs;
import io.cart4j.models.evaluation.RankCurve;
import io.cart4j.models.evaluation.Reliability;
import io.cart4j.models.evaluation.ResampledEvaluation;
import io.cart4j.models.evaluation.Slices;
import io.cart4j.models.evaluation.UserBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The opened test period of a division: what it says of models that were trained and chosen before. */
final class TestPeriod {
    private static final int CURVE_STEPS = 200;

    private final Division division;
    private final int[] rows;
    private final byte[] labels;
    private final long[] users;
    private final UserBootstrap bootstrap;

    private TestPeriod(Division division, int[] rows, UserBootstrap bootstrap) {
        this.division = division;
        this.rows = rows;
        this.labels = division.labels(rows);
        this.users = division.users(rows);
        this.bootstrap = bootstrap;
    }

    /** Opens the test period of a division, which can be done once. */
    static TestPeriod open(Division division, UserBootstrap bootstrap) {
        return new TestPeriod(division, division.openTest(), bootstrap);
    }

    /** The board, with the lead of each run over the next. */
    List<TestedRun> board(List<CalibratedRun> runs) {
        List<ResampledEvaluation> resampled = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        List<RankCurve> curves = new ArrayList<>();
        for (CalibratedRun run : runs) {
            float[] probabilities = run.probabilities(rows);
            assessments.add(Assessment.of(labels, probabilities, run.threshold()));
            curves.add(RankCurve.of(labels, probabilities, CURVE_STEPS));
            resampled.add(bootstrap.evaluate(labels, probabilities, users, run.threshold()));
        }
        return IntStream.range(0, runs.size())
                .mapToObj(place -> {
                    CalibratedRun run = runs.get(place);
                    ResampledEvaluation own = resampled.get(place);
                    return new TestedRun(
                            run.run().name(),
                            run.run().candidate(),
                            run.run().tuned(),
                            run.run().parameters(),
                            run.run().seconds(),
                            run.run().evaluation(),
                            run.calibration().kind(),
                            assessments.get(place),
                            curves.get(place),
                            own.estimate(Evaluation::rocAuc),
                            own.estimate(Evaluation::averagePrecision),
                            own.estimate(Evaluation::brier),
                            place + 1 == runs.size() ? null : own.minus(resampled.get(place + 1), Evaluation::rocAuc));
                })
                .toList();
    }

    Costs.Curve costs(CalibratedRun run, Costs costs) {
        return costs.curve(labels, run.probabilities(rows));
    }

    Reliability asPredicted(CalibratedRun run) {
        return Reliability.of(labels, run.model().probabilities(rows), Reliability.DEFAULT_BINS);
    }

    Slices slices(CalibratedRun run) {
        return Slices.of(labels, run.probabilities(rows), users, CartSlices.of(division, rows), bootstrap);
    }

    /** The point of the board, with the probabilities of the board. */
    PointResult point(CalibratedRun run) {
        return point(evaluate(run));
    }

    PointResult point(FittedModel model) {
        return point(bootstrap.evaluate(labels, model.probabilities(rows), users, Evaluation.THRESHOLD));
    }

    private PointResult point(ResampledEvaluation evaluation) {
        int positives = 0;
        for (byte label : labels) {
            positives += label;
        }
        return new PointResult(
                division.table().point().name(),
                division.table().coverage(),
                division.train().length,
                rows.length,
                (double) positives / rows.length,
                evaluation.estimate(Evaluation::rocAuc));
    }

    /** Both models on the rows of trusted days. */
    DaysResult days(DayModels models, boolean leftOut) {
        TrackingHealth health = models.health();
        int[] trusted = IntStream.of(rows)
                .filter(row -> health.isTrusted(division.day(row)))
                .toArray();
        TestPeriod onTrusted = new TestPeriod(division, trusted, bootstrap);
        ResampledEvaluation allDays = onTrusted.evaluate(models.allDays());
        ResampledEvaluation trustedDays = onTrusted.evaluate(models.trustedDays());
        return new DaysResult(
                health.untrustedDays(),
                leftOut,
                models.trainingRowsLost(),
                models.validationRowsLost(),
                allDays.estimate(Evaluation::rocAuc),
                trustedDays.estimate(Evaluation::rocAuc),
                trustedDays.minus(allDays, Evaluation::rocAuc),
                allDays.estimate(Evaluation::brier),
                trustedDays.estimate(Evaluation::brier));
    }

    private ResampledEvaluation evaluate(CalibratedRun run) {
        return bootstrap.evaluate(labels, run.probabilities(rows), users, run.threshold());
    }
}
