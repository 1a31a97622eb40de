package io.cart4j.examples.shop;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** The lines of the table that are about carts and purchases of sessions. */
final class FunnelLines {
    private static final int LONGEST = 100_000;

    private final Figures table;
    private final SessionFigures sessions;
    private final SessionStates of;
    private final IntPredicate cart;
    private final IntPredicate bought;
    private final IntPredicate abandoned;

    FunnelLines(Figures table, SessionFigures sessions) {
        this.table = table;
        this.sessions = sessions;
        this.of = sessions.states;
        this.cart = s -> of.carts[s] > 0;
        this.bought = s -> of.purchases[s] > 0;
        this.abandoned = cart.and(bought.negate());
    }

    void print() {
        printMonth(", October", SessionStates.OCTOBER, "6.20", "6.81", "49.1", "53.6", "0.15");
        printMonth(", November", SessionStates.NOVEMBER, "12.65", "5.61", "62.8", "16.1", "0.76");
        printAll();
        printProfiles();
    }

    private void printMonth(String name, int month, String... real) {
        IntPredicate seen = s -> of.has(s, month);
        table.percent("sessions with a cart" + name, real[0], sessions.share(seen, cart));
        table.percent("sessions with a purchase" + name, real[1], sessions.share(seen, bought));
        table.percent("abandoned, of cart sessions" + name, real[2], sessions.share(seen.and(cart), abandoned));
        table.percent("no cart, of buying sessions" + name, real[3], sessions.share(seen.and(bought), cart.negate()));
        table.percent(
                "no view, of buying sessions" + name, real[4], sessions.share(seen.and(bought), s -> of.views[s] == 0));
    }

    private void printAll() {
        IntPredicate clean = days(38, 43).or(days(48, 60));
        table.percent("sessions with a cart", "10.06", sessions.share(cart));
        table.percent("sessions with a purchase", "6.09", sessions.share(bought));
        table.percent("abandoned, of all sessions", "5.98", sessions.share(abandoned));
        table.percent("abandoned, of cart sessions", "59.4", sessions.share(cart, abandoned));
        table.percent(
                "abandoned, of cart sessions, Nov 8-13 and 18-30", "53-54", sessions.share(clean.and(cart), abandoned));
        table.percent(
                "no cart, of buying sessions, Nov 5-7",
                "66",
                sessions.share(days(35, 37).and(bought), cart.negate()));
        table.percent(
                "no cart, of buying sessions, Nov 8",
                "2",
                sessions.share(days(38, 38).and(bought), cart.negate()));
        table.percent("2 carts or more, of cart sessions", "28", sessions.share(cart, s -> of.carts[s] > 1));
        table.percent(
                "purchase before cart, of sessions with both, November",
                "1.0",
                sessions.share(days(31, 60).and(cart).and(bought), s -> of.has(s, SessionStates.PURCHASE_BEFORE_CART)));
    }

    private void printProfiles() {
        IntPredicate abandonedInOctober = days(0, 30).and(abandoned);
        table.number(
                "events, sessions with a purchase, mean",
                "8.9",
                of(bought, s -> of.events[s]).mean());
        table.count(
                "events, sessions with a purchase, median",
                "6",
                of(bought, s -> of.events[s]).quantile(0.5));
        table.number(
                "events, other sessions, mean",
                "4.31",
                of(bought.negate(), s -> of.events[s]).mean());
        table.count(
                "duration, sessions with a purchase, median, s",
                "263",
                of(bought, of::duration).quantile(0.5));
        table.count(
                "duration, other sessions, median, s",
                "30",
                of(bought.negate(), of::duration).quantile(0.5));
        table.number(
                "events, abandoned in October, mean",
                "8.1",
                of(abandonedInOctober, s -> of.events[s]).mean());
        table.number(
                "products, abandoned in October, mean",
                "3.41",
                of(abandonedInOctober, s -> of.products[s]).mean());
        table.number(
                "purchases per buying session",
                "1.18",
                of(bought, s -> of.purchases[s]).mean());
    }

    private Counts of(IntPredicate wanted, IntUnaryOperator column) {
        return sessions.distribution(wanted, column, LONGEST);
    }

    private IntPredicate days(int from, int to) {
        return s -> of.first[s] / Demand.DAY >= from && of.first[s] / Demand.DAY <= to;
    }
}
