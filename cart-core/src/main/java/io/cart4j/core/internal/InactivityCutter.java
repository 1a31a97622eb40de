package io.cart4j.core.internal;

/**
 * Cuts the events of users, which are in order of time, into sessions by inactivity, and gives each one an id of the form of
 * a UUID: the high half is the key of the user, the low half the time of the first event. Where several sessions of a user
 * start in the same microsecond, the low half is one more than that of the session before. So ids are unique, in order, and
 * depend on the user's times alone. For one thread; what it gives is overwritten by the next call.
 */
final class InactivityCutter {
    private final Inactivity rule;
    private int[] starts = {};
    private EndReason[] endReasons = {};

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
        reserve(grouped.keyStarts[grouped.keys]);
        grouped.starts = starts;
        grouped.endReasons = endReasons;
        grouped.sessions = 0;
        for (int user = 0; user < grouped.keys; user++) {
            cutUser(grouped, grouped.keyStarts[user], grouped.keyStarts[user + 1]);
        }
        starts[grouped.sessions] = grouped.keyStarts[grouped.keys];
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

    private void reserve(int events) {
        if (starts.length <= events) {
            int capacity = Math.max(events, starts.length + starts.length / 2);
            starts = new int[capacity + 1];
            endReasons = new EndReason[capacity];
        }
    }

    private void cutUser(SessionEvents grouped, int from, int to) {
        final long[] time = grouped.time;
        int session = grouped.sessions;
        int first = from;
        starts[session] = first;
        for (int event = from + 1; event < to; event++) {
            EndReason reason = rule.endReason(time[event] - time[event - 1], time[event] - time[first], event - first);
            if (reason != null) {
                first = event;
                endReasons[session++] = reason;
                starts[session] = first;
            }
        }
        endReasons[session++] = EndReason.END_OF_DATA;
        grouped.sessions = session;
    }

    private void writeIds(SessionEvents grouped, long[] keyHigh, int[] order) {
        grouped.reserveIds(grouped.sessions, (long) grouped.sessions * SessionKey.UUID_LENGTH);
        int session = 0;
        int at = 0;
        for (int user = 0; user < grouped.keys; user++) {
            long high = keyHigh[order[user]];
            long before = Long.MIN_VALUE;
            while (starts[session] < grouped.keyStarts[user + 1]) {
                before = Math.max(grouped.time[starts[session]], before + 1);
                SessionKey.formatUuid(high, before ^ Long.MIN_VALUE, grouped.ids, at);
                grouped.idStarts[session++] = at;
                at += SessionKey.UUID_LENGTH;
            }
        }
        grouped.idStarts[session] = at;
    }
}
