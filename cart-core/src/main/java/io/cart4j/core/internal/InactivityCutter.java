package io.cart4j.core.internal;

import java.util.Arrays;

/**
 * Cuts the events of users, which are in order of time, into sessions by inactivity, and gives each one an id of the form of
 * a UUID: the high half is the key of the user, the low half the time of the first event. Where several sessions of a user
 * start in the same microsecond, the low half is one more than that of the session before. So ids are unique, in order, and
 * depend on the user's times alone. For one thread; what it gives is overwritten by the next call.
 */
final class InactivityCutter {
    private static final int FIRST_CAPACITY = 1 << 10;

    private final Inactivity rule;
    private int sessions;
    private int[] starts = new int[FIRST_CAPACITY + 1];
    private EndReason[] endReasons = new EndReason[FIRST_CAPACITY];

    InactivityCutter(Inactivity rule) {
        this.rule = rule;
    }

    /**
     * Makes sessions of what were users.
     *
     * @param grouped its keys are users
     * @param keyHigh keys of the users
     * @param order the number of each user's key
     */
    void cut(SessionEvents grouped, long[] keyHigh, int[] order) {
        sessions = 0;
        for (int user = 0; user < grouped.keys; user++) {
            cutUser(grouped.time, grouped.keyStarts[user], grouped.keyStarts[user + 1]);
        }
        starts[sessions] = grouped.keyStarts[grouped.keys];
        grouped.sessions = sessions;
        grouped.starts = starts;
        grouped.endReasons = endReasons;
        writeIds(grouped, keyHigh, order);
    }

    /** How many sessions have events of several sources. */
    static long straddling(SessionEvents grouped, int[] sources) {
        long straddling = 0;
        for (int session = 0; session < grouped.sessions; session++) {
            int from = grouped.starts[session];
            boolean same = true;
            for (int event = from + 1; event < grouped.starts[session + 1]; event++) {
                same &= sources[event] == sources[from];
            }
            straddling += same ? 0 : 1;
        }
        return straddling;
    }

    private void cutUser(long[] time, int from, int to) {
        int first = from;
        for (int event = from + 1; event < to; event++) {
            EndReason reason = rule.endReason(time[event] - time[event - 1], time[event] - time[first], event - first);
            if (reason != null) {
                add(first, reason);
                first = event;
            }
        }
        add(first, EndReason.END_OF_DATA);
    }

    private void add(int first, EndReason reason) {
        if (sessions == endReasons.length) {
            starts = Arrays.copyOf(starts, 2 * sessions + 1);
            endReasons = Arrays.copyOf(endReasons, 2 * sessions);
        }
        starts[sessions] = first;
        endReasons[sessions++] = reason;
    }

    private void writeIds(SessionEvents grouped, long[] keyHigh, int[] order) {
        grouped.reserveIds(grouped.sessions, (long) grouped.sessions * SessionKey.UUID_LENGTH);
        int session = 0;
        int at = 0;
        for (int user = 0; user < grouped.keys; user++) {
            long high = keyHigh[order[user]];
            long low = Long.MIN_VALUE;
            while (starts[session] < grouped.keyStarts[user + 1]) {
                low = Math.max(grouped.time[starts[session]], low + 1);
                SessionKey.formatUuid(high, low ^ Long.MIN_VALUE, grouped.ids, at);
                grouped.idStarts[session++] = at;
                at += SessionKey.UUID_LENGTH;
            }
        }
        grouped.idStarts[session] = at;
    }
}
