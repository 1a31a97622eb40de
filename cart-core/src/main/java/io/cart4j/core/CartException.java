package io.cart4j.core;

import org.jspecify.annotations.Nullable;

/**
 * The base of every exception this library throws on purpose: its message is one sentence that says what is wrong,
 * where, and what to do about it, fit to be shown to a person without a stack trace.
 */
public class CartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, where, and what to do
     */
    public CartException(String message) {
        super(message);
    }

    /**
     * Creates an exception with its cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what was thrown beneath
     */
    public CartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
