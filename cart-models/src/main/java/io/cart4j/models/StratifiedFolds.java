package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.StratifiedDraw;
import java.util.List;
import java.util.stream.IntStream;

/** Folds drawn at random; the sizes of a class in two folds differ by one row at most, and all rows are judged once. */
record StratifiedFolds(int k, long seed) implements Folds {
    static final long STUDY_SEED = 42;

    StratifiedFolds {
        if (k < 2) {
            throw new CartException("cross-validation needs at least 2 folds, got " + k);
        }
    }

    @Override
    public List<SplitRows> split(byte[] labels, int[] rows) {
        byte[] drawn = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            drawn[i] = labels[rows[i]];
        }
        int[] parts = StratifiedDraw.deal(
                drawn,
                ofClass -> IntStream.range(0, k)
                        .map(fold -> ofClass / k + (fold < ofClass % k ? 1 : 0))
                        .toArray(),
                seed);
        return IntStream.range(0, k)
                .mapToObj(fold -> SplitRows.ofPart(rows, parts, fold))
                .toList();
    }

    @Override
    public String description() {
        return "stratified(" + k + ", " + seed + ")";
    }

    @Override
    public String toString() {
        return description();
    }
}
