package io.cart4j.models.leaks;

import io.cart4j.features.FeatureList;
import java.util.Arrays;

/**
 * The sessions of a batch that count at a decision point, with their features there.
 *
 * @param features names of the columns
 * @param sessions for each row the number of its session in the batch, from 0, ascending
 * @param lastEvents for each row the last event that is known at the decision point, by its row in the batch
 * @param columns one array a feature, with one value a row
 */
@SuppressWarnings("ArrayRecordComponent") // handed from kernel to alarm and forgotten
public record PointRows(FeatureList features, int[] sessions, int[] lastEvents, float[][] columns) {
    /**
     * Checks that all columns have the same length.
     *
     * @param features names of the columns
     * @param sessions for each row the number of its session in the batch, from 0, ascending
     * @param lastEvents for each row the last event that is known at the decision point, by its row in the batch
     * @param columns one array a feature, with one value a row
     */
    public PointRows {
        int rows = sessions.length;
        if (lastEvents.length != rows
                || columns.length != features.size()
                || Arrays.stream(columns).anyMatch(column -> column.length != rows)) {
            throw new IllegalArgumentException(
                    "last events and " + features.size() + " columns must all have " + rows + " rows");
        }
    }

    /**
     * Gives the number of rows.
     *
     * @return sessions that count
     */
    public int rows() {
        return sessions.length;
    }
}
