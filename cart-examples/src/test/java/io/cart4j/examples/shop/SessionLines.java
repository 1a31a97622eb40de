package io.cart4j.examples.shop;

import java.util.Locale;

/** The lines of the table that are about the shape of sessions. */
final class SessionLines {
    private static final double[] QUANTILES = {0.25, 0.5, 0.75, 0.9, 0.99};
    private static final String[] REAL_EVENTS = {"1", "2", "5", "11", "35"};
    private static final double[] GAP_QUANTILES = {0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999};
    private static final String[] REAL_GAPS = {"19", "34", "68", "141", "229", "798", "6,711"};

    private final Figures table;
    private final SessionFigures sessions;
    private final SessionStates of;

    SessionLines(Figures table, SessionFigures sessions) {
        this.table = table;
        this.sessions = sessions;
        this.of = sessions.states;
    }

    void print() {
        printLengths();
        printIds();
        printUsers();
        printGaps();
    }

    private void printLengths() {
        Counts events = sessions.distribution(s -> true, s -> of.events[s], 100_000);
        table.number("events per session, mean", "4.78", events.mean());
        table.percent("sessions of 1 event", "37-41", events.share(1));
        for (int i = 0; i < QUANTILES.length; i++) {
            table.count("events per session, " + name(QUANTILES[i]), REAL_EVENTS[i], events.quantile(QUANTILES[i]));
        }
        table.count("events per session, most", "4,128", events.max());
        Counts durations = sessions.distribution(s -> true, of::duration, Demand.SECONDS);
        table.count("duration, p50, s", "60-63", durations.quantile(0.5));
        table.count("duration, p75, s", "269", durations.quantile(0.75));
        table.number("duration, mean, s", "931-1,041", durations.mean());
        Counts products = sessions.distribution(s -> true, s -> of.products[s], 100_000);
        table.number("products per session, mean", "3.00-3.03", products.mean());
    }

    private void printIds() {
        int both = SessionStates.OCTOBER | SessionStates.NOVEMBER;
        table.percent("ids seen again after 24 h", "0.18", sessions.share(s -> of.duration(s) > Demand.DAY));
        table.percent("ids in both months", "0.0166", sessions.share(s -> (of.flags[s] & both) == both));
        table.percent("ids with two users", "0.0041", sessions.share(s -> of.has(s, SessionStates.SECOND_USER)));
        table.percent("different events in one second", "0.1-0.2", sessions.share(s -> of.has(s, SessionStates.TIE)));
        table.percent(
                "sessions of price 0 only", "0.108", sessions.share(s -> of.has(s, SessionStates.ONLY_ZERO_PRICES)));
        table.percent("more ids than visits by 30 min", "11-23", of.size() / (double) sessions.users.visits() - 1);
    }

    private void printUsers() {
        UserFigures users = sessions.users;
        double n = users.size();
        table.number("sessions per user", "4.33", of.size() / n);
        table.percent("users seen in October", "56.8", users.with(UserFigures.OCTOBER) / n);
        table.percent("users seen in November", "69.5", users.with(UserFigures.NOVEMBER) / n);
        table.percent("users who buy", "13.1", users.with(UserFigures.BOUGHT) / n);
    }

    private void printGaps() {
        for (int i = 0; i < GAP_QUANTILES.length; i++) {
            table.count(
                    "gap, " + name(GAP_QUANTILES[i]) + ", s", REAL_GAPS[i], sessions.gaps.quantile(GAP_QUANTILES[i]));
        }
        table.percent("same product, view to view", "33", sessions.sameProductShare('v', 'v'));
        table.percent("same product, cart to view", "97", sessions.sameProductShare('c', 'v'));
        table.percent("same product, purchase to view", "92", sessions.sameProductShare('p', 'v'));
        table.percent("session ends after a view", "22.5", sessions.ends('v'));
        table.percent("session ends after a cart", "11.5", sessions.ends('c'));
        table.percent("session ends after a purchase", "39.2", sessions.ends('p'));
    }

    private static String name(double quantile) {
        return String.format(Locale.ROOT, "p%.4g", quantile * 100).replaceAll("\\.?0+$", "");
    }
}
