package io.cart4j.models.evaluation;

import io.cart4j.models.internal.IsotonicFit;
import io.cart4j.models.internal.RankedRows;
import io.cart4j.models.internal.SigmoidFit;
import java.util.Arrays;
import java.util.Objects;

/**
 * Mends probabilities so that of the sessions with 0.7 about 70 % are abandoned. It never turns the order of two sessions
 * around. Fit it on the validation period; {@link CalibrationChoice} chooses the kind.
 *
 * <p>All kinds are records of plain numbers that a JSON library can write and read; {@link #apply(float)} allocates nothing.
 */
public sealed interface Calibration {
    /** Probabilities stay as they are. */
    record None() implements Calibration {
        @Override
        public float apply(float probability) {
            return probability;
        }
    }

    /**
     * A straight line through log-odds: 1 / (1 + exp(-(slope logit(p) + intercept))), where p is clipped to 1.2e-7 from 0 and
     * 1. Slope 1 and intercept 0 change nothing; a slope below 1 says that the model was too sure of itself.
     *
     * @param slope at least 0
     * @param intercept any finite number
     */
    record Platt(double slope, double intercept) implements Calibration {
        /**
         * Checks the line.
         *
         * @param slope at least 0
         * @param intercept any finite number
         * @throws IllegalArgumentException if the slope is negative, or one of them is not finite
         */
        public Platt {
            if (!(slope >= 0) || Double.isInfinite(slope) || !Double.isFinite(intercept)) {
                throw new IllegalArgumentException(
                        "slope must be at least 0 and both finite, got slope " + slope + ", intercept " + intercept);
            }
        }

        @Override
        public float apply(float probability) {
            return (float) SigmoidFit.sigmoid(slope * SigmoidFit.logit(probability) + intercept);
        }
    }

    /**
     * A rising curve of straight pieces, flat outside the first and last knot.
     *
     * @param from the probabilities of the knots, rising strictly
     * @param to what each becomes, never falling
     */
    record Isotonic(float[] from, float[] to) implements Calibration {
        /**
         * Copies and checks the knots.
         *
         * @param from the probabilities of the knots, rising strictly
         * @param to what each becomes, never falling
         * @throws IllegalArgumentException if there is none, their numbers differ, they do not rise, or one is not from 0 to 1
         */
        public Isotonic {
            from = from.clone();
            to = to.clone();
            boolean rising = from.length == to.length && from.length > 0;
            for (int knot = 0; rising && knot < from.length; knot++) {
                rising = from[knot] >= 0
                        && from[knot] <= 1
                        && to[knot] >= 0
                        && to[knot] <= 1
                        && (knot == 0 || from[knot] > from[knot - 1] && to[knot] >= to[knot - 1]);
            }
            if (!rising) {
                throw new IllegalArgumentException("knots must lie between 0 and 1 and rise, got " + from.length
                        + " from and " + to.length + " to: " + Arrays.toString(from) + " to " + Arrays.toString(to));
            }
        }

        /**
         * Gives the probabilities of the knots.
         *
         * @return a copy, rising strictly
         */
        @Override
        public float[] from() {
            return from.clone();
        }

        /**
         * Gives what each knot becomes.
         *
         * @return a copy, never falling
         */
        @Override
        public float[] to() {
            return to.clone();
        }

        @Override
        public float apply(float probability) {
            int place = Arrays.binarySearch(from, probability + 0f);
            if (place >= 0) {
                return to[place];
            }
            int above = -place - 1;
            if (above == 0) {
                return to[0];
            }
            if (above == from.length) {
                return to[above - 1];
            }
            double part = ((double) probability - from[above - 1]) / ((double) from[above] - from[above - 1]);
            return (float) (to[above - 1] + part * ((double) to[above] - to[above - 1]));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Isotonic isotonic
                    && Arrays.equals(from, isotonic.from)
                    && Arrays.equals(to, isotonic.to);
        }

        @Override
        public int hashCode() {
            return Objects.hash(Arrays.hashCode(from), Arrays.hashCode(to));
        }

        @Override
        public String toString() {
            return "Isotonic[" + from.length + " knots]";
        }
    }

    /**
     * Mends one probability.
     *
     * @param probability 0 to 1
     * @return 0 to 1, never lower for a higher probability
     */
    float apply(float probability);

    /**
     * Mends many.
     *
     * @param probabilities each 0 to 1; not changed
     * @return as many, in the same order
     */
    default float[] apply(float[] probabilities) {
        float[] mended = new float[probabilities.length];
        for (int row = 0; row < mended.length; row++) {
            mended[row] = apply(probabilities[row]);
        }
        return mended;
    }

    /**
     * Gives the calibration that changes nothing.
     *
     * @return always an equal one
     */
    static Calibration none() {
        return new None();
    }

    /**
     * Fits a line through log-odds as Platt 1999 does, with his targets (positives + 1) / (positives + 2) and 1 / (negatives +
     * 2) instead of 1 and 0, by Newton's method as Lin, Lin and Weng 2007 mend it. If the best line would fall, the flat one
     * is taken.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @return the line
     * @throws IllegalArgumentException if the lengths differ or are 0, or a label or probability is none
     */
    static Platt platt(byte[] labels, float[] probabilities) {
        SigmoidFit fit = SigmoidFit.of(RankedRows.of(labels, probabilities));
        return new Platt(fit.slope(), fit.intercept());
    }

    /**
     * Fits the rising step function with the least squared error (pool adjacent violators), joined by straight lines between
     * the ends of its steps as scikit-learn's IsotonicRegression does. It needs thousands of rows.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @return the curve
     * @throws IllegalArgumentException if the lengths differ or are 0, or a label or probability is none
     */
    static Isotonic isotonic(byte[] labels, float[] probabilities) {
        IsotonicFit fit = IsotonicFit.of(RankedRows.of(labels, probabilities));
        return new Isotonic(fit.from(), fit.to());
    }
}
