package io.cart4j.features;

import io.cart4j.core.SessionColumns;

/**
 * What a model is to predict: a boolean column of a table of sessions or decisions.
 *
 * @param name the column's name
 */
public record Label(String name) {
    private static final Label ABANDONED = new Label(SessionColumns.IS_ABANDONED);
    private static final Label ABANDONED_AFTER = new Label("is_abandoned_after");

    /**
     * Gives the study's label: a cart event in the session and no purchase.
     *
     * @return the label is_abandoned, 1 = abandoned
     */
    public static Label abandoned() {
        return ABANDONED;
    }

    /**
     * Gives the label of a decision point: no purchase in the rest of the session.
     *
     * @return the label is_abandoned_after of a {@link DecisionTable}, 1 = abandoned
     */
    public static Label abandonedAfter() {
        return ABANDONED_AFTER;
    }

    @Override
    public String toString() {
        return name;
    }
}
