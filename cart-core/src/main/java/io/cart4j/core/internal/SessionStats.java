package io.cart4j.core.internal;

/** Counts over sessions, for the quality report. */
final class SessionStats {
    long sessions;
    long cart;
    long purchase;
    long purchaseWithoutCart;
    long abandoned;
    long multiUser;
    long straddling;

    /** Counts rows of the session table. */
    void add(SessionRows rows) {
        sessions += rows.size;
        for (int row = 0; row < rows.size; row++) {
            boolean hasCart = rows.carts[row] > 0;
            boolean hasPurchase = rows.purchases[row] > 0;
            cart += hasCart ? 1 : 0;
            purchase += hasPurchase ? 1 : 0;
            purchaseWithoutCart += hasPurchase && !hasCart ? 1 : 0;
            abandoned += rows.abandoned[row] ? 1 : 0;
            multiUser += rows.numUsers[row] > 1 ? 1 : 0;
        }
    }

    void add(SessionStats other) {
        sessions += other.sessions;
        cart += other.cart;
        purchase += other.purchase;
        purchaseWithoutCart += other.purchaseWithoutCart;
        abandoned += other.abandoned;
        multiUser += other.multiUser;
        straddling += other.straddling;
    }
}
