package io.cart4j.models.honest;

import io.cart4j.core.TrackingHealth;
import io.cart4j.models.Evaluation;
import io.cart4j.models.evaluation.Assessment;
import io.cart4j.models.evaluation.Costs;
import io.cart4j.models.evaluation.Estimate;
import io.cart4j.models.evaluation.RankCurve;
import io.cart4j.models.evaluation.Reliability;
import io.cart4j.models.evaluation.ResampledEvaluation;
import io.cart4j.models.evaluation.Slices;
import io.cart4j.models.evaluation.UserBootstrap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** What a run predicts for the rows of the period, and how that does on every resample of the users. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Judged(CalibratedRun run, float[] asPredicted, float[] probabilities, ResampledEvaluation resampled) {}

    Judged judge(CalibratedRun run) {
        float[] asPredicted = run.model().probabilities(rows);
        float[] probabilities = run.calibration().chosen().apply(asPredicted);
        return new Judged(
                run, asPredicted, probabilities, bootstrap.evaluate(labels, probabilities, users, run.threshold()));
    }

    /** The board, with the lead of each run over the next. */
    List<TestedRun> board(List<Judged> runs) {
        return IntStream.range(0, runs.size())
                .mapToObj(place -> {
                    ResampledEvaluation own = runs.get(place).resampled;
                    return tested(
                            runs.get(place),
                            place + 1 == runs.size()
                                    ? null
                                    : own.minus(runs.get(place + 1).resampled, Evaluation::rocAuc));
                })
                .toList();
    }

    private TestedRun tested(Judged judged, @Nullable Estimate lead) {
        CalibratedRun run = judged.run;
        return new TestedRun(
                run.run().name(),
                run.run().candidate(),
                run.run().tuned(),
                run.run().parameters(),
                run.run().seconds(),
                run.run().evaluation(),
                run.calibration().kind(),
                Assessment.of(labels, judged.probabilities, run.threshold()),
                RankCurve.of(labels, judged.probabilities, CURVE_STEPS),
                judged.resampled.estimate(Evaluation::rocAuc),
                judged.resampled.estimate(Evaluation::averagePrecision),
                judged.resampled.estimate(Evaluation::brier),
                lead);
    }

    Costs.Curve costs(Judged run, Costs costs) {
        return costs.curve(labels, run.probabilities);
    }

    Reliability asPredicted(Judged run) {
        return Reliability.of(labels, run.asPredicted, Reliability.DEFAULT_BINS);
    }

    Slices slices(Judged run) {
        return Slices.of(labels, run.probabilities, users, CartSlices.of(division, rows), bootstrap);
    }

    PointResult point(Judged run) {
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
                run.resampled.estimate(Evaluation::rocAuc));
    }

    /** Both models on the rows of trusted days. */
    DaysResult days(DayModels models, boolean leftOut) {
        TrackingHealth health = models.health();
        int[] trusted = IntStream.of(rows)
                .filter(row -> division.isTrusted(row, health))
                .toArray();
        TestPeriod onTrusted = new TestPeriod(division, trusted, bootstrap);
        ResampledEvaluation allDays = onTrusted.judge(models.allDays()).resampled;
        ResampledEvaluation trustedDays = onTrusted.judge(models.trustedDays()).resampled;
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
}
