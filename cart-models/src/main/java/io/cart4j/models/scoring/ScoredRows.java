package io.cart4j.models.scoring;

import io.cart4j.models.evaluation.Calibration;
import io.cart4j.models.internal.WorkerPool;

/** Scores columns: a block of rows at a time is gathered row by row, so a thread needs room for one block only. */
final class ScoredRows {
    private static final int BLOCK_ROWS = 4096;

    private ScoredRows() {}

    /**
     * Scores all rows; the result does not depend on the number of threads.
     *
     * @param columns one array a feature, in the model's order
     */
    static float[] probabilities(RowScorer model, Calibration calibration, float[][] columns, int rows, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive, got " + threads);
        }
        float[] probabilities = new float[rows];
        int blocks = (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
        try (WorkerPool pool = new WorkerPool(Math.max(1, Math.min(threads, blocks)))) {
            pool.forEach(blocks, block -> {
                int from = block * BLOCK_ROWS;
                int count = Math.min(BLOCK_ROWS, rows - from);
                model.probabilities(gather(columns, from, count), 0, count, probabilities, from);
                for (int row = from; row < from + count; row++) {
                    probabilities[row] = calibration.apply(probabilities[row]);
                }
            });
        }
        return probabilities;
    }

    private static float[] gather(float[][] columns, int from, int count) {
        int width = columns.length;
        float[] rowMajor = new float[count * width];
        for (int feature = 0; feature < width; feature++) {
            float[] column = columns[feature];
            for (int row = 0; row < count; row++) {
                rowMajor[row * width + feature] = column[from + row];
            }
        }
        return rowMajor;
    }
}
