package io.cart4j.core.internal;

/** Says why a row cannot be read. It carries no stack trace: with lenient reading there may be millions. */
public final class UnreadableRowException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates an exception; the reason goes into a message after file and line. */
    public UnreadableRowException(String reason) {
        super(reason, null, false, false);
    }
}
