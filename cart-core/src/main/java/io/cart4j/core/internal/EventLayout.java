package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.EventColumn;
import io.cart4j.core.EventSchema;
import io.cart4j.core.TimeFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link EventSchema} says, as readers need it.
 *
 * @param names the names of those columns that there are
 * @param words the words for the types of events
 * @param timeFormat how times are written
 * @param textUsers whether users are text
 * @param delimiter what separates fields of CSV
 */
public record EventLayout(
        Map<EventColumn, String> names, EventWords words, TimeFormat timeFormat, boolean textUsers, char delimiter) {
    /** The session that every event has where there are none; it is not empty, which would be a row to drop. */
    static final byte[] ANY_SESSION = Arrays.copyOf(new byte[] {'-'}, 1 + Words.SLACK);

    static final int ANY_SESSION_LENGTH = 1;

    /** The name of a column, or null if there is none. */
    @Nullable
    String name(EventColumn column) {
        return names.get(column);
    }

    /** The name of a column that no schema does without. */
    String neededName(EventColumn column) {
        return Objects.requireNonNull(names.get(column));
    }

    /** Whether there is such a column. */
    public boolean has(EventColumn column) {
        return names.containsKey(column);
    }

    /** The names of all columns, in the order of {@link EventColumn}. */
    List<String> allNames() {
        return List.copyOf(names.values());
    }

    /** What is wrong with an input that lacks a column. */
    CartException missing(String place, String column, String where, String present) {
        return new CartException(place + ": no column \"" + column + "\"" + where + "; the columns are " + present
                + "; needed are " + String.join(", ", allNames())
                + "; a schema (--schema) can give them other names, and another delimiter");
    }
}
