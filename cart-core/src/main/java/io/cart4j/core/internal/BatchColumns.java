package io.cart4j.core.internal;

import io.cart4j.core.SessionBatch;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** The value buffers of a {@link SessionBatch}'s columns, for loops over events. */
final class BatchColumns {
    final ArrowBuf time;
    final ArrowBuf type;
    final ArrowBuf product;
    final ArrowBuf category;
    final ArrowBuf brand;
    final ArrowBuf price;
    final ArrowBuf user;

    BatchColumns(VectorSchemaRoot events) {
        time = events.getVector(SessionBatch.EVENT_TIME).getDataBuffer();
        type = events.getVector(SessionBatch.EVENT_TYPE).getDataBuffer();
        product = events.getVector(SessionBatch.PRODUCT_ID).getDataBuffer();
        category = events.getVector(SessionBatch.CATEGORY_CODE).getDataBuffer();
        brand = events.getVector(SessionBatch.BRAND).getDataBuffer();
        price = events.getVector(SessionBatch.PRICE_MILLIONTHS).getDataBuffer();
        user = events.getVector(SessionBatch.USER_ID).getDataBuffer();
    }

    /** Room for events, without null values, to be filled through a {@link BatchColumns}. */
    static VectorSchemaRoot allocate(int rows, BufferAllocator allocator) {
        VectorSchemaRoot events = VectorSchemaRoot.create(SessionBatch.EVENT_SCHEMA, allocator);
        boolean whole = false;
        try {
            for (FieldVector vector : events.getFieldVectors()) {
                allocate((BaseFixedWidthVector) vector, rows);
            }
            events.setRowCount(rows);
            whole = true;
            return events;
        } finally {
            if (!whole) {
                events.close();
            }
        }
    }

    /** Room for whole numbers, without null values, to be filled through its data buffer. */
    static IntVector ints(String name, int rows, BufferAllocator allocator) {
        IntVector vector = new IntVector(name, allocator);
        boolean whole = false;
        try {
            allocate(vector, rows);
            vector.setValueCount(rows);
            whole = true;
            return vector;
        } finally {
            if (!whole) {
                vector.close();
            }
        }
    }

    private static void allocate(BaseFixedWidthVector vector, int rows) {
        vector.allocateNew(rows);
        vector.getValidityBuffer().setOne(0, vector.getValidityBuffer().capacity());
    }

    static long longAt(ArrowBuf buffer, int row) {
        return buffer.getLong((long) row * Long.BYTES);
    }

    static int intAt(ArrowBuf buffer, int row) {
        return buffer.getInt((long) row * Integer.BYTES);
    }
}
