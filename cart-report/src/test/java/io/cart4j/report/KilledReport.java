package io.cart4j.report;

import io.cart4j.models.Evaluation;
import io.cart4j.models.Parameters;
import io.cart4j.models.evaluation.Assessment;
import io.cart4j.models.evaluation.Costs;
import io.cart4j.models.evaluation.Estimate;
import io.cart4j.models.evaluation.RankCurve;
import io.cart4j.models.evaluation.Reliability;
import io.cart4j.models.evaluation.Slices;
import io.cart4j.models.honest.HonestResults;
import io.cart4j.models.honest.PeriodSizes;
import io.cart4j.models.honest.PointResult;
import io.cart4j.models.honest.TestedRun;
import io.cart4j.models.honest.TimeSplit;
import io.cart4j.models.honest.UserSides;
import io.cart4j.models.leaks.LeakReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The process that a test kills while it writes the results of two bake-offs, now these, now those, over each other. */
final class KilledReport {
    static final String ROUND = "round";
    static final List<String> FILES = List.of(
            "all_model_results.csv",
            "all_model_results.json",
            "bakeoff_report.md",
            "bakeoff_report.html",
            "evaluation.png");

    private static final Estimate AUC = new Estimate(0.6, 0.01, 0.58, 0.62);

    private KilledReport() {}

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        HonestResults first = results(1);
        HonestResults second = results(2);
        while (true) {
            System.out.println(ROUND);
            write(second, directory);
            System.out.println(ROUND);
            write(first, directory);
        }
    }

    static void write(HonestResults results, Path directory) {
        results.writeCsv(directory.resolve(FILES.get(0)));
        results.writeJson(directory.resolve(FILES.get(1)));
        BakeOffReport.write(results, List.of(), directory);
    }

    /** Results of a board of one. */
    static HonestResults results(long seed) {
        Random random = new Random(seed);
        byte[] labels = new byte[400];
        float[] probabilities = new float[labels.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (byte) (row % 2);
            probabilities[row] = (labels[row] + 2 * random.nextFloat()) / 3;
        }
        TestedRun run = new TestedRun(
                "XGBoost",
                "XGBoost",
                false,
                Parameters.none(),
                1.5,
                Evaluation.of(labels, probabilities),
                "none",
                Assessment.of(labels, probabilities, 0.4),
                RankCurve.of(labels, probabilities, 100),
                AUC,
                AUC,
                AUC,
                null);
        Costs costs = new Costs(1, 1);
        return new HonestResults(
                "first_cart",
                List.of("views", "carts"),
                new TimeSplit(
                        Instant.parse("2019-10-20T00:00:00Z"),
                        Instant.parse("2019-11-05T00:00:00Z"),
                        Instant.parse("2019-11-30T00:00:00Z"),
                        Duration.ofDays(1),
                        new UserSides(0.5, 0.2, seed)),
                new PeriodSizes(1_000, 400, labels.length, 10, 20),
                List.of(run),
                List.of(),
                costs,
                costs.curve(labels, probabilities),
                Reliability.of(labels, probabilities, 10),
                new Slices(AUC, List.of()),
                new LeakReport(List.of()),
                List.of(new PointResult("first_cart", 1, 1_000, labels.length, 0.5, AUC)),
                null);
    }
}
