package io.cart4j.models.internal.trees;

/** Which values a split counts as missing, and where it sends them. */
enum Missing {
    /** NaN goes left. */
    NAN_LEFT(false, true),
    /** NaN goes right. */
    NAN_RIGHT(false, false),
    /** NaN and what LightGBM takes for zero go left. */
    ZERO_LEFT(true, true),
    /** NaN and what LightGBM takes for zero go right. */
    ZERO_RIGHT(true, false);

    /** LightGBM's kZeroThreshold, a float: nothing closer to zero is told from it. */
    static final float ZERO = 1e-35f;

    private final boolean zero;
    private final boolean left;

    Missing(boolean zero, boolean left) {
        this.zero = zero;
        this.left = left;
    }

    static Missing nan(boolean left) {
        return left ? NAN_LEFT : NAN_RIGHT;
    }

    static Missing zero(boolean left) {
        return left ? ZERO_LEFT : ZERO_RIGHT;
    }

    boolean goesLeft() {
        return left;
    }

    boolean counts(float value) {
        return Float.isNaN(value) || (zero && value >= -ZERO && value <= ZERO);
    }
}
