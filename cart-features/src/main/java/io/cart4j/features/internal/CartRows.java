package io.cart4j.features.internal;

import io.cart4j.features.CartState;
import java.util.Arrays;

/** Rows of one decision point while they come in: row-major features of the session so far, and what the joins need. */
final class CartRows {
    private static final int FIRST_CAPACITY = 256;

    /** {@link CartState#WIDTH} values a row. */
    float[] values;

    long[] user;
    long[] start;
    long[] end;
    long[] decision;
    /** Product and category of the latest cart event. */
    long[] product;

    int[] category;
    byte[] abandoned;
    int rows;

    CartRows() {
        this(FIRST_CAPACITY);
    }

    private CartRows(int capacity) {
        values = new float[capacity * CartState.WIDTH];
        user = new long[capacity];
        start = new long[capacity];
        end = new long[capacity];
        decision = new long[capacity];
        product = new long[capacity];
        category = new int[capacity];
        abandoned = new byte[capacity];
    }

    void add(CartState state, long decisionTime, long userId, long firstTime, long lastTime, boolean isAbandoned) {
        if (rows == user.length) {
            resize(2 * rows);
        }
        state.write(decisionTime, values, rows * CartState.WIDTH);
        user[rows] = userId;
        start[rows] = firstTime;
        end[rows] = lastTime;
        decision[rows] = decisionTime;
        product[rows] = state.cartProduct();
        category[rows] = state.cartCategory();
        abandoned[rows] = (byte) (isAbandoned ? 1 : 0);
        rows++;
    }

    /** Gives the rows in arrays of their own, and starts again. */
    CartRows take() {
        CartRows taken = new CartRows(0);
        taken.values = values;
        taken.user = user;
        taken.start = start;
        taken.end = end;
        taken.decision = decision;
        taken.product = product;
        taken.category = category;
        taken.abandoned = abandoned;
        taken.resize(rows);
        taken.rows = rows;
        rows = 0;
        return taken;
    }

    private void resize(int capacity) {
        values = Arrays.copyOf(values, capacity * CartState.WIDTH);
        user = Arrays.copyOf(user, capacity);
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        decision = Arrays.copyOf(decision, capacity);
        product = Arrays.copyOf(product, capacity);
        category = Arrays.copyOf(category, capacity);
        abandoned = Arrays.copyOf(abandoned, capacity);
    }
}
