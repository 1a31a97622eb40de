package io.cart4j.models.leaks;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains a model to tell judged rows from training rows, on one half of a sample of both, and judges it on the other half;
 * then the other way round. Features that tell the time by construction are left out.
 */
final class Adversary {
    private static final double MOST_ROWS_OF_SIDE = 20_000;
    private static final int LEAST_OF_SIDE = 200;
    private static final int FEATURES_NAMED = 3;

    private final FeatureTable table;
    private final long seed;
    private final int threads;

    Adversary(FeatureTable table, Set<String> drifting, long seed, int threads) {
        List<String> names = table.features().names().stream()
                .filter(name -> !drifting.contains(name))
                .toList();
        this.table = names.isEmpty() ? table : table.select(names);
        this.seed = seed;
        this.threads = threads;
    }

    LeakCheck check(int[] train, int[] judge, double bound) {
        int[] trainRows = Rows.sample(train, MOST_ROWS_OF_SIDE / Math.max(1, train.length), seed);
        int[] judgeRows = Rows.sample(judge, MOST_ROWS_OF_SIDE / Math.max(1, judge.length), seed);
        if (Math.min(trainRows.length, judgeRows.length) < LEAST_OF_SIDE) {
            return LeakCheck.notRun(
                    LeakAlarm.ADVERSARIAL, bound, "fewer than " + LEAST_OF_SIDE + " rows on one side of the split");
        }
        byte[] sides = new byte[table.rows()];
        for (int row : judgeRows) {
            sides[row] = 1;
        }
        int[] rows = Rows.concat(trainRows, judgeRows);
        int[] half = Rows.sample(rows, 0.5, seed + 1);
        int[] otherHalf = complement(rows, half);
        Map<String, Double> gains = new HashMap<>();
        double auc = (tell(sides, half, otherHalf, gains) + tell(sides, otherHalf, half, gains)) / 2;
        List<String> telling = gains.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FEATURES_NAMED)
                .map(Map.Entry::getKey)
                .toList();
        String told = telling.stream()
                .map(feature -> inWords(feature, gains, sides, rows))
                .collect(Collectors.joining(", "));
        String seen = String.format(
                Locale.ROOT,
                "%,d training and %,d judged rows, %d features: a model tells them apart with ROC-AUC %.4f, by %s",
                trainRows.length,
                judgeRows.length,
                table.features().size(),
                auc,
                told);
        List<LeakFinding> findings = auc > bound ? List.of(finding(telling.get(0), auc, bound, told)) : List.of();
        return new LeakCheck(LeakAlarm.ADVERSARIAL, true, auc, bound, seen, findings);
    }

    private static LeakFinding finding(String feature, double auc, double bound, String told) {
        return new LeakFinding(
                LeakAlarm.ADVERSARIAL,
                feature,
                auc,
                bound,
                String.format(
                        Locale.ROOT,
                        "judged rows are told from training rows with ROC-AUC %.4f, above %.2f, by %s: something changed"
                                + " between them, so that what is learnt need not hold; find out what, and leave these"
                                + " features or days out",
                        auc,
                        bound,
                        told));
    }

    private double tell(byte[] sides, int[] train, int[] judge, Map<String, Double> gains) {
        Candidate candidate = Candidates.lightGbm();
        Parameters small = candidate
                .defaults()
                .with("n_estimators", 50)
                .with("num_leaves", 15)
                .with("min_child_samples", 50);
        Scaler scaler = Scaler.standard(table, train);
        TrainingSet data = new TrainingSet(DesignMatrix.of(table, train, scaler), Rows.gather(sides, train));
        try (TrainedModel model = candidate.train(data, small, seed, threads)) {
            for (FeatureImportance.Entry entry :
                    model.importance("adversary", table.features()).entries()) {
                gains.merge(entry.feature(), entry.share() / 2, Double::sum);
            }
            float[] told = model.probabilities(DesignMatrix.of(table, judge, scaler), threads);
            return RankAuc.of(Rows.gather(sides, judge), told).value();
        }
    }

    private String inWords(String feature, Map<String, Double> gains, byte[] sides, int[] rows) {
        double alone = RankAuc.of(Rows.gather(sides, rows), table.column(feature), rows)
                .eitherWay();
        return String.format(
                Locale.ROOT,
                "%s (%.0f %% of the gain, alone %.3f)",
                feature,
                100 * gains.getOrDefault(feature, 0.0),
                alone);
    }

    /** The rows that are not among those chosen from them. */
    private static int[] complement(int[] rows, int[] chosen) {
        int[] sorted = chosen.clone();
        Arrays.sort(sorted);
        return IntStream.of(rows)
                .filter(row -> Arrays.binarySearch(sorted, row) < 0)
                .toArray();
    }
}
