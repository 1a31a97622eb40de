package io.cart4j.models;

import io.cart4j.models.internal.RowSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rows of each round of a search on one fold. Those of a round are drawn from those of the next one, so that what was
 * learnt from is learnt from again.
 */
final class FoldRows {
    private FoldRows() {}

    /** Gives one pair of rows a round. */
    static List<SplitRows> of(SplitRows fold, List<Rung> rungs, byte[] labels, long seed) {
        List<SplitRows> rows = new ArrayList<>();
        int[] train = fold.train();
        int[] test = fold.test();
        for (int round = rungs.size() - 1; round >= 0; round--) {
            Rung rung = rungs.get(round);
            train = RowSample.draw(train, labels, rung.rows(), seed);
            test = RowSample.draw(test, labels, rung.judged(), seed);
            rows.add(SplitRows.of(train, test));
        }
        Collections.reverse(rows);
        return rows;
    }
}
