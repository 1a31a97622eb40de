package io.cart4j.models;

import io.cart4j.core.CartException;
import java.util.List;

/** Folds that were chosen elsewhere. */
record ExplicitFolds(String description, List<SplitRows> chosen) implements Folds {
    ExplicitFolds {
        if (description.isBlank()) {
            throw new CartException("explicit folds need a description of how their rows were chosen");
        }
        if (chosen.isEmpty()) {
            throw new CartException("the folds \"" + description + "\" are none; at least one is needed");
        }
        chosen = List.copyOf(chosen);
    }

    /** A fold with a row that is held back for the test would make the choice of parameters a look at the test. */
    @Override
    public List<SplitRows> split(byte[] labels, int[] rows) {
        for (SplitRows fold : chosen) {
            requireAmong(rows, fold.train());
            requireAmong(rows, fold.test());
        }
        return chosen;
    }

    private void requireAmong(int[] rows, int[] some) {
        int place = 0;
        for (int row : some) {
            while (place < rows.length && rows[place] < row) {
                place++;
            }
            if (place == rows.length || rows[place] != row) {
                throw new CartException("the folds \"" + description + "\" hold row " + row
                        + " (counted from 0), which is none of the " + rows.length
                        + " training rows; choose folds among the training rows of the split");
            }
        }
    }

    @Override
    public int k() {
        return chosen.size();
    }

    @Override
    public String toString() {
        return description;
    }
}
