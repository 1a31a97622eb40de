package io.cart4j.core.internal;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads event times: {@code 2019-10-01 00:00:00 UTC} and ISO-8601 with a space or T, a fraction of up to six digits, and
 * nothing (which means UTC), {@code Z}, {@code UTC} or an offset at the end. The last date is remembered, since rows of
 * one day follow each other. Texts have {@link Words#SLACK} bytes after them. For one thread.
 */
final class EventTime {
    static final long MICROS_PER_SECOND = 1_000_000;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_LENGTH = 19;
    private static final int FRACTION_DIGITS = 6;

    private static final int USUAL_LENGTH = 23;
    private static final long MIDNIGHT = Words.of("00:00:00");
    private static final int UTC = (int) Words.of(" UTC");

    /** The words of the last date that was part of a time of the usual form, with the space after it. */
    private long usualDate0 = -1;

    private long usualDate1 = -1;
    private long usualDaySeconds;

    private long lastDate = -1;
    private long lastEpochDay;

    /** Gives microseconds since the epoch. */
    long parse(byte[] text, int from, int to) throws UnreadableRowException {
        return to - from == USUAL_LENGTH ? parseUsual(text, from, to) : parseAny(text, from, to);
    }

    /** Reads a time as long as {@code 2019-10-01 00:00:00 UTC}, word by word if it has that form and the last date. */
    private long parseUsual(byte[] text, int from, int to) throws UnreadableRowException {
        long date0 = Words.longAt(text, from);
        long date1 = Words.longAt(text, from + 3);
        long clock = Words.longAt(text, from + 11) ^ MIDNIGHT;
        boolean isClock =
                (clock & 0xF0F0FFF0F0FFF0F0L) == 0 && (clock + 0x0606000606000606L & 0xF0F000F0F000F0F0L) == 0;
        if (date0 == usualDate0 && date1 == usualDate1 && isClock && Words.intAt(text, from + 19) == UTC) {
            long pairs = clock * 10 + (clock >>> 8);
            int hour = (int) pairs & 0xFF;
            int minute = (int) (pairs >>> 24) & 0xFF;
            int second = (int) (pairs >>> 48) & 0xFF;
            if (hour < 24 && minute < 60 && second < 60) {
                return (usualDaySeconds + hour * 3600L + minute * 60L + second) * MICROS_PER_SECOND;
            }
        }
        long micros = parseAny(text, from, to);
        if (text[from + DATE_LENGTH] == ' ' && Words.intAt(text, from + 19) == UTC) {
            usualDate0 = date0;
            usualDate1 = date1;
            usualDaySeconds = Math.floorDiv(micros, MICROS_PER_SECOND * SECONDS_PER_DAY) * SECONDS_PER_DAY;
        }
        return micros;
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
