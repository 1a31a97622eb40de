package io.cart4j.examples.shop;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Leaves the events of some visits a second time, weeks later, under another session id and another user. Holds these
 * visits in memory until then.
 */
final class Twins implements Trail {
    private static final int ONE_IN = 5;
    private static final int MOST_WEEKS = 3;
    private static final int WEEK = 7 * Demand.DAY;
    private static final long OTHER_SESSION = 1L << 40;

    private record Copy(int number, long session, int[] seconds, long[] events) {}

    private final Timeline timeline;
    private final Shoppers shoppers;
    private final PriorityQueue<Copy> waiting = new PriorityQueue<>(
            Comparator.<Copy>comparingInt(copy -> copy.seconds[0]).thenComparingInt(Copy::number));
    private int[] seconds = new int[64];
    private long[] events = new long[64];
    private long session;
    private int size;
    private boolean hasCart;
    private int copies;

    Twins(Timeline timeline, Shoppers shoppers) {
        this.timeline = timeline;
        this.shoppers = shoppers;
    }

    @Override
    public void add(int second, long session, long event) {
        timeline.add(second, session, event);
        if (size == events.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
            events = Arrays.copyOf(events, size * 2);
        }
        this.session = session;
        seconds[size] = second;
        events[size++] = event;
        hasCart |= Event.kind(event) == Event.CART;
    }

    @Override
    public void endVisit() {
        if (hasCart && session % ONE_IN == 0) {
            waiting.add(copy());
        }
        size = 0;
        hasCart = false;
    }

    @Override
    public void beginSecond(int second) {
        for (Copy next = waiting.peek(); next != null && next.seconds[0] <= second; next = waiting.peek()) {
            for (int i = 0; i < next.events.length; i++) {
                timeline.add(next.seconds[i], next.session, next.events[i]);
            }
            waiting.remove();
        }
    }

    private Copy copy() {
        int later = WEEK * (1 + (int) (session / ONE_IN % MOST_WEEKS));
        int[] laterSeconds = new int[size];
        long[] othersEvents = new long[size];
        for (int i = 0; i < size; i++) {
            laterSeconds[i] = seconds[i] + later;
            othersEvents[i] = Event.ofUser(events[i], shoppers.twin(Event.user(events[i])));
        }
        return new Copy(copies++, session | OTHER_SESSION, laterSeconds, othersEvents);
    }
}
