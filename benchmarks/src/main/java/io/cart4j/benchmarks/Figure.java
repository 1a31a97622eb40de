package io.cart4j.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures are written in tables: the same in every country, and "not known" if they are not. */
public final class Figure {
    private static final String NOT_KNOWN = "not known";
    private static final double MIB = 1 << 20;

    private Figure() {}

    /**
     * Writes seconds, ratios and the like.
     *
     * @param number any number, or null
     * @return the number with two decimals
     */
    public static String decimal(@Nullable Double number) {
        return number == null || number.isNaN() ? NOT_KNOWN : format("%.2f", number);
    }

    /**
     * Writes small costs.
     *
     * @param number any number, or null
     * @return the number with three decimals
     */
    public static String thousandths(@Nullable Double number) {
        return number == null || number.isNaN() ? NOT_KNOWN : format("%.3f", number);
    }

    /**
     * Writes an amount of memory.
     *
     * @param bytes number of bytes, or null
     * @return whole MiB
     */
    public static String mebibytes(@Nullable Number bytes) {
        return bytes == null ? NOT_KNOWN : format("%,.0f", bytes.doubleValue() / MIB);
    }

    /**
     * Formats a text.
     *
     * @param format as in {@link String#format}
     * @param arguments its arguments
     * @return the text, the same in every country
     */
    public static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
