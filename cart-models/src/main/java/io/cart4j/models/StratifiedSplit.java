package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.StratifiedDraw;
import java.util.stream.IntStream;

/** Rows drawn at random, with the same share of each class on both sides. */
record StratifiedSplit(double trainShare, long seed) implements Split {
    private static final int TEST_PART = 1;

    StratifiedSplit {
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new CartException("trainShare must lie between 0 and 1, got " + trainShare);
        }
    }

    @Override
    public SplitRows rows(byte[] labels) {
        int[] parts = StratifiedDraw.deal(
                labels,
                rows -> {
                    int train = (int) Math.round(trainShare * rows);
                    return new int[] {train, rows - train};
                },
                seed);
        return SplitRows.ofPart(IntStream.range(0, labels.length).toArray(), parts, TEST_PART);
    }

    @Override
    public String description() {
        return "stratified(" + trainShare + ", " + seed + ")";
    }

    @Override
    public String toString() {
        return description();
    }
}
