package io.cart4j.core.internal;

import io.cart4j.core.SessionColumns;
import io.cart4j.core.SessionTable;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;

/** Rows of the session table, a column an array, before they move to Arrow memory. Reused; for one thread. */
final class SessionRows {
    int size;
    long[] userId = {};
    int[] numUsers = {};
    long[] start = {};
    long[] end = {};
    double[] duration = {};
    int[] totalEvents = {};
    int[] views = {};
    int[] carts = {};
    int[] removes = {};
    int[] purchases = {};
    int[] products = {};
    int[] brands = {};
    int[] categories = {};
    double[] avgPrice = {};
    double[] maxPrice = {};
    double[] totalPrice = {};
    boolean[] abandoned = {};

    private boolean[] returning = {};

    /** Makes room for rows; what was there is lost. */
    void reserve(int rows) {
        size = rows;
        if (userId.length < rows) {
            int capacity = Math.max(rows, userId.length + userId.length / 2);
            userId = new long[capacity];
            numUsers = new int[capacity];
            start = new long[capacity];
            end = new long[capacity];
            duration = new double[capacity];
            totalEvents = new int[capacity];
            views = new int[capacity];
            carts = new int[capacity];
            removes = new int[capacity];
            purchases = new int[capacity];
            products = new int[capacity];
            brands = new int[capacity];
            categories = new int[capacity];
            avgPrice = new double[capacity];
            maxPrice = new double[capacity];
            totalPrice = new double[capacity];
            abandoned = new boolean[capacity];
            returning = new boolean[capacity];
        }
    }

    /** Copies the rows; is_returning_user, which needs all sessions, is left false. */
    VectorSchemaRoot toArrow(SessionEvents events, Schema schema, BufferAllocator allocator) {
        VectorSchemaRoot rows = VectorSchemaRoot.create(schema, allocator);
        boolean whole = false;
        try {
            Vectors.fill(
                    (VarCharVector) rows.getVector(SessionColumns.USER_SESSION), events.ids, events.idStarts, size);
            Vectors.fill(rows.getVector(SessionColumns.USER_ID), userId, size);
            Vectors.fill(rows.getVector(SessionColumns.NUM_USERS), numUsers, size);
            Vectors.fill(rows.getVector(SessionColumns.SESSION_START), start, size);
            Vectors.fill(rows.getVector(SessionColumns.SESSION_END), end, size);
            Vectors.fill(rows.getVector(SessionColumns.DURATION_SECONDS), duration, size);
            Vectors.fill(rows.getVector(SessionColumns.TOTAL_EVENTS), totalEvents, size);
            Vectors.fill(rows.getVector(SessionColumns.NUM_VIEWS), views, size);
            Vectors.fill(rows.getVector(SessionColumns.NUM_CARTS), carts, size);
            Vectors.fill(rows.getVector(SessionColumns.NUM_REMOVES), removes, size);
            Vectors.fill(rows.getVector(SessionColumns.NUM_PURCHASES), purchases, size);
            Vectors.fill(rows.getVector(SessionColumns.PRODUCTS_VIEWED), products, size);
            Vectors.fill(rows.getVector(SessionColumns.BRANDS_VIEWED), brands, size);
            Vectors.fill(rows.getVector(SessionColumns.CATEGORIES_VIEWED), categories, size);
            Vectors.fill(rows.getVector(SessionColumns.AVG_PRICE), avgPrice, size);
            Vectors.fill(rows.getVector(SessionColumns.MAX_PRICE), maxPrice, size);
            Vectors.fill(rows.getVector(SessionColumns.TOTAL_PRICE), totalPrice, size);
            Vectors.fill(rows.getVector(SessionColumns.IS_ABANDONED), abandoned, size);
            Vectors.fill(rows.getVector(SessionColumns.IS_RETURNING_USER), returning, size);
            if (schema.getFields().contains(SessionTable.END_REASON)) {
                fillEndReasons((VarCharVector) rows.getVector(SessionTable.END_REASON), events.endReasons);
            }
            rows.setRowCount(size);
            whole = true;
            return rows;
        } finally {
            if (!whole) {
                rows.close();
            }
        }
    }

    private void fillEndReasons(VarCharVector vector, EndReason[] endReasons) {
        byte[] texts = new byte[size * EndReason.MOST_BYTES];
        int[] starts = new int[size + 1];
        for (int row = 0; row < size; row++) {
            byte[] word = endReasons[row].word();
            System.arraycopy(word, 0, texts, starts[row], word.length);
            starts[row + 1] = starts[row] + word.length;
        }
        Vectors.fill(vector, texts, starts, size);
    }
}
