package io.cart4j.examples.shop;

import java.util.Arrays;

/** Visits that are to go on later, the earliest first: a binary heap over parallel arrays. */
final class Appointments {
    /** A session of its own for the visit. */
    static final long NEW_SESSION = -1;

    private long[] keys = new long[64];
    private long[] sessions = new long[64];
    private long[] users = new long[64];
    private int[] products = new int[64];
    private int size;
    private int made;

    /** Makes one; those of the same second are kept in the order in which they were made. */
    void make(int second, long session, long user, int product) {
        if (size == keys.length) {
            grow();
        }
        int hole = size++;
        long key = ((long) second << 32) | (made++ & 0xFFFFFFFFL);
        while (hole > 0 && keys[(hole - 1) >>> 1] > key) {
            move((hole - 1) >>> 1, hole);
            hole = (hole - 1) >>> 1;
        }
        set(hole, key, session, user, product);
    }

    boolean isDue(int second) {
        return size > 0 && keys[0] >>> 32 <= second;
    }

    long session() {
        return sessions[0];
    }

    long user() {
        return users[0];
    }

    int product() {
        return products[0];
    }

    void removeFirst() {
        int last = --size;
        long key = keys[last];
        int hole = 0;
        for (int child = 1; child < last; child = 2 * hole + 1) {
            if (child + 1 < last && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        set(hole, key, sessions[last], users[last], products[last]);
    }

    private void move(int from, int to) {
        set(to, keys[from], sessions[from], users[from], products[from]);
    }

    private void set(int at, long key, long session, long user, int product) {
        keys[at] = key;
        sessions[at] = session;
        users[at] = user;
        products[at] = product;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        sessions = Arrays.copyOf(sessions, size * 2);
        users = Arrays.copyOf(users, size * 2);
        products = Arrays.copyOf(products, size * 2);
    }
}
