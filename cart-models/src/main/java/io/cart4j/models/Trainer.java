package io.cart4j.models;

/**
 * Training rows in the form that one kind of model learns from, built once for any number of models: close it. Models
 * that it has trained live on. Not safe for several threads.
 */
@FunctionalInterface
public interface Trainer extends AutoCloseable {
    /**
     * Trains a model.
     *
     * @param parameters a value for each of the candidate's {@link Candidate#defaults}
     * @param seed seed of all that is random in it
     * @return the model, the same as of a trainer that has trained no other; to be closed
     * @throws io.cart4j.core.CartException if a parameter has no meaning, or the library underneath fails
     */
    TrainedModel train(Parameters parameters, long seed);

    /** Frees the prepared rows, if they are kept outside the heap; closing it twice does no harm. */
    @Override
    default void close() {}
}
