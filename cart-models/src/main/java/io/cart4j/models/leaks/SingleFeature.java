package io.cart4j.models.leaks;

import io.cart4j.features.FeatureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Judges each feature as if it were the prediction, in whichever direction is the better one. */
final class SingleFeature {
    private static final double MOST_ROWS = 200_000;
    private static final int LEAST_OF_CLASS = 20;

    private final FeatureTable table;
    private final byte[] labels;
    private final long seed;

    SingleFeature(FeatureTable table, byte[] labels, long seed) {
        this.table = table;
        this.labels = labels;
        this.seed = seed;
    }

    LeakCheck check(int[] train, int[] judge, double bound) {
        int[] all = Rows.concat(train, judge);
        int[] rows = Rows.sample(all, MOST_ROWS / Math.max(1, all.length), seed);
        byte[] outcomes = Rows.gather(labels, rows);
        int ones = Rows.ones(outcomes);
        if (Math.min(ones, rows.length - ones) < LEAST_OF_CLASS) {
            return LeakCheck.notRun(
                    LeakAlarm.SINGLE_FEATURE, bound, "fewer than " + LEAST_OF_CLASS + " rows of a class");
        }
        List<String> names = table.features().names();
        List<LeakFinding> findings = new ArrayList<>();
        String best = names.get(0);
        double highest = 0;
        for (int feature = 0; feature < names.size(); feature++) {
            double auc = RankAuc.of(outcomes, table.column(feature), rows).eitherWay();
            if (auc > highest) {
                highest = auc;
                best = names.get(feature);
            }
            if (auc > bound) {
                findings.add(finding(names.get(feature), auc, bound));
            }
        }
        findings.sort(Comparator.comparingDouble(LeakFinding::measured).reversed());
        return new LeakCheck(
                LeakAlarm.SINGLE_FEATURE,
                true,
                highest,
                bound,
                String.format(
                        Locale.ROOT,
                        "%d features, each alone, on %,d rows: the best is %s with ROC-AUC %.4f",
                        names.size(),
                        rows.length,
                        best,
                        highest),
                findings);
    }

    private static LeakFinding finding(String feature, double auc, double bound) {
        return new LeakFinding(
                LeakAlarm.SINGLE_FEATURE,
                feature,
                auc,
                bound,
                String.format(
                        Locale.ROOT,
                        "%s alone tells the outcome with ROC-AUC %.4f, above %.2f: it is made of the outcome, or was"
                                + " written after it; leave it out or find out when its value is known",
                        feature,
                        auc,
                        bound));
    }
}
