package io.cart4j.examples.shop;

import java.nio.charset.StandardCharsets;

/** Lays out events as rows of the log. */
final class Rows {
    static final byte[] HEADER =
            ascii("event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n");

    /** More than the longest row. */
    static final int LONGEST = 512;

    private static final byte[][] KINDS = {ascii("view,"), ascii("cart,"), ascii("purchase,")};

    private final Catalogue catalogue;
    private final Shoppers shoppers;
    private final SessionIds sessionIds;
    private final byte[] time = ascii("2019-10-01 00:00:00 UTC,");
    private int timeOf;

    Rows(Catalogue catalogue, Shoppers shoppers, SessionIds sessionIds) {
        this.catalogue = catalogue;
        this.shoppers = shoppers;
        this.sessionIds = sessionIds;
    }

    /** Writes a row; returns the end. */
    int write(int second, long session, long event, byte[] out, int at) {
        if (second != timeOf) {
            setTime(second);
        }
        int product = Event.product(event);
        int end = copy(time, out, at);
        end = copy(KINDS[Event.kind(event)], out, end);
        end = catalogue.writeText(product, out, end);
        int cents = catalogue.prices().cents(product, second);
        end = number(cents / 100, out, end);
        out[end++] = '.';
        two(cents % 100, out, end);
        out[end + 2] = ',';
        end = number(shoppers.id(Event.user(event)), out, end + 3);
        out[end++] = ',';
        if (Event.hasSession(event)) {
            end = sessionIds.write(session, out, end);
        }
        out[end++] = '\n';
        return end;
    }

    private void setTime(int second) {
        timeOf = second;
        int day = second / Demand.DAY;
        int ofDay = second % Demand.DAY;
        boolean october = day < Demand.DAYS_OF_OCTOBER;
        two(october ? 10 : 11, time, 5);
        two(1 + (october ? day : day - Demand.DAYS_OF_OCTOBER), time, 8);
        two(ofDay / Demand.HOUR, time, 11);
        two(ofDay / 60 % 60, time, 14);
        two(ofDay % 60, time, 17);
    }

    private static void two(int value, byte[] out, int at) {
        out[at] = (byte) ('0' + value / 10);
        out[at + 1] = (byte) ('0' + value % 10);
    }

    private static int number(long value, byte[] out, int at) {
        int end = at + 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            end++;
        }
        int digit = end;
        long rest = value;
        do {
            out[--digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return end;
    }

    private static int copy(byte[] from, byte[] out, int at) {
        System.arraycopy(from, 0, out, at, from.length);
        return at + from.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
