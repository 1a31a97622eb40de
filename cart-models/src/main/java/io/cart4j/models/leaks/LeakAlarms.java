package io.cart4j.models.leaks;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The alarms that look at a feature table and its division into training and judged rows:
 *
 * <ul>
 *   <li>shuffled labels: the whole evaluation path, walked with labels that mean nothing, must give ROC-AUC 0.5;
 *   <li>single feature: no feature alone may nearly be the label;
 *   <li>adversarial validation: a model must not tell judged rows from training rows too well.
 * </ul>
 *
 * <pre>{@code
 * LeakReport report = LeakAlarms.on(table, label)
 *         .drifting(Set.of("hour", "weekday"))
 *         .check(periods.train(), periods.validation(), periods.test());
 * }</pre>
 *
 * <p>All of it works on samples and takes a few seconds for any number of rows. The same table, rows and
 * seed give the same report for any number of threads.
 *
 * <p>Immutable, and safe for any number of threads if the evaluation path is.
 */
public final class LeakAlarms {
    private static final long DEFAULT_SEED = 42;

    private final FeatureTable table;
    private final byte[] labels;
    private final Options options;

    private LeakAlarms(FeatureTable table, byte[] labels, Options options) {
        this.table = table;
        this.labels = labels;
        this.options = options;
    }

    /** What may be chosen; no path stands for trees that learn by heart. */
    private record Options(
            @Nullable EvaluationPath path, Set<String> drifting, LeakBounds bounds, long seed, int threads) {}

    /**
     * Sets alarms on a table.
     *
     * @param table the features
     * @param label what is to be predicted
     * @return alarms with the standard bounds, seed 42, all cores, and the path {@link EvaluationPath#byHeart}
     * @throws CartException if the table does not hold that label
     */
    public static LeakAlarms on(FeatureTable table, Label label) {
        return new LeakAlarms(
                table,
                table.label(label),
                new Options(
                        null,
                        Set.of(),
                        LeakBounds.standard(),
                        DEFAULT_SEED,
                        Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Has shuffled labels walk another path, best the very one that makes the result. It is walked five times, on up to
     * 20,000 training rows, and five times more if the first five look like a leak.
     *
     * @param path from labels to judged probabilities
     * @return alarms with that path
     */
    public LeakAlarms path(EvaluationPath path) {
        return with(new Options(path, options.drifting, options.bounds, options.seed, options.threads));
    }

    /**
     * Names the features that tell the time by construction: calendar features, counts that grow with the length of the
     * log, and daily figures of the shop, which are as good as a date. Adversarial validation leaves them out.
     *
     * @param features names of features of the table
     * @return alarms that expect these to drift
     * @throws CartException if there is no such feature
     */
    public LeakAlarms drifting(Set<String> features) {
        features.forEach(table.features()::indexOf);
        return with(new Options(options.path, Set.copyOf(features), options.bounds, options.seed, options.threads));
    }

    /**
     * Sets other bounds.
     *
     * @param bounds when the alarms go off
     * @return alarms with these bounds
     */
    public LeakAlarms bounds(LeakBounds bounds) {
        return with(new Options(options.path, options.drifting, bounds, options.seed, options.threads));
    }

    /**
     * Sets the seed of shuffles and samples.
     *
     * @param seed any number
     * @return alarms with that seed
     */
    public LeakAlarms seed(long seed) {
        return with(new Options(options.path, options.drifting, options.bounds, seed, options.threads));
    }

    /**
     * Sets the number of threads; the report does not depend on it.
     *
     * @param threads at least 1
     * @return alarms that use as many
     * @throws CartException if it is less than 1
     */
    public LeakAlarms threads(int threads) {
        if (threads < 1) {
            throw new CartException("threads must be at least 1, got " + threads);
        }
        return with(new Options(options.path, options.drifting, options.bounds, options.seed, threads));
    }

    /**
     * Asks the three alarms.
     *
     * @param train rows that models learn from
     * @param judge rows that models are judged on, usually of a later time
     * @return one check for each alarm; one that has too few rows to look at says so and is quiet
     * @throws CartException if a row is not in the table, or the evaluation path fails
     */
    public LeakReport check(int[] train, int[] judge) {
        return check(train, judge, judge);
    }

    /**
     * Asks the three alarms without looking at the labels of a test period.
     *
     * @param train rows that models learn from
     * @param judge rows that models are chosen by; the labels of these and of the training rows are looked at
     * @param test rows that adversarial validation tells from training rows; their labels are not looked at
     * @return one check for each alarm; one that has too few rows to look at says so and is quiet
     * @throws CartException if a row is not in the table, or the evaluation path fails
     */
    public LeakReport check(int[] train, int[] judge, int[] test) {
        requireRows(train);
        requireRows(judge);
        requireRows(test);
        EvaluationPath path = options.path != null ? options.path : EvaluationPath.byHeart(table, options.threads);
        return new LeakReport(List.of(
                new ShuffledLabels(labels, path, options.seed).check(train, judge, options.bounds.standardErrors()),
                new SingleFeature(table, labels, options.seed).check(train, judge, options.bounds.singleFeatureAuc()),
                new Adversary(table, options.drifting, options.seed, options.threads)
                        .check(train, test, options.bounds.adversarialAuc())));
    }

    private LeakAlarms with(Options changed) {
        return new LeakAlarms(table, labels, changed);
    }

    private void requireRows(int[] rows) {
        for (int row : rows) {
            if (row < 0 || row >= table.rows()) {
                throw new CartException("row " + row + " is not in the table of " + table.rows() + " rows");
            }
        }
    }
}
