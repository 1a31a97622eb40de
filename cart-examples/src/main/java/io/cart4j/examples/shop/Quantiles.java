package io.cart4j.examples.shop;

import java.util.function.DoubleUnaryOperator;

/**
 * A distribution as a table of its quantiles, so that a draw costs one look-up. Tables are made with StrictMath, whose
 * results are the same on every machine.
 */
final class Quantiles {
    private static final int BITS = 12;
    private static final int SIZE = 1 << BITS;
    private static final int GRID = 1 << 15;

    private final float[] values;

    private Quantiles(float[] values) {
        this.values = values;
    }

    /** Tabulates a density, which need not be normalised, over a range. */
    static Quantiles of(DoubleUnaryOperator density, double from, double to) {
        double step = (to - from) / GRID;
        double total = 0;
        for (int i = 0; i < GRID; i++) {
            total += density.applyAsDouble(from + (i + 0.5) * step);
        }
        float[] values = new float[SIZE];
        double below = 0;
        int filled = 0;
        for (int i = 0; i < GRID; i++) {
            double middle = from + (i + 0.5) * step;
            below += density.applyAsDouble(middle);
            for (; filled < SIZE && below >= total * (filled + 0.5) / SIZE; filled++) {
                values[filled] = (float) middle;
            }
        }
        for (; filled < SIZE; filled++) {
            values[filled] = (float) to;
        }
        return new Quantiles(values);
    }

    static Quantiles normal() {
        return of(z -> normalDensity(z, 0, 1), -4.5, 4.5);
    }

    static double normalDensity(double x, double mean, double deviation) {
        double z = (x - mean) / deviation;
        return StrictMath.exp(-0.5 * z * z) / deviation;
    }

    /** The same distribution with every value replaced. */
    Quantiles map(DoubleUnaryOperator change) {
        float[] changed = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            changed[i] = (float) change.applyAsDouble(values[i]);
        }
        return new Quantiles(changed);
    }

    /** The value that belongs to random or hashed bits. */
    float at(long bits) {
        return values[(int) (bits >>> (64 - BITS))];
    }
}
