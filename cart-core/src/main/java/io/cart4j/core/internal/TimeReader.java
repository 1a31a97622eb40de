package io.cart4j.core.internal;

import io.cart4j.core.TimeFormat;

/** Reads times of one format as microseconds since the epoch. For one thread. */
abstract class TimeReader {
    /** Far enough from the end of the range that differences of times cannot overflow. */
    static final long FURTHEST_MICROS = 1L << 60;

    abstract long parse(byte[] text, int from, int to) throws UnreadableRowException;

    /**
     * Makes a reader.
     *
     * @param format how times are written
     * @param column the column's name, for messages
     */
    static TimeReader of(TimeFormat format, String column) {
        if (format == TimeFormat.TEXT) {
            EventTime times = new EventTime();
            return new TimeReader() {
                @Override
                long parse(byte[] text, int from, int to) throws UnreadableRowException {
                    return times.parse(text, from, to);
                }
            };
        }
        long unit = microsPerUnit(format);
        return new TimeReader() {
            @Override
            long parse(byte[] text, int from, int to) throws UnreadableRowException {
                return micros(Numbers.parseLong(text, from, to, column), unit, column);
            }
        };
    }

    /** How many microseconds a number of a format stands for; 0 if the format is no number. */
    static long microsPerUnit(TimeFormat format) {
        return switch (format) {
            case TEXT -> 0;
            case EPOCH_SECONDS -> 1_000_000;
            case EPOCH_MILLIS -> 1000;
            case EPOCH_MICROS -> 1;
        };
    }

    /** A number of units in microseconds. */
    static long micros(long units, long microsPerUnit, String column) throws UnreadableRowException {
        long furthest = FURTHEST_MICROS / microsPerUnit;
        if (units < -furthest || units > furthest) {
            throw new UnreadableRowException(column + " is more than 36,000 years from 1970");
        }
        return units * microsPerUnit;
    }
}
