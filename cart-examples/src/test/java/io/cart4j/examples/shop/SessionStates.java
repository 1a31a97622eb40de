package io.cart4j.examples.shop;

import java.util.Arrays;

/** What is known of each session while its rows go by, in columns. */
final class SessionStates {
    static final int OCTOBER = 1;
    static final int NOVEMBER = 2;
    static final int SECOND_USER = 4;
    static final int PURCHASE_BEFORE_CART = 8;
    static final int TIE = 16;
    static final int ONLY_ZERO_PRICES = 32;

    private final LongIndex index = new LongIndex();
    int[] events = new int[1 << 12];
    int[] views = new int[events.length];
    int[] carts = new int[events.length];
    int[] purchases = new int[events.length];
    int[] products = new int[events.length];
    int[] first = new int[events.length];
    int[] last = new int[events.length];
    int[] flags = new int[events.length];
    long[] users = new long[events.length];
    long[] lastProduct = new long[events.length];
    char[] lastType = new char[events.length];

    int size() {
        return index.size();
    }

    int duration(int session) {
        return last[session] - first[session];
    }

    boolean has(int session, int flag) {
        return (flags[session] & flag) != 0;
    }

    /** The session of an id; 64 bits of its hash stand for the id. */
    int of(String id) {
        long key = 0;
        for (int i = 0; i < id.length(); i++) {
            key = Dice.hash(key, id.charAt(i));
        }
        int session = index.of(key);
        if (session == events.length) {
            grow(session * 2);
        }
        return session;
    }

    void add(int s, LogRow row, boolean newProduct) {
        if (events[s]++ == 0) {
            first[s] = row.second();
            users[s] = row.user();
            flags[s] = ONLY_ZERO_PRICES;
        }
        views[s] += row.isView() ? 1 : 0;
        carts[s] += row.isCart() ? 1 : 0;
        purchases[s] += row.isPurchase() ? 1 : 0;
        products[s] += newProduct ? 1 : 0;
        flags[s] |= row.day() < Demand.DAYS_OF_OCTOBER ? OCTOBER : NOVEMBER;
        flags[s] |= row.user() == users[s] ? 0 : SECOND_USER;
        flags[s] |= row.isCart() && carts[s] == 1 && purchases[s] > 0 ? PURCHASE_BEFORE_CART : 0;
        flags[s] &= row.cents() == 0 ? -1 : ~ONLY_ZERO_PRICES;
        last[s] = row.second();
        lastProduct[s] = row.product();
        lastType[s] = row.type().charAt(0);
    }

    private void grow(int capacity) {
        events = Arrays.copyOf(events, capacity);
        views = Arrays.copyOf(views, capacity);
        carts = Arrays.copyOf(carts, capacity);
        purchases = Arrays.copyOf(purchases, capacity);
        products = Arrays.copyOf(products, capacity);
        first = Arrays.copyOf(first, capacity);
        last = Arrays.copyOf(last, capacity);
        flags = Arrays.copyOf(flags, capacity);
        users = Arrays.copyOf(users, capacity);
        lastProduct = Arrays.copyOf(lastProduct, capacity);
        lastType = Arrays.copyOf(lastType, capacity);
    }
}
