package io.cart4j.core.internal;

import io.cart4j.core.SessionColumns;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Counts over sessions, for the quality report. */
final class SessionStats {
    long sessions;
    long cart;
    long purchase;
    long purchaseWithoutCart;
    long abandoned;
    long multiUser;
    long returning;

    /** Adds a batch of the session table. */
    void add(VectorSchemaRoot rows) {
        IntVector carts = (IntVector) rows.getVector(SessionColumns.NUM_CARTS);
        IntVector purchases = (IntVector) rows.getVector(SessionColumns.NUM_PURCHASES);
        IntVector users = (IntVector) rows.getVector(SessionColumns.NUM_USERS);
        BitVector isAbandoned = (BitVector) rows.getVector(SessionColumns.IS_ABANDONED);
        BitVector isReturning = (BitVector) rows.getVector(SessionColumns.IS_RETURNING_USER);
        sessions += rows.getRowCount();
        for (int row = 0; row < rows.getRowCount(); row++) {
            boolean hasCart = carts.get(row) > 0;
            boolean hasPurchase = purchases.get(row) > 0;
            cart += hasCart ? 1 : 0;
            purchase += hasPurchase ? 1 : 0;
            purchaseWithoutCart += hasPurchase && !hasCart ? 1 : 0;
            abandoned += isAbandoned.get(row);
            multiUser += users.get(row) > 1 ? 1 : 0;
            returning += isReturning.get(row);
        }
    }
}
