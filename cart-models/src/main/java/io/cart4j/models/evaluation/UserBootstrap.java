package io.cart4j.models.evaluation;

import io.cart4j.models.internal.RankedRows;
import io.cart4j.models.internal.UserResampling;

/**
 * Evaluates a model on many resamples of the users. Sessions of one user are alike, so that resampling sessions would make
 * everything look surer than it is; here a user is drawn with all of them.
 *
 * <p>It is a Poisson bootstrap (Hanley and MacGibbon 2006; Chamandy et al., "Estimating uncertainty for massive data
 * streams", Google 2012): a replicate counts each user k times with k from the Poisson distribution with mean 1, instead of
 * drawing exactly as many as there are. k is a hash of seed, replicate and user, so two models evaluated with the same
 * bootstrap on the same rows see the same resamples and can be compared pair by pair.
 *
 * <p>Cost: one sort of the rows, then one pass over them for each replicate; about 24 bytes a row.
 *
 * @param replicates how many resamples, at least 2; 200 give a standard error to about 5 %, and rough interval ends
 * @param seed makes the resamples
 * @param threads how many replicates are evaluated at once; never changes a result
 */
public record UserBootstrap(int replicates, long seed, int threads) {
    /** What is enough for a standard error. */
    public static final int DEFAULT_REPLICATES = 200;

    /**
     * Checks the numbers.
     *
     * @param replicates how many resamples, at least 2; 200 give a standard error to about 5 %, and rough interval ends
     * @param seed makes the resamples
     * @param threads how many replicates are evaluated at once; never changes a result
     * @throws IllegalArgumentException if there are fewer than 2 replicates, or less than 1 thread
     */
    public UserBootstrap {
        if (replicates < 2) {
            throw new IllegalArgumentException("a bootstrap needs at least 2 replicates, got " + replicates);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
    }

    /**
     * Evaluates a model on the rows and on every resample of them.
     *
     * @param labels 0 or 1 for each row
     * @param probabilities the predicted probability of 1 for each row, from 0 to 1
     * @param users the user of each row
     * @param threshold a row is predicted as 1 if its probability is above this
     * @return the evaluations, to be asked for estimates and differences
     * @throws IllegalArgumentException if the lengths differ or are 0, or a label or probability is none
     */
    public ResampledEvaluation evaluate(byte[] labels, float[] probabilities, long[] users, double threshold) {
        RankedRows ranked = RankedRows.of(labels, probabilities);
        return new ResampledEvaluation(
                this,
                ResampledEvaluation.digest(labels, users),
                UserResampling.evaluate(ranked, users, threshold, replicates, seed, threads));
    }
}
