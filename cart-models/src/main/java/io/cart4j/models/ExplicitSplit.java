package io.cart4j.models;

import io.cart4j.core.CartException;

/** Rows that were chosen elsewhere. */
record ExplicitSplit(String description, SplitRows chosen) implements Split {
    ExplicitSplit {
        if (description.isBlank()) {
            throw new CartException("an explicit split needs a description of how its rows were chosen");
        }
    }

    @Override
    public SplitRows rows(byte[] labels) {
        if (chosen.lastRow() >= labels.length) {
            throw new CartException("the split \"" + description + "\" names row " + chosen.lastRow()
                    + " (counted from 0) of a table of " + labels.length
                    + " rows; use it with the table that it was made for");
        }
        return chosen;
    }

    @Override
    public String toString() {
        return description;
    }
}
