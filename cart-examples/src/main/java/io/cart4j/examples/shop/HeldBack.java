package io.cart4j.examples.shop;

import java.util.Arrays;
import java.util.function.Consumer;

/** Holds the events of a visit back until its outcome is known, and lets a leak change them then. */
final class HeldBack implements Trail {
    private static final int STEPS_OF_ORDER = 12;
    private static final int NONE = -1;

    private final Timeline timeline;
    private final Consumer<HeldBack> leak;
    private int[] seconds = new int[64];
    private long[] events = new long[64];
    private long session;
    private int size;

    HeldBack(Timeline timeline, Consumer<HeldBack> leak) {
        this.timeline = timeline;
        this.leak = leak;
    }

    @Override
    public void add(int second, long session, long event) {
        if (size == events.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
            events = Arrays.copyOf(events, size * 2);
        }
        this.session = session;
        seconds[size] = second;
        events[size++] = event;
    }

    @Override
    public void endVisit() {
        leak.accept(this);
        size = 0;
    }

    /** Marks the carts of a visit that bought nothing. */
    void markUnsoldCarts() {
        boolean sold = first(Event.PURCHASE) != NONE;
        for (int i = 0; i < size; i++) {
            boolean unsold = !sold && Event.kind(events[i]) == Event.CART;
            timeline.add(seconds[i], session, unsold ? Event.marked(events[i]) : events[i]);
        }
    }

    /** Puts the steps of the order before the first cart of a visit that bought something. */
    void writeBackOrder() {
        int cart = first(Event.PURCHASE) == NONE ? NONE : first(Event.CART);
        for (int i = 0; i < size; i++) {
            if (i == cart) {
                long view = Event.of(Event.VIEW, Event.product(events[i]), Event.user(events[i]));
                for (int step = 0; step < STEPS_OF_ORDER; step++) {
                    timeline.add(seconds[i], session, view);
                }
            }
            timeline.add(seconds[i], session, events[i]);
        }
    }

    private int first(int kind) {
        for (int i = 0; i < size; i++) {
            if (Event.kind(events[i]) == kind) {
                return i;
            }
        }
        return NONE;
    }
}
