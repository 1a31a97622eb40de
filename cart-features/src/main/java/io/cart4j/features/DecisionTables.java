package io.cart4j.features;

import io.cart4j.core.CartException;
import io.cart4j.core.DailyCounts;
import java.util.List;

/**
 * What one pass over the events gives: a table for each decision point, and the shop's daily counts, from which
 * {@link io.cart4j.core.TrackingHealth} tells which days to trust.
 *
 * @param tables one table a point, in the order of the points asked for
 * @param days daily counts of all kept events
 */
public record DecisionTables(List<DecisionTable> tables, DailyCounts days) {
    /**
     * Freezes the list.
     *
     * @param tables one table a point
     * @param days daily counts of all kept events
     */
    public DecisionTables {
        tables = List.copyOf(tables);
    }

    /**
     * Gives the table of a point.
     *
     * @param point one that was asked for
     * @return its table
     * @throws CartException if it was not asked for
     */
    public DecisionTable table(DecisionPoint point) {
        return tables.stream()
                .filter(table -> table.point().equals(point))
                .findFirst()
                .orElseThrow(() -> new CartException("there is no table of " + point + "; there are "
                        + tables.stream().map(DecisionTable::point).toList()));
    }
}
