package io.cart4j.models;

/**
 * A model that grew in stages, a tree at a time: its first stages are the model that would have been trained with so
 * many. So one training gives every smaller value of the candidate's {@link Candidate#stages} parameter for the price of
 * a prediction.
 */
public interface StagedModel extends TrainedModel {
    /**
     * Gives the number of stages.
     *
     * @return at least 1, and at most what the parameter asked for: training ends early if there is nothing left to learn
     */
    int stages();

    /**
     * Predicts with the first stages alone.
     *
     * @param inputs rows of the same features, scaled by the same scaler as the rows it learnt from
     * @param threads how many threads to use; the result does not depend on it
     * @param stages how many stages, at least 1; more than {@link #stages} are as good as all
     * @return the probability of label 1 for each row, as of a model that was trained with so many stages
     */
    float[] probabilities(DesignMatrix inputs, int threads, int stages);

    @Override
    default float[] probabilities(DesignMatrix inputs, int threads) {
        return probabilities(inputs, threads, stages());
    }
}
