package io.cart4j.core.internal;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads event times: {@code 2019-10-01 00:00:00 UTC} and ISO-8601 with a space or T, a fraction of up to six digits, and
 * nothing (which means UTC), {@code Z}, {@code UTC} or an offset at the end. The last minute is remembered, since rows of
 * one minute follow each other. Texts have {@link Words#SLACK} bytes after them. For one thread.
 */
final class EventTime {
    static final long MICROS_PER_SECOND = 1_000_000;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_LENGTH = 19;
    private static final int FRACTION_DIGITS = 6;

    private static final int USUAL_LENGTH = 23;
    private static final int MINUTE_LENGTH = 16;

    /** What follows the minute in a time of the usual form, after one byte more. */
    private static final long SECOND_0 = Words.of("\0:00 UTC");

    /** The words of the last minute that was part of a time of the usual form, and its microseconds. */
    private long usualMinute0 = Words.of("1970-01-");

    private long usualMinute1 = Words.of("01 00:00");
    private long usualMicros;

    private long lastDate = -1;
    private long lastEpochDay;

    /** Gives microseconds since the epoch. */
    long parse(byte[] text, int from, int to) throws UnreadableRowException {
        return to - from == USUAL_LENGTH ? parseUsual(text, from, to) : parseAny(text, from, to);
    }

    /** Reads a time as long as {@code 2019-10-01 00:00:00 UTC}, word by word if it has that form and the last minute. */
    private long parseUsual(byte[] text, int from, int to) throws UnreadableRowException {
        long minute0 = Words.longAt(text, from);
        long minute1 = Words.longAt(text, from + Long.BYTES);
        int second = usualSecond(Words.longAt(text, from + MINUTE_LENGTH - 1));
        if (minute0 == usualMinute0 && minute1 == usualMinute1 && second >= 0) {
            return usualMicros + second * MICROS_PER_SECOND;
        }
        long micros = parseAny(text, from, to);
        if (second >= 0 && text[from + DATE_LENGTH] == ' ') {
            usualMinute0 = minute0;
            usualMinute1 = minute1;
            usualMicros = micros - second * MICROS_PER_SECOND;
        }
        return micros;
    }

    /** The second of the minute if what follows a minute has the usual form, after a byte that does not matter; else -1. */
    private static int usualSecond(long text) {
        long digits = text ^ SECOND_0;
        int tens = (int) (digits >>> 16) & 0xFF;
        int ones = (int) (digits >>> 24) & 0xFF;
        return (digits & 0xFFFFFFFFF0F0FF00L) == 0 && tens < 6 && ones < 10 ? tens * 10 + ones : -1;
    }

    private long parseAny(byte[] text, int from, int to) throws UnreadableRowException {
        if (to - from < SECONDS_LENGTH) {
            throw unknown(text, from, to);
        }
        int hour = twoDigits(text, from + 11);
        int minute = twoDigits(text, from + 14);
        int second = twoDigits(text, from + 17);
        int separator = text[from + DATE_LENGTH];
        if ((hour | minute | second) < 0
                || hour > 23
                || minute > 59
                || second > 59
                || text[from + 13] != ':'
                || text[from + 16] != ':'
                || (separator != ' ' && separator != 'T')) {
            throw unknown(text, from, to);
        }
        long seconds = epochDay(text, from, to) * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        int position = from + SECONDS_LENGTH;
        long fraction = 0;
        if (position < to && text[position] == '.') {
            int start = ++position;
            while (position < to && isDigit(text[position])) {
                fraction = fraction * 10 + text[position++] - '0';
            }
            int digits = position - start;
            if (digits == 0 || digits > FRACTION_DIGITS) {
                throw unknown(text, from, to);
            }
            for (int digit = digits; digit < FRACTION_DIGITS; digit++) {
                fraction *= 10;
            }
        }
        return (seconds - offsetSeconds(text, position, from, to)) * MICROS_PER_SECOND + fraction;
    }

    private long epochDay(byte[] text, int from, int to) throws UnreadableRowException {
        int century = twoDigits(text, from);
        int yearOfCentury = twoDigits(text, from + 2);
        int month = twoDigits(text, from + 5);
        int day = twoDigits(text, from + 8);
        if ((century | yearOfCentury | month | day) < 0 || text[from + 4] != '-' || text[from + 7] != '-') {
            throw unknown(text, from, to);
        }
        long date = ((century * 100L + yearOfCentury) * 100 + month) * 100 + day;
        if (date != lastDate) {
            try {
                lastEpochDay =
                        LocalDate.of(century * 100 + yearOfCentury, month, day).toEpochDay();
            } catch (DateTimeException e) {
                throw unknown(text, from, to);
            }
            lastDate = date;
        }
        return lastEpochDay;
    }

    private static long offsetSeconds(byte[] text, int position, int from, int to) throws UnreadableRowException {
        int length = to - position;
        if (length == 0
                || (length == 4
                        && text[position] == ' '
                        && text[position + 1] == 'U'
                        && text[position + 2] == 'T'
                        && text[position + 3] == 'C')
                || (length == 1 && text[position] == 'Z')) {
            return 0;
        }
        int sign = text[position] == '+' ? 1 : text[position] == '-' ? -1 : 0;
        int hours = length >= 3 ? twoDigits(text, position + 1) : -1;
        int minutes = -1;
        if (length == 3) {
            minutes = 0;
        } else if (length == 5) {
            minutes = twoDigits(text, position + 3);
        } else if (length == 6 && text[position + 3] == ':') {
            minutes = twoDigits(text, position + 4);
        }
        if (sign == 0 || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            throw unknown(text, from, to);
        }
        return sign * (hours * 3600L + minutes * 60L);
    }

    private static int twoDigits(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static UnreadableRowException unknown(byte[] text, int from, int to) {
        return new UnreadableRowException("event_time " + Texts.quoted(text, from, to)
                + " is not a time; write 2019-10-01 00:00:00 UTC or ISO-8601");
    }
}
