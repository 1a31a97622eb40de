package io.cart4j.features.internal;

import io.cart4j.core.SessionColumns;
import io.cart4j.features.Feature;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;

/** The features that are computed from a session's own row alone. */
public final class SessionKernels {
    private static final double SECONDS_PER_MINUTE = 60;

    private SessionKernels() {}

    /** A float64 column as it is. */
    public static Feature float64(String column, String unit) {
        return new Feature(column, unit, (sessions, values, from) -> {
            Float8Vector vector = (Float8Vector) sessions.getVector(column);
            for (int row = 0; row < sessions.getRowCount(); row++) {
                values[from + row] = (float) vector.get(row);
            }
        });
    }

    /** An int32 column as it is. */
    public static Feature int32(String column, String unit) {
        return int32(column, column, unit);
    }

    /** An int32 column under another name. */
    public static Feature int32(String column, String name, String unit) {
        return new Feature(name, unit, (sessions, values, from) -> {
            IntVector vector = (IntVector) sessions.getVector(column);
            for (int row = 0; row < sessions.getRowCount(); row++) {
                values[from + row] = vector.get(row);
            }
        });
    }

    /** A boolean column as 0 and 1. */
    public static Feature bool(String column) {
        return new Feature(column, "0 or 1", (sessions, values, from) -> {
            BitVector vector = (BitVector) sessions.getVector(column);
            for (int row = 0; row < sessions.getRowCount(); row++) {
                values[from + row] = vector.get(row);
            }
        });
    }

    /** Events per minute of the session's length, 0 for a session without length. */
    public static Feature eventsPerMinute() {
        return new Feature("events_per_minute", "events per minute", (sessions, values, from) -> {
            IntVector events = (IntVector) sessions.getVector(SessionColumns.TOTAL_EVENTS);
            Float8Vector seconds = (Float8Vector) sessions.getVector(SessionColumns.DURATION_SECONDS);
            for (int row = 0; row < sessions.getRowCount(); row++) {
                double minutes = seconds.get(row) / SECONDS_PER_MINUTE;
                values[from + row] = minutes > 0 ? (float) (events.get(row) / minutes) : 0;
            }
        });
    }

    /** One int32 column over another plus 1. */
    public static Feature ratio(String name, String numerator, String denominator, String unit) {
        return new Feature(name, unit, (sessions, values, from) -> {
            IntVector upper = (IntVector) sessions.getVector(numerator);
            IntVector lower = (IntVector) sessions.getVector(denominator);
            for (int row = 0; row < sessions.getRowCount(); row++) {
                values[from + row] = (float) (upper.get(row) / (lower.get(row) + 1.0));
            }
        });
    }
}
