package io.cart4j.models.leaks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Walks the evaluation path with labels that were shuffled among the training rows, among the judged rows and among the
 * rest. Nothing can be learnt from them, so ROC-AUC is 0.5 with the error of the Mann-Whitney statistic under its null
 * hypothesis: sqrt((n1 + n0 + 1) / (12 n1 n0)) for each shuffle (Hanley and McNeil 1982), and less for their mean. An
 * alarm needs a second look at as many fresh shuffles that says the same, since one in 370 clean tables is beyond 3
 * standard errors by chance; two looks make that one in 270,000.
 */
final class ShuffledLabels {
    private static final int SHUFFLES = 5;
    private static final int MOST_TRAINING_ROWS = 20_000;
    private static final int LEAST_OF_CLASS = 20;

    private final byte[] labels;
    private final EvaluationPath path;
    private final long seed;

    ShuffledLabels(byte[] labels, EvaluationPath path, long seed) {
        this.labels = labels;
        this.path = path;
        this.seed = seed;
    }

    LeakCheck check(int[] train, int[] judge, double standardErrors) {
        double share = MOST_TRAINING_ROWS / (double) Math.max(1, Math.max(train.length, judge.length));
        int[] trainRows = Rows.sample(train, share, seed);
        int[] judgeRows = Rows.sample(judge, share, seed);
        if (tooFew(trainRows) || tooFew(judgeRows)) {
            return LeakCheck.notRun(
                    LeakAlarm.SHUFFLED_LABELS,
                    0.5,
                    "fewer than " + LEAST_OF_CLASS + " rows of a class on one side of the split");
        }
        byte[] groups = groups(train, judge);
        Look seen = look(groups, trainRows, judgeRows, 0);
        boolean leaks = seen.isBeyond(standardErrors);
        if (leaks) {
            double side = Math.signum(seen.distance());
            seen = look(groups, trainRows, judgeRows, SHUFFLES);
            leaks = seen.isBeyond(standardErrors) && Math.signum(seen.distance()) == side;
        }
        double bound = 0.5 + Math.signum(seen.auc - 0.5) * standardErrors * seen.error;
        String sentence = String.format(
                Locale.ROOT,
                "%d shuffles of the labels, %,d training and %,d judged rows: ROC-AUC %.4f, %.1f standard errors from 0.5",
                SHUFFLES,
                trainRows.length,
                judgeRows.length,
                seen.auc,
                seen.distance());
        List<LeakFinding> findings = leaks
                ? List.of(new LeakFinding(
                        LeakAlarm.SHUFFLED_LABELS,
                        "",
                        seen.auc,
                        bound,
                        String.format(
                                Locale.ROOT,
                                "shuffled labels are predicted with ROC-AUC %.4f where %.4f is the bound: judged rows or"
                                        + " their labels take part in training or in the making of features; look for"
                                        + " encodings that use all rows and for rows on both sides of the split",
                                seen.auc,
                                bound)))
                : List.of();
        return new LeakCheck(LeakAlarm.SHUFFLED_LABELS, true, seen.auc, bound, sentence, findings);
    }

    private boolean tooFew(int[] rows) {
        int ones = Rows.ones(Rows.gather(labels, rows));
        return Math.min(ones, rows.length - ones) < LEAST_OF_CLASS;
    }

    private Look look(byte[] groups, int[] train, int[] judge, int firstShuffle) {
        double sum = 0;
        double variance = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            long own = Rows.seed(seed, 1 + firstShuffle + shuffle);
            byte[] shuffled = shuffled(groups, new Random(own));
            float[] probabilities = path.probabilities(shuffled, train, judge, own);
            RankAuc auc = RankAuc.of(Rows.gather(shuffled, judge), probabilities);
            sum += auc.value();
            variance += auc.nullError() * auc.nullError();
        }
        return new Look(sum / SHUFFLES, Math.sqrt(variance) / SHUFFLES);
    }

    /** Shuffles labels among the rows of each group (Fisher and Yates). */
    private byte[] shuffled(byte[] groups, Random random) {
        byte[] result = labels.clone();
        for (byte group = 0; group < 3; group++) {
            int[] rows = rowsOf(group, groups);
            for (int left = rows.length; left > 1; left--) {
                int one = rows[random.nextInt(left)];
                int other = rows[left - 1];
                byte label = result[one];
                result[one] = result[other];
                result[other] = label;
            }
        }
        return result;
    }

    private static int[] rowsOf(byte group, byte[] groups) {
        int[] rows = new int[groups.length];
        int found = 0;
        for (int row = 0; row < groups.length; row++) {
            if (groups[row] == group) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    /** For each row 1 if it is trained on, 2 if it is judged only, 0 if neither. */
    private byte[] groups(int[] train, int[] judge) {
        byte[] groups = new byte[labels.length];
        for (int row : judge) {
            groups[row] = 2;
        }
        for (int row : train) {
            groups[row] = 1;
        }
        return groups;
    }

    /** The mean over some shuffles. */
    private record Look(double auc, double error) {
        double distance() {
            return (auc - 0.5) / error;
        }

        boolean isBeyond(double standardErrors) {
            return Math.abs(distance()) > standardErrors;
        }
    }
}
