package io.cart4j.models.internal;

import io.cart4j.models.DesignMatrix;
import ml.dmlc.xgboost4j.java.util.BigDenseMatrix;

/**
 * Rows of floats outside the heap, one row after the other, as many as there is memory for: an array ends at two billion
 * values, and a native library would copy it once more.
 */
final class NativeRows implements AutoCloseable {
    private static final int BLOCK_ROWS = 1 << 13;

    private final BigDenseMatrix memory;

    NativeRows(int rows, int width) {
        this.memory = new BigDenseMatrix(rows, width);
    }

    /** One value a row. */
    static NativeRows of(float[] values) {
        NativeRows rows = new NativeRows(values.length, 1);
        rows.put(0, values);
        return rows;
    }

    /** One value a row. */
    static NativeRows of(byte[] values) {
        NativeRows rows = new NativeRows(values.length, 1);
        for (int row = 0; row < values.length; row++) {
            rows.memory.set((long) row, values[row]);
        }
        return rows;
    }

    /** Puts a range of rows of a matrix at the start. */
    void fill(DesignMatrix inputs, int from, int to, WorkerPool pool) {
        int blocks = (to - from + BLOCK_ROWS - 1) / BLOCK_ROWS;
        pool.forEach(blocks, block -> {
            int start = from + block * BLOCK_ROWS;
            put((long) block * BLOCK_ROWS * memory.ncol, inputs.rowMajor(start, Math.min(to, start + BLOCK_ROWS)));
        });
    }

    /** Puts values at the start. */
    void put(float[] values) {
        put(0, values);
    }

    private void put(long place, float[] values) {
        final BigDenseMatrix target = memory;
        for (int i = 0; i < values.length; i++) {
            target.set(place + i, values[i]);
        }
    }

    BigDenseMatrix matrix() {
        return memory;
    }

    /** Where the first value is, for a native library. */
    long address() {
        return memory.address;
    }

    @Override
    public void close() {
        memory.dispose();
    }
}
