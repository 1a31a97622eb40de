package io.cart4j.core;

import io.cart4j.core.internal.EventLayout;
import io.cart4j.core.internal.EventWords;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a shop's event files look like: which column holds what, which words stand for which type of event, how times and
 * users are written, and what separates the fields of CSV. Columns that the schema does not name are passed over.
 *
 * <p>Immutable: every method gives a new schema.
 */
public final class EventSchema {
    private static final String DELIMITERS = ",;\t|";
    private static final EventSchema REES46 =
            new EventSchema(standardNames(), standardWords(), TimeFormat.TEXT, false, ',');

    private final Map<EventColumn, String> names;
    private final Map<EventType, List<String>> words;
    private final TimeFormat timeFormat;
    private final boolean textUsers;
    private final char delimiter;

    private EventSchema(
            Map<EventColumn, String> names,
            Map<EventType, List<String>> words,
            TimeFormat timeFormat,
            boolean textUsers,
            char delimiter) {
        this.names = names;
        this.words = words;
        this.timeFormat = timeFormat;
        this.textUsers = textUsers;
        this.delimiter = delimiter;
    }

    /**
     * The schema of the REES46 data sets, and the default of every source: columns have their
     * {@link EventColumn#standardName() standard names}, types their {@link EventType#word() own words}, times are text and
     * users whole numbers, and CSV has commas.
     *
     * @return the schema to start from
     */
    public static EventSchema rees46() {
        return REES46;
    }

    /**
     * The schema of the file {@code events.csv} of Retailrocket's data set: timestamp (milliseconds), visitorid, event
     * (view, addtocart, transaction) and itemid. It has no sessions, prices, brands and categories.
     *
     * @return the schema, for {@link Sessionizer#byInactivity}
     */
    public static EventSchema retailrocket() {
        return rees46().column(EventColumn.TIME, "timestamp")
                .column(EventColumn.TYPE, "event")
                .column(EventColumn.PRODUCT, "itemid")
                .column(EventColumn.USER, "visitorid")
                .without(EventColumn.CATEGORY)
                .without(EventColumn.BRAND)
                .without(EventColumn.PRICE)
                .without(EventColumn.SESSION)
                .words(EventType.CART, "addtocart")
                .words(EventType.REMOVE_FROM_CART)
                .words(EventType.PURCHASE, "transaction")
                .time(TimeFormat.EPOCH_MILLIS);
    }

    /**
     * Reads a schema from a JSON file. All keys are optional; what is not given is as in {@link #rees46()}.
     *
     * <pre>{@code
     * {
     *   "columns": {"event_time": "timestamp", "event_type": "event", "brand": null},
     *   "words": {"cart": ["addtocart", "add"], "purchase": "transaction"},
     *   "time": "epoch_millis",
     *   "text_users": true,
     *   "delimiter": ";"
     * }
     * }</pre>
     *
     * <p>Under "columns" stand {@link EventColumn#standardName() standard names} and the shop's own; null means that the
     * shop has no such column. Under "words" stand {@link EventType#word() standard words} and the shop's own.
     *
     * @param file a JSON file
     * @return the schema
     * @throws CartException if the file cannot be read or says something else than the above
     */
    public static EventSchema read(Path file) {
        return EventSchemaFile.read(file);
    }

    /**
     * Says which column holds something.
     *
     * @param column what it holds
     * @param name its name, as the header has it
     * @return such a schema
     */
    public EventSchema column(EventColumn column, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of the column for " + column + " must not be blank");
        }
        return withName(column, name);
    }

    /**
     * Says that the files have no column for something. Without categories or brands, no event has one. Without prices, no
     * row is dropped for its price, and all prices of sessions are 0. Without sessions, only
     * {@link Sessionizer#byInactivity} can make some.
     *
     * @param column {@link EventColumn#CATEGORY}, {@link EventColumn#BRAND}, {@link EventColumn#PRICE} or
     *     {@link EventColumn#SESSION}
     * @return such a schema
     */
    public EventSchema without(EventColumn column) {
        if (!column.isDispensable()) {
            throw new IllegalArgumentException("there are no events without " + column);
        }
        return withName(column, null);
    }

    /**
     * Says which words stand for a type of event, instead of those that did so far; upper and lower case are different.
     *
     * @param type the type
     * @param typeWords its words; none if the shop has no such events
     * @return such a schema
     */
    public EventSchema words(EventType type, String... typeWords) {
        Map<EventType, List<String>> changed = new EnumMap<>(words);
        changed.put(type, List.of(typeWords));
        Map<String, EventType> meanings = new HashMap<>();
        changed.forEach((each, eachWords) -> eachWords.forEach(word -> {
            EventType before = meanings.put(word, each);
            if (before != null) {
                throw new IllegalArgumentException(
                        "the word \"" + word + "\" cannot stand for both " + before + " and " + each);
            }
        }));
        return new EventSchema(names, changed, timeFormat, textUsers, delimiter);
    }

    /**
     * Says how times are written.
     *
     * @param format the format
     * @return such a schema
     */
    public EventSchema time(TimeFormat format) {
        return new EventSchema(names, words, format, textUsers, delimiter);
    }

    /**
     * Says that users are text; column user_id of the session table is text then too.
     *
     * @return such a schema
     */
    public EventSchema textUsers() {
        return new EventSchema(names, words, timeFormat, true, delimiter);
    }

    /**
     * Says what separates the fields of CSV.
     *
     * @param separator a comma, a semicolon, a tab or a vertical bar
     * @return such a schema
     */
    public EventSchema delimiter(char separator) {
        if (DELIMITERS.indexOf(separator) < 0) {
            throw new IllegalArgumentException(
                    "delimiter must be a comma, a semicolon, a tab or a vertical bar, got '" + separator + "'");
        }
        return new EventSchema(names, words, timeFormat, textUsers, separator);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventSchema schema
                && names.equals(schema.names)
                && words.equals(schema.words)
                && timeFormat == schema.timeFormat
                && textUsers == schema.textUsers
                && delimiter == schema.delimiter;
    }

    @Override
    public int hashCode() {
        return Objects.hash(names, words, timeFormat, textUsers, delimiter);
    }

    /** What readers need; fails if two things have the same column, which while a schema is made may be. */
    EventLayout layout() {
        Map<String, EventColumn> holders = new HashMap<>();
        names.forEach((column, name) -> {
            EventColumn before = holders.put(name, column);
            if (before != null) {
                throw new IllegalArgumentException(
                        "column \"" + name + "\" cannot hold both " + before + " and " + column);
            }
        });
        return new EventLayout(names, new EventWords(words), timeFormat, textUsers, delimiter);
    }

    private EventSchema withName(EventColumn column, @Nullable String name) {
        Map<EventColumn, String> changed = new EnumMap<>(names);
        if (name == null) {
            changed.remove(column);
        } else {
            changed.put(column, name);
        }
        return new EventSchema(changed, words, timeFormat, textUsers, delimiter);
    }

    private static Map<EventColumn, String> standardNames() {
        Map<EventColumn, String> names = new EnumMap<>(EventColumn.class);
        for (EventColumn column : EventColumn.values()) {
            names.put(column, column.standardName());
        }
        return names;
    }

    private static Map<EventType, List<String>> standardWords() {
        Map<EventType, List<String>> words = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            words.put(type, List.of(type.word()));
        }
        return words;
    }
}
