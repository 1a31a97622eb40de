package io.cart4j.features.internal;

import java.util.List;

/** Which sessions had a cart event and no purchase, at any moment. Safe for several threads. */
final class OpenCarts {
    private final int[] firsts;
    private final long[] starts;
    /** In order of the starts, the place of a cart session in the other two arrays. */
    private final long[] places;

    private final long[] carts;
    private final long[] completions;

    OpenCarts(LongIndex users, List<SessionLog.Part> parts) {
        firsts = new int[users.size() + 1];
        for (SessionLog.Part part : parts) {
            for (int outcome = 0; outcome < part.places().length; outcome++) {
                if (part.carts()[outcome] != SessionLog.NEVER) {
                    firsts[users.numberOf(part.users()[part.places()[outcome]]) + 1]++;
                }
            }
        }
        for (int user = 0; user < users.size(); user++) {
            firsts[user + 1] += firsts[user];
        }
        int sessions = firsts[users.size()];
        starts = new long[sessions];
        places = new long[sessions];
        carts = new long[sessions];
        completions = new long[sessions];
        place(users, parts);
        for (int user = 0; user < users.size(); user++) {
            PairSort.sort(starts, places, firsts[user], firsts[user + 1]);
        }
    }

    private void place(LongIndex users, List<SessionLog.Part> parts) {
        int[] next = firsts.clone();
        for (SessionLog.Part part : parts) {
            for (int outcome = 0; outcome < part.places().length; outcome++) {
                if (part.carts()[outcome] != SessionLog.NEVER) {
                    int session = part.places()[outcome];
                    int at = next[users.numberOf(part.users()[session])]++;
                    starts[at] = part.starts()[session];
                    places[at] = at;
                    carts[at] = part.carts()[outcome];
                    completions[at] = part.completion(outcome);
                }
            }
        }
    }

    /** Says whether a session of the user that began at a time had a cart event before a moment, and no purchase. */
    boolean isOpen(int user, long start, long moment) {
        for (int at = firstFrom(start, user); at < firsts[user + 1] && starts[at] == start; at++) {
            int place = (int) places[at];
            if (carts[place] < moment && moment <= completions[place]) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(long start, int user) {
        int low = firsts[user];
        int high = firsts[user + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
