package io.cart4j.core.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Reads whole numbers and exact prices from text; the usual ones word by word. */
final class Numbers {
    /** Prices are whole numbers of millionths. */
    static final int PRICE_SCALE = 6;

    static final long PRICE_UNIT = 1_000_000;

    /** A price that is missing or not a number. */
    static final long NO_PRICE = Long.MIN_VALUE;

    /** The price of everything in a shop without prices. */
    static final long UNPRICED = Long.MIN_VALUE + 1;

    private static final long CENT = PRICE_UNIT / 100;
    private static final int EIGHT = Long.BYTES;
    private static final int SAFE_DIGITS = 18;
    private static final int MAX_PRICE_LENGTH = 100;

    private Numbers() {}

    static long parseLong(byte[] text, int from, int to, String column) throws UnreadableRowException {
        int length = to - from;
        if (length <= 0 || length > 2 * EIGHT || to < 2 * EIGHT) {
            return parseAnyLong(text, from, to, column);
        }
        long low = Words.longAt(text, to - EIGHT) ^ Words.ZEROS;
        if (length <= EIGHT) {
            low = Words.last(low, length);
            return Words.areDigits(low) ? Words.decimal(low) : parseAnyLong(text, from, to, column);
        }
        long high = Words.last(Words.longAt(text, to - 2 * EIGHT) ^ Words.ZEROS, length - EIGHT);
        return Words.areDigits(low) && Words.areDigits(high)
                ? Words.decimal(high) * 100_000_000 + Words.decimal(low)
                : parseAnyLong(text, from, to, column);
    }

    private static long parseAnyLong(byte[] text, int from, int to, String column) throws UnreadableRowException {
        boolean negative = from < to && text[from] == '-';
        int position = negative ? from + 1 : from;
        int digits = to - position;
        if (digits <= 0) {
            throw notWhole(text, from, to, column);
        }
        long value = 0;
        for (; position < to; position++) {
            int digit = text[position] - '0';
            if (digit < 0 || digit > 9) {
                throw notWhole(text, from, to, column);
            }
            value = value * 10 + digit;
        }
        if (digits > SAFE_DIGITS) {
            try {
                return Long.parseLong(ascii(text, from, to));
            } catch (NumberFormatException e) {
                throw notWhole(text, from, to, column);
            }
        }
        return negative ? -value : value;
    }

    /** Gives a price in millionths, or {@link #NO_PRICE} if the text is empty, "nan" or "null" in any case. */
    static long parsePrice(byte[] text, int from, int to) throws UnreadableRowException {
        int length = to - from;
        if (length >= 4 && length <= EIGHT && to >= EIGHT && text[to - 3] == '.') {
            long word = Words.longAt(text, to - EIGHT) ^ Words.ZEROS;
            long digits = Words.last((word & 0xFFFFFFFFFFL) << Byte.SIZE | word & 0xFFFF000000000000L, length - 1);
            if (Words.areDigits(digits)) {
                return Words.decimal(digits) * CENT;
            }
        }
        return parseAnyPrice(text, from, to);
    }

    private static long parseAnyPrice(byte[] text, int from, int to) throws UnreadableRowException {
        long value = 0;
        int position = from;
        while (position < to && text[position] >= '0' && text[position] <= '9') {
            value = value * 10 + text[position++] - '0';
        }
        int digits = position - from;
        int fraction = 0;
        if (position < to && text[position] == '.') {
            int start = ++position;
            while (position < to && text[position] >= '0' && text[position] <= '9') {
                value = value * 10 + text[position++] - '0';
            }
            fraction = position - start;
        }
        digits += fraction;
        if (position < to || digits == 0 || digits > SAFE_DIGITS - PRICE_SCALE || fraction > PRICE_SCALE) {
            return parseUnusualPrice(text, from, to);
        }
        for (int digit = fraction; digit < PRICE_SCALE; digit++) {
            value *= 10;
        }
        return value;
    }

    /** Gives an exact decimal in millionths. */
    static long priceOf(BigDecimal price) throws UnreadableRowException {
        try {
            long millionths = price.setScale(PRICE_SCALE).unscaledValue().longValueExact();
            if (millionths <= UNPRICED) {
                throw new ArithmeticException("stands for something else");
            }
            return millionths;
        } catch (ArithmeticException e) {
            throw new UnreadableRowException(
                    "price " + price + " has more than " + PRICE_SCALE + " decimal places or is above 9 * 10^12");
        }
    }

    private static long parseUnusualPrice(byte[] text, int from, int to) throws UnreadableRowException {
        if (from == to) {
            return NO_PRICE;
        }
        if (to - from > MAX_PRICE_LENGTH) {
            throw new UnreadableRowException("price " + Texts.quoted(text, from, to) + " is not a number");
        }
        String word = ascii(text, from, to);
        if (word.equalsIgnoreCase("nan") || word.equalsIgnoreCase("null")) {
            return NO_PRICE;
        }
        BigDecimal price;
        try {
            price = new BigDecimal(word);
        } catch (NumberFormatException e) {
            throw new UnreadableRowException("price " + Texts.quoted(text, from, to) + " is not a number");
        }
        if (price.precision() - (long) price.scale() > SAFE_DIGITS || price.scale() > 1000) {
            throw new UnreadableRowException("price " + Texts.quoted(text, from, to) + " is out of range");
        }
        return priceOf(price);
    }

    private static String ascii(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static UnreadableRowException notWhole(byte[] text, int from, int to, String column) {
        return new UnreadableRowException(
                column + " " + Texts.quoted(text, from, to) + " is not a whole number of 64 bits");
    }
}
