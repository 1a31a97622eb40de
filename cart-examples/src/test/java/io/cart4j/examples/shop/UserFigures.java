package io.cart4j.examples.shop;

import java.util.Arrays;

/** Figures of users: who was seen when, who bought, and how many visits a rule of 30 minutes finds. */
final class UserFigures {
    static final int OCTOBER = 1;
    static final int NOVEMBER = 2;
    static final int BOUGHT = 4;

    private static final int HALF_HOUR = 1800;

    private final LongIndex index = new LongIndex();
    private int[] last = new int[1 << 12];
    private byte[] flags = new byte[1 << 12];
    private long visits;

    void add(LogRow row) {
        int known = index.size();
        int user = index.of(row.user());
        if (user == last.length) {
            last = Arrays.copyOf(last, user * 2);
            flags = Arrays.copyOf(flags, user * 2);
        }
        visits += user == known || row.second() - last[user] > HALF_HOUR ? 1 : 0;
        last[user] = row.second();
        flags[user] |= (byte) (row.day() < Demand.DAYS_OF_OCTOBER ? OCTOBER : NOVEMBER);
        flags[user] |= (byte) (row.isPurchase() ? BOUGHT : 0);
    }

    int size() {
        return index.size();
    }

    long visits() {
        return visits;
    }

    long with(int flag) {
        long count = 0;
        for (int user = 0; user < size(); user++) {
            count += (flags[user] & flag) != 0 ? 1 : 0;
        }
        return count;
    }
}
