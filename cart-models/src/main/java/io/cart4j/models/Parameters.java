package io.cart4j.models;

import io.cart4j.core.CartException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hyperparameters of a model by name, in the words of scikit-learn, XGBoost and LightGBM. Kept as text, since they are
 * hashed, logged and stored beside what was trained with them.
 *
 * @param values value by name, in order of the names
 */
public record Parameters(SortedMap<String, String> values) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.+-]+");

    /**
     * Checks that names and values are plain words or numbers, and freezes them.
     *
     * @param values value by name, in order of the names
     */
    public Parameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values.forEach((name, value) -> {
            requirePlain(name);
            requirePlain(value);
        });
    }

    /**
     * Gives an empty set of parameters, to add to.
     *
     * @return no parameters
     */
    public static Parameters none() {
        return new Parameters(new TreeMap<>());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text names and values, for example {@code C=1.0;class_weight=none}
     * @return the parameters
     * @throws CartException if the text is not of that form
     */
    public static Parameters parse(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new CartException("\"" + text + "\" is not a list of parameters such as a=1;b=2");
            }
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Parameters(values);
    }

    /**
     * Sets one parameter.
     *
     * @param name its name
     * @param value a number, a boolean or a word; kept as its text
     * @return these parameters and that one
     */
    public Parameters with(String name, Object value) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.put(name, value.toString());
        return new Parameters(changed);
    }

    /**
     * Sets some of these parameters to other values.
     *
     * @param changes new values; each name must be there already
     * @return the changed parameters
     * @throws CartException if a name is not among these
     */
    public Parameters replace(Parameters changes) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        for (Map.Entry<String, String> change : changes.values.entrySet()) {
            if (changed.put(change.getKey(), change.getValue()) == null) {
                throw new CartException(
                        "there is no parameter \"" + change.getKey() + "\"; there are " + values.keySet());
            }
        }
        return new Parameters(changed);
    }

    /**
     * Gives a parameter as text.
     *
     * @param name its name
     * @return its value
     * @throws CartException if there is none of that name
     */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new CartException("there is no parameter \"" + name + "\"; there are " + values.keySet());
        }
        return value;
    }

    /**
     * Gives a parameter as a whole number.
     *
     * @param name its name
     * @return its value
     * @throws CartException if there is none of that name, or it is not a whole number above 0
     */
    public int positiveInteger(String name) {
        double value = positive(name);
        if (value != (int) value) {
            throw new CartException("parameter " + name + " must be a whole number, got " + text(name));
        }
        return (int) value;
    }

    /**
     * Gives a parameter as a number.
     *
     * @param name its name
     * @return its value
     * @throws CartException if there is none of that name, or it is not a number above 0
     */
    public double positive(String name) {
        double value;
        try {
            value = Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw new CartException("parameter " + name + " must be a number, got \"" + text(name) + "\"", e);
        }
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new CartException("parameter " + name + " must be above 0, got " + text(name));
        }
        return value;
    }

    /**
     * Gives whether a parameter has one of two values.
     *
     * @param name its name
     * @param yes the value that counts as yes
     * @param no the value that counts as no
     * @return whether it is {@code yes}
     * @throws CartException if there is none of that name, or it is neither
     */
    public boolean either(String name, String yes, String no) {
        String value = text(name);
        if (!value.equals(yes) && !value.equals(no)) {
            throw new CartException("parameter " + name + " must be " + yes + " or " + no + ", got " + value);
        }
        return value.equals(yes);
    }

    /** Gives names and values in one line that {@link #parse} reads: {@code a=1;b=2}, in order of the names. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    private static void requirePlain(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new CartException(
                    "parameters are words and numbers of letters, digits and _ . + -, got \"" + text + "\"");
        }
    }
}
