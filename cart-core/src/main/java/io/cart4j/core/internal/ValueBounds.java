package io.cart4j.core.internal;

import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The smallest and the largest of some values, for readers to skip pages and row groups by. */
final class ValueBounds {
    private ValueBounds() {}

    /** Bounds of values as {@link ColumnValues} gives them; none if one is NaN, since readers differ in how it sorts. */
    static Statistics<?> of(PrimitiveType type, long[] values, int from, int to) {
        Statistics<?> statistics = Statistics.createStats(type);
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.DOUBLE) {
            doubles(statistics, values, from, to);
            return statistics;
        }
        long smallest = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            smallest = Math.min(smallest, values[i]);
            largest = Math.max(largest, values[i]);
        }
        switch (type.getPrimitiveTypeName()) {
            case INT32 -> {
                statistics.updateStats((int) smallest);
                statistics.updateStats((int) largest);
            }
            case INT64 -> {
                statistics.updateStats(smallest);
                statistics.updateStats(largest);
            }
            case BOOLEAN -> {
                statistics.updateStats(smallest != 0);
                statistics.updateStats(largest != 0);
            }
            default -> throw new IllegalArgumentException("no numbers: " + type);
        }
        return statistics;
    }

    private static void doubles(Statistics<?> statistics, long[] values, int from, int to) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        int nans = 0;
        for (int i = from; i < to; i++) {
            double value = Double.longBitsToDouble(values[i]);
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            nans += Double.isNaN(value) ? 1 : 0;
        }
        if (nans > 0) {
            statistics.incrementNanCount(nans);
            return;
        }
        // the format wants bounds that hold for both zeros
        statistics.updateStats(smallest == 0 ? -0.0 : smallest);
        statistics.updateStats(largest == 0 ? 0.0 : largest);
    }
}
