package io.cart4j.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A kind of model that takes part in a bake-off. Implementations hold no state and are safe for any number of threads.
 */
public interface Candidate {
    /**
     * Gives its name on the leaderboard.
     *
     * @return letters, digits, {@code _}, {@code .} and {@code -}
     */
    String name();

    /**
     * Gives the hyperparameters of its untuned run. A grid may change these and no others.
     *
     * @return all hyperparameters
     */
    Parameters defaults();

    /**
     * Names the parameter that counts the stages of a model, if its models grow in stages; they are then {@link
     * StagedModel}s.
     *
     * @return one of the {@link #defaults}, or nothing
     */
    default Optional<String> stages() {
        return Optional.empty();
    }

    /**
     * Brings training rows into the form that this kind of model learns from. What takes long or much memory whatever the
     * parameters happens here, once.
     *
     * @param data what to learn from
     * @param threads how many threads to use, here and in training; the models do not depend on it
     * @return trains models on these rows; to be closed
     * @throws io.cart4j.core.CartException if the library underneath fails
     */
    Trainer prepare(TrainingSet data, int threads);

    /**
     * Trains a single model; for several on the same rows, {@link #prepare} them once.
     *
     * @param data what to learn from
     * @param parameters a value for each of the {@link #defaults}
     * @param seed seed of all that is random in it
     * @param threads how many threads to use; the predictions do not depend on it
     * @return the model; to be closed
     * @throws io.cart4j.core.CartException if a parameter has no meaning, or the library underneath fails
     */
    default TrainedModel train(TrainingSet data, Parameters parameters, long seed, int threads) {
        try (Trainer trainer = prepare(data, threads)) {
            return trainer.train(parameters, seed);
        }
    }

    /**
     * Gives the file name that a model of this kind has in a champion's bundle.
     *
     * @return a name without directories
     */
    String fileName();

    /**
     * Reads a model that {@link TrainedModel#write} wrote.
     *
     * @param in the model in its own format; not closed
     * @return the model; to be closed
     * @throws IOException if it cannot be read
     * @throws io.cart4j.core.CartException if it is not a model of this kind
     */
    TrainedModel read(InputStream in) throws IOException;
}
