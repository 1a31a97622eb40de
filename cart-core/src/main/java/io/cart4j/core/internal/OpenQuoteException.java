package io.cart4j.core.internal;

/** Tells that a block ends inside a quoted field, so that the row goes on in the text after it. */
final class OpenQuoteException extends Exception {
    private static final long serialVersionUID = 1L;

    OpenQuoteException() {
        super("the block ends inside a quoted field", null, false, false);
    }
}
