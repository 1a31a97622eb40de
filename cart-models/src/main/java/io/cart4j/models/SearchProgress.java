package io.cart4j.models;

/**
 * How far the tuning of a candidate is.
 *
 * @param run name of the tuned run
 * @param trial number of the training that was just done or found in the ledger, from 1
 * @param trials how many there will be, unless time runs out first
 * @param parameters what was trained
 * @param score value of the bake-off's metric on the rows that were held back; of points that share the training, the
 *     best one's
 * @param fromLedger whether it was found in the ledger, so that nothing was trained
 * @param secondsLeft estimate for the trainings that are left: their rows times their stages, at the mean seconds for
 *     each of these in what this process has trained for the candidate so far; NaN before the first
 */
public record SearchProgress(
        String run,
        int trial,
        int trials,
        Parameters parameters,
        double score,
        boolean fromLedger,
        double secondsLeft) {}
