package io.cart4j.core.internal;

import java.util.Objects;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * Some consecutive rows of a batch.
 *
 * @param batch the batch, which is only read
 * @param from its first row, counted from 0
 * @param to the row after its last
 */
record RowSlice(VectorSchemaRoot batch, int from, int to) {
    RowSlice {
        Objects.checkFromToIndex(from, to, batch.getRowCount());
    }

    int rows() {
        return to - from;
    }
}
