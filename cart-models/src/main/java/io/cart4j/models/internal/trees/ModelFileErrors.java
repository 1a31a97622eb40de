package io.cart4j.models.internal.trees;

import io.cart4j.core.CartException;
import org.jspecify.annotations.Nullable;

/** What is said of a model file that cannot be used. */
public final class ModelFileErrors {
    private ModelFileErrors() {}

    /** A file that breaks its own format. */
    public static CartException damaged(String file, String reason, @Nullable Throwable cause) {
        return new CartException(file + " is damaged: " + reason + "; save the model again", cause);
    }

    /** A sound file of a kind that is not evaluated here. */
    public static CartException unsupported(String file, String reason) {
        return new CartException(file + " cannot be scored: " + reason
                + "; use the library that trained it, or train a binary model" + " of numerical splits");
    }
}
