package io.cart4j.features.internal;

import java.util.Arrays;

/** Times of users, each one's in order. Safe for several threads. */
final class UserTimes {
    /** For each user the place of the first time, and at the end the number of times. */
    private final int[] firsts;

    private final long[] times;

    /** Takes times from a source, which is asked twice. */
    UserTimes(int users, Source source) {
        int[] counts = new int[users + 1];
        source.forEach((user, time) -> counts[user + 1]++);
        for (int user = 0; user < users; user++) {
            counts[user + 1] += counts[user];
        }
        firsts = counts;
        long[] placed = new long[counts[users]];
        int[] next = counts.clone();
        source.forEach((user, time) -> placed[next[user]++] = time);
        times = placed;
        for (int user = 0; user < users; user++) {
            Arrays.sort(times, firsts[user], firsts[user + 1]);
        }
    }

    /** How many of a user's times lie strictly before a moment. */
    int before(int user, long moment) {
        int low = firsts[user];
        int high = firsts[user + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - firsts[user];
    }

    /** One of a user's times. */
    long time(int user, int number) {
        return times[firsts[user] + number];
    }

    /** Gives times to a sink, the same ones whenever it is asked. */
    @FunctionalInterface
    interface Source {
        void forEach(Sink sink);
    }

    /** Takes a time of a user. */
    @FunctionalInterface
    interface Sink {
        void add(int user, long time);
    }
}
