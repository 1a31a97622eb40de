package io.cart4j.examples.shop;

import java.io.IOException;
import java.util.Arrays;

/**
 * Events in waiting, in a ring with one queue for each of the next 18 hours' seconds. Its size is that of the visits in
 * progress, not that of the shop. It also keeps to the wanted number of events: what comes after the last one, or after
 * the last second, is not taken.
 */
final class Timeline implements Trail {
    private static final int RING = 1 << 16;
    private static final int NONE = -1;

    /** Takes events in the order of time. */
    interface Sink {
        void accept(int second, long session, long event) throws IOException;
    }

    private final long limit;
    /** First and last slot of each second's queue, side by side because they are used together. */
    private final int[] queues = new int[2 * RING];

    private int[] next = new int[1 << 12];
    private long[] sessions = new long[next.length];
    private long[] events = new long[next.length];
    private int free = NONE;
    private int used;
    private int now;
    private long scheduled;

    Timeline(long limit) {
        this.limit = limit;
        Arrays.fill(queues, NONE);
    }

    /** Events taken so far, whether or not their time has come. */
    long scheduled() {
        return scheduled;
    }

    /** Most events that have been waiting at the same time. */
    int capacityUsed() {
        return used;
    }

    boolean reaches(int second) {
        return second < Demand.SECONDS && second - now < RING;
    }

    @Override
    public void add(int second, long session, long event) {
        if (scheduled == limit || !reaches(second)) {
            return;
        }
        scheduled++;
        int slot = slot();
        sessions[slot] = session;
        events[slot] = event;
        next[slot] = NONE;
        int queue = queueOf(second);
        if (queues[queue] == NONE) {
            queues[queue] = slot;
        } else {
            next[queues[queue + 1]] = slot;
        }
        queues[queue + 1] = slot;
    }

    /** Hands over the events of a second, in the order in which they came in; seconds must be asked for in order. */
    void drain(int second, Sink sink) throws IOException {
        now = second;
        int queue = queueOf(second);
        int slot = queues[queue];
        queues[queue] = NONE;
        while (slot != NONE) {
            sink.accept(second, sessions[slot], events[slot]);
            int following = next[slot];
            next[slot] = free;
            free = slot;
            slot = following;
        }
    }

    private static int queueOf(int second) {
        return (second & (RING - 1)) << 1;
    }

    private int slot() {
        if (free != NONE) {
            int slot = free;
            free = next[slot];
            return slot;
        }
        if (used == next.length) {
            next = Arrays.copyOf(next, used * 2);
            sessions = Arrays.copyOf(sessions, used * 2);
            events = Arrays.copyOf(events, used * 2);
        }
        return used++;
    }
}
