package io.cart4j.examples.shop;

import java.nio.charset.StandardCharsets;

/** Lays out events as rows of the log. */
final class Rows {
    static final byte[] HEADER =
            ascii("event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n");

    /** More than the longest row. */
    static final int LONGEST = 512;

    private static final byte[][] KINDS = {ascii("view,"), ascii("cart,"), ascii("purchase,")};

    /** The digits of the numbers from 00 to 99. */
    private static final byte[] PAIRS = new byte[200];

    static {
        for (int i = 0; i < 100; i++) {
            PAIRS[2 * i] = (byte) ('0' + i / 10);
            PAIRS[2 * i + 1] = (byte) ('0' + i % 10);
        }
    }

    private final Catalogue catalogue;
    private final Shoppers shoppers;
    private final SessionIds sessionIds;
    private final ShopLeak leak;
    private final byte[] time = ascii("2019-10-01 00:00:00 UTC,");
    private int timeOf;

    Rows(Catalogue catalogue, Shoppers shoppers, SessionIds sessionIds, ShopLeak leak) {
        this.catalogue = catalogue;
        this.shoppers = shoppers;
        this.sessionIds = sessionIds;
        this.leak = leak;
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
        int cents = leak.loggedCents(catalogue.prices().cents(product, second), second, event);
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
        out[at] = PAIRS[2 * value];
        out[at + 1] = PAIRS[2 * value + 1];
    }

    private static int number(int value, byte[] out, int at) {
        if (value >= 100) {
            int end = number(value / 100, out, at);
            two(value % 100, out, end);
            return end + 2;
        }
        if (value >= 10) {
            two(value, out, at);
            return at + 2;
        }
        out[at] = (byte) ('0' + value);
        return at + 1;
    }

    private static int copy(byte[] from, byte[] out, int at) {
        System.arraycopy(from, 0, out, at, from.length);
        return at + from.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
