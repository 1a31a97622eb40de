package io.cart4j.models.evaluation;

import io.cart4j.models.internal.RankedRows;
import io.cart4j.models.internal.UserHash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Which calibration was chosen, and against which. Each kind is judged on users that it was not fitted on: users are hashed
 * into two halves, each half is mended by what was fitted on the other, and the kind with the least log loss over all rows is
 * fitted again on all of them. A flexible kind is thus not preferred for having learned its own rows by heart.
 *
 * @param chosen fitted on all rows
 * @param trials one for each kind: none, Platt, isotonic
 */
public record CalibrationChoice(Calibration chosen, List<Trial> trials) {
    /**
     * How one kind did on the users that it had not seen.
     *
     * @param kind none, platt or isotonic
     * @param logLoss over all rows, in nats
     * @param brier over all rows
     * @param expectedError expected calibration error in {@link Reliability#DEFAULT_BINS} bins
     */
    public record Trial(String kind, double logLoss, double brier, double expectedError) {}

    private record Kind(String name, BiFunction<byte[], float[], Calibration> fit) {}

    /** The simplest first: it wins if another is not better. */
    private static final List<Kind> KINDS = List.of(
            new Kind("none", (labels, probabilities) -> Calibration.none()),
            new Kind("platt", Calibration::platt),
            new Kind("isotonic", Calibration::isotonic));

    /**
     * Copies the trials.
     *
     * @param chosen fitted on all rows
     * @param trials one for each kind: none, Platt, isotonic
     */
    public CalibrationChoice {
        trials = List.copyOf(trials);
    }

    /**
     * Gives the kind that was chosen.
     *
     * @return none, platt or isotonic
     */
    public String kind() {
        if (chosen instanceof Calibration.Platt) {
            return "platt";
        }
        return chosen instanceof Calibration.Isotonic ? "isotonic" : "none";
    }

    /**
     * Chooses a calibration.
     *
     * @param labels 0 or 1 for each row of the validation period
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @param users the user of each row
     * @param seed divides the users
     * @return the choice; none if all rows are of one half
     * @throws IllegalArgumentException if the lengths differ or are 0, or a label or probability is none
     */
    public static CalibrationChoice of(byte[] labels, float[] probabilities, long[] users, long seed) {
        RankedRows.checkLengths(labels.length, probabilities.length);
        RankedRows.checkLengths(labels.length, users.length);
        int[] halves = new int[users.length];
        int second = 0;
        for (int row = 0; row < halves.length; row++) {
            halves[row] = UserHash.half(seed, users[row]);
            second += halves[row];
        }
        List<Kind> kinds = second == 0 || second == halves.length ? KINDS.subList(0, 1) : KINDS;
        List<Trial> trials = new ArrayList<>();
        Kind best = kinds.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Kind kind : kinds) {
            Trial trial = trial(kind, labels, probabilities, halves);
            trials.add(trial);
            if (trial.logLoss() < least) {
                least = trial.logLoss();
                best = kind;
            }
        }
        return new CalibrationChoice(best.fit().apply(labels, probabilities), trials);
    }

    private static Trial trial(Kind kind, byte[] labels, float[] probabilities, int[] halves) {
        float[] mended = new float[probabilities.length];
        for (int half = 0; half < 2; half++) {
            RowSelection fitting = RowSelection.where(halves, 1 - half);
            Calibration calibration = kind.fit().apply(fitting.of(labels), fitting.of(probabilities));
            for (int row = 0; row < mended.length; row++) {
                if (halves[row] == half) {
                    mended[row] = calibration.apply(probabilities[row]);
                }
            }
        }
        Assessment assessment = Assessment.of(labels, mended, 0.5);
        return new Trial(
                kind.name(),
                assessment.logLoss(),
                assessment.evaluation().brier(),
                assessment.reliability().expectedError());
    }
}
