package io.cart4j.models.evaluation;

import io.cart4j.models.Evaluation;
import io.cart4j.models.internal.RankedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a model does in parts of the rows.
 *
 * <p>Read with care. Among many slices the worst looks worse than it is, since chance picks it as well: whether it is worse is
 * what {@link #adjustedPValue} tells, which is corrected for the number of slices looked at (Bonferroni). And a slice usually
 * has a lower ROC-AUC than all rows, without any fault of the model, where what rows are sliced by is itself a good predictor:
 * within a slice it does not help any more.
 *
 * @param all ROC-AUC of all rows
 * @param slices one for each value that has rows, in the order of slicings and values
 */
public record Slices(Estimate all, List<Slice> slices) {
    /** A slice with fewer rows of one class is shown, but not judged: its ROC-AUC has a standard error of about 0.03. */
    public static final int ENOUGH_OF_EACH_CLASS = 200;

    /**
     * One part of the rows.
     *
     * @param by what rows are divided by
     * @param value which part
     * @param rows rows in it
     * @param positives rows with label 1
     * @param predicted mean of the predicted probabilities; above the share of positives if the model is too pessimistic here
     * @param rocAuc with its interval over users; NaN if only one class occurs
     * @param minusAll ROC-AUC of the slice less that of all rows, both resampled alike
     * @param expectedError expected calibration error in {@link Reliability#DEFAULT_BINS} bins
     */
    public record Slice(
            String by,
            String value,
            long rows,
            long positives,
            double predicted,
            Estimate rocAuc,
            Estimate minusAll,
            double expectedError) {
        /**
         * Gives the part of the rows with label 1.
         *
         * @return 0 to 1
         */
        public double observed() {
            return (double) positives / rows;
        }

        /**
         * Gives whether there are enough rows to judge the slice.
         *
         * @return whether each class has {@link #ENOUGH_OF_EACH_CLASS} rows
         */
        public boolean enough() {
            return Math.min(positives, rows - positives) >= ENOUGH_OF_EACH_CLASS;
        }
    }

    /**
     * Copies the slices.
     *
     * @param all ROC-AUC of all rows
     * @param slices one for each value that has rows, in the order of slicings and values
     */
    public Slices {
        slices = List.copyOf(slices);
    }

    /**
     * Evaluates every slice; costs about one bootstrap of all rows for all, and one for each slicing.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @param users the user of each row
     * @param slicings the ways to divide the rows
     * @param bootstrap makes the intervals
     * @return the slices that have rows
     * @throws IllegalArgumentException if the lengths differ or are 0, or a label or probability is none
     */
    public static Slices of(
            byte[] labels, float[] probabilities, long[] users, List<Slicing> slicings, UserBootstrap bootstrap) {
        ResampledEvaluation all = evaluate(labels, probabilities, users, bootstrap);
        List<Slice> slices = new ArrayList<>();
        for (Slicing slicing : slicings) {
            RankedRows.checkLengths(labels.length, slicing.codes().length);
            for (int code = 0; code < slicing.values().size(); code++) {
                RowSelection selection = RowSelection.where(slicing.codes(), code);
                if (selection.size() > 0) {
                    byte[] selected = selection.of(labels);
                    float[] predicted = selection.of(probabilities);
                    ResampledEvaluation evaluation = evaluate(selected, predicted, selection.of(users), bootstrap);
                    slices.add(new Slice(
                            slicing.name(),
                            slicing.values().get(code),
                            selection.size(),
                            positives(selected),
                            mean(predicted),
                            evaluation.estimate(Evaluation::rocAuc),
                            evaluation.paired(all, Evaluation::rocAuc),
                            Reliability.of(selected, predicted, Reliability.DEFAULT_BINS)
                                    .expectedError()));
                }
            }
        }
        return new Slices(all.estimate(Evaluation::rocAuc), slices);
    }

    /**
     * Gives the slice with the lowest ROC-AUC of those with enough rows.
     *
     * @return the first of equal ones; empty if none has enough
     */
    public Optional<Slice> worst() {
        return slices.stream()
                .filter(Slice::enough)
                .min(Comparator.comparingDouble(slice -> slice.rocAuc().value()));
    }

    /**
     * Gives how likely a difference to all rows at least as large as this slice's would turn up in any of the slices judged if
     * there were none: its p-value times the number of slices with enough rows, 1 at most.
     *
     * @param slice one of these
     * @return 0 to 1; NaN if the slice has no ROC-AUC
     */
    public double adjustedPValue(Slice slice) {
        long judged = slices.stream().filter(Slice::enough).count();
        return Math.min(1, slice.minusAll().pValue() * Math.max(1, judged));
    }

    private static ResampledEvaluation evaluate(
            byte[] labels, float[] probabilities, long[] users, UserBootstrap bootstrap) {
        return bootstrap.evaluate(labels, probabilities, users, Evaluation.THRESHOLD);
    }

    private static long positives(byte[] labels) {
        long positives = 0;
        for (byte label : labels) {
            positives += label;
        }
        return positives;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
