package io.cart4j.core;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory.
 *
 * @param bytes number of bytes, positive
 */
public record DataSize(long bytes) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,12})\\s*([kmgt]?)(?:i?b)?");
    private static final int UNIT_BITS = 10;

    /**
     * Checks the amount.
     *
     * @param bytes number of bytes, positive
     */
    public DataSize {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a data size must be positive, got " + bytes + " bytes");
        }
    }

    /**
     * Gives an amount in GiB.
     *
     * @param gibibytes number of 2^30 bytes
     * @return the amount
     */
    public static DataSize gibibytes(long gibibytes) {
        return new DataSize(Math.multiplyExact(gibibytes, 1L << 3 * UNIT_BITS));
    }

    /**
     * Gives an amount in MiB.
     *
     * @param mebibytes number of 2^20 bytes
     * @return the amount
     */
    public static DataSize mebibytes(long mebibytes) {
        return new DataSize(Math.multiplyExact(mebibytes, 1L << 2 * UNIT_BITS));
    }

    /**
     * Reads an amount such as {@code 512m} or {@code 4g}, units of 1024.
     *
     * @param text a whole number and one of k, m, g, t or nothing
     * @return the amount
     * @throws IllegalArgumentException if the text is something else
     */
    public static DataSize parse(String text) {
        Matcher matcher = TEXT.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a data size; write for example 512m or 4g");
        }
        int power = matcher.group(2).isEmpty() ? 0 : 1 + "kmgt".indexOf(matcher.group(2));
        try {
            return new DataSize(Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << power * UNIT_BITS));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("\"" + text + "\" is more than any machine has", e);
        }
    }

    @Override
    public String toString() {
        int power = Math.min(4, (Long.SIZE - 1 - Long.numberOfLeadingZeros(bytes)) / UNIT_BITS);
        double amount = bytes / (double) (1L << power * UNIT_BITS);
        String unit = power == 0 ? "bytes" : "KMGT".charAt(power - 1) + "iB";
        return String.format(Locale.ROOT, amount == Math.rint(amount) ? "%.0f %s" : "%.1f %s", amount, unit);
    }
}
