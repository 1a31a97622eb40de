package io.cart4j.core.internal;

import io.cart4j.core.SessionBatch;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Copies grouped events into Arrow memory. */
final class SessionBatches {
    private SessionBatches() {}

    static SessionBatch of(SessionEvents events, BufferAllocator allocator) {
        VectorSchemaRoot rows = VectorSchemaRoot.create(SessionBatch.EVENT_SCHEMA, allocator);
        VarCharVector ids = new VarCharVector("user_session", allocator);
        IntVector offsets = new IntVector("offsets", allocator);
        boolean whole = false;
        try {
            int size = events.events();
            Vectors.fill(rows.getVector(SessionBatch.EVENT_TIME), events.time, size);
            Vectors.fill(rows.getVector(SessionBatch.EVENT_TYPE), events.type, size);
            Vectors.fill(rows.getVector(SessionBatch.PRODUCT_ID), events.product, size);
            Vectors.fill(rows.getVector(SessionBatch.CATEGORY_CODE), events.category, size);
            Vectors.fill(rows.getVector(SessionBatch.BRAND), events.brand, size);
            Vectors.fill(rows.getVector(SessionBatch.PRICE_MILLIONTHS), events.price, size);
            Vectors.fill(rows.getVector(SessionBatch.USER_ID), events.user, size);
            rows.setRowCount(size);
            Vectors.fill(ids, events.ids, events.idStarts, events.sessions);
            Vectors.fill(offsets, events.starts, events.sessions + 1);
            whole = true;
            return new SessionBatch(ids, offsets, rows);
        } finally {
            if (!whole) {
                ids.close();
                offsets.close();
                rows.close();
            }
        }
    }
}
