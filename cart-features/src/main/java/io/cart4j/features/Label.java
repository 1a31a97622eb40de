package io.cart4j.features;

import io.cart4j.core.SessionColumns;

/**
 * What a model is to predict: a boolean column of the session table.
 *
 * @param name the column's name
 */
public record Label(String name) {
    private static final Label ABANDONED = new Label(SessionColumns.IS_ABANDONED);

    /**
     * Gives the study's label: a cart event in the session and no purchase.
     *
     * @return the label is_abandoned, 1 = abandoned
     */
    public static Label abandoned() {
        return ABANDONED;
    }

    @Override
    public String toString() {
        return name;
    }
}
