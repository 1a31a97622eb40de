package io.cart4j.benchmarks.rival;

import io.cart4j.core.CartException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to put the query to DuckDB. All of them ask for the same table and differ in how they get there.
 *
 * @param name how it is asked for
 * @param insertionOrder whether DuckDB keeps the order of its input, its default
 * @param time how it reads times
 * @param key how it holds session ids
 * @param distinct how it counts different values
 * @param history how it finds a user's first session
 * @param sorted whether the rows are written in the order of their ids, as Cart4J does
 */
record DuckDbSetting(
        String name, boolean insertionOrder, Time time, Key key, Distinct distinct, History history, boolean sorted) {
    /** How times are read. */
    enum Time {
        /** As text, by a pattern. */
        STRPTIME,
        /** As text, by a cast. */
        CAST,
        /** By the CSV reader itself, by a pattern. */
        COLUMN
    }

    /** How session ids are held. */
    enum Key {
        /** As 128 bits, also in the Parquet file. */
        UUID,
        /** As text. */
        VARCHAR
    }

    /** How different values are counted. */
    enum Distinct {
        /** By count(DISTINCT ...). */
        COUNT,
        /** By collecting a list and counting its unique values. */
        LIST,
        /** By grouping twice: first by session and all that is counted. */
        TWICE
    }

    /** How a user's first session is found. */
    enum History {
        /** By a window over the sessions of each user. */
        WINDOW,
        /** By grouping the sessions by user, and a join. */
        JOIN
    }

    private static final DuckDbSetting PLAIN =
            new DuckDbSetting("plain", true, Time.STRPTIME, Key.UUID, Distinct.COUNT, History.WINDOW, true);

    private static final List<DuckDbSetting> ALL = List.of(
            PLAIN,
            PLAIN.named("any-input-order").withInsertionOrder(false),
            PLAIN.named("cast-times").withTime(Time.CAST),
            PLAIN.named("column-times").withTime(Time.COLUMN),
            PLAIN.named("text-ids").withKey(Key.VARCHAR),
            PLAIN.named("lists").withDistinct(Distinct.LIST),
            PLAIN.named("group-twice").withDistinct(Distinct.TWICE),
            PLAIN.named("joined-history").withHistory(History.JOIN),
            PLAIN.named("joined-any-input-order").withHistory(History.JOIN).withInsertionOrder(false),
            PLAIN.named("unsorted").unsorted());

    /** All that are known, the plain one first. */
    static List<DuckDbSetting> all() {
        return ALL;
    }

    /** Gives a setting by its name. */
    static DuckDbSetting of(String name) {
        return ALL.stream()
                .filter(setting -> setting.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new CartException("there is no DuckDB setting \"" + name + "\"; choose from "
                        + ALL.stream().map(DuckDbSetting::name).collect(Collectors.joining(", "))));
    }

    private DuckDbSetting named(String newName) {
        return new DuckDbSetting(newName, insertionOrder, time, key, distinct, history, sorted);
    }

    private DuckDbSetting withInsertionOrder(boolean kept) {
        return new DuckDbSetting(name, kept, time, key, distinct, history, sorted);
    }

    private DuckDbSetting withTime(Time newTime) {
        return new DuckDbSetting(name, insertionOrder, newTime, key, distinct, history, sorted);
    }

    private DuckDbSetting withKey(Key newKey) {
        return new DuckDbSetting(name, insertionOrder, time, newKey, distinct, history, sorted);
    }

    private DuckDbSetting withDistinct(Distinct newDistinct) {
        return new DuckDbSetting(name, insertionOrder, time, key, newDistinct, history, sorted);
    }

    private DuckDbSetting withHistory(History newHistory) {
        return new DuckDbSetting(name, insertionOrder, time, key, distinct, newHistory, sorted);
    }

    private DuckDbSetting unsorted() {
        return new DuckDbSetting(name, insertionOrder, time, key, distinct, history, false);
    }
}
