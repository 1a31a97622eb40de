package io.cart4j.core;

/** How a shop's files say when an event happened. Columns of an Arrow or Parquet timestamp type need no format. */
public enum TimeFormat {
    /** {@code 2019-10-01 00:00:00 UTC} or ISO-8601; without a zone it is UTC. */
    TEXT,
    /** Whole seconds since 1970-01-01 00:00:00 UTC. */
    EPOCH_SECONDS,
    /** Whole milliseconds since 1970-01-01 00:00:00 UTC. */
    EPOCH_MILLIS,
    /** Whole microseconds since 1970-01-01 00:00:00 UTC. */
    EPOCH_MICROS
}
