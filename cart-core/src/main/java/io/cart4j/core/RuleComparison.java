package io.cart4j.core;

import io.cart4j.core.internal.RuleOverlap;
import io.cart4j.core.internal.WholeFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/**
 * What the choice of the rule does to the figures of a shop: sessions by id and sessions by inactivity of the same events,
 * side by side. Ids come back after days and change in the middle of a visit, so the two rules do not agree on what is
 * abandoned; a number should say by which of them it is.
 *
 * @param byId sessions by the ids of the input
 * @param byInactivity sessions by inactivity
 * @param split sessions by id with events in several sessions by inactivity. Where a bound on the number of events cuts between
 *     simultaneous ones, a session by id counts as if it began in the last of the sessions that start there
 * @param joining sessions by inactivity in which several sessions by id begin
 */
public record RuleComparison(Figures byId, Figures byInactivity, long split, long joining) {
    /**
     * The figures by one rule. Rates and shares are from 0 to 1, and null where they would divide by 0.
     *
     * @param rule the rule in words
     * @param sessions number of sessions
     * @param cartSessions sessions with a cart event
     * @param purchaseSessions sessions with a purchase
     * @param abandoned sessions with a cart event and no purchase
     * @param abandonmentRate abandoned ones among the sessions with a cart event
     * @param returningShare sessions of users with an earlier session among all
     * @param meanEvents events per session
     * @param medianEvents median of the events per session; of an even number of sessions the mean of the middle two
     */
    public record Figures(
            String rule,
            long sessions,
            long cartSessions,
            long purchaseSessions,
            long abandoned,
            @Nullable Double abandonmentRate,
            @Nullable Double returningShare,
            @Nullable Double meanEvents,
            @Nullable Double medianEvents) {
        private static Figures of(String rule, SessionTable table) {
            QualityReport quality = table.quality();
            return new Figures(
                    rule,
                    quality.sessions(),
                    quality.cartSessions(),
                    quality.purchaseSessions(),
                    quality.abandoned(),
                    ratio(quality.abandoned(), quality.cartSessions()),
                    ratio(quality.returning(), quality.sessions()),
                    ratio(quality.kept(), quality.sessions()),
                    median(table));
        }

        private static @Nullable Double ratio(long part, long whole) {
            return whole == 0 ? null : (double) part / whole;
        }

        private static @Nullable Double median(SessionTable table) {
            int[] events = new int[Math.toIntExact(table.rows())];
            int session = 0;
            for (VectorSchemaRoot batch : table.batches()) {
                IntVector total = (IntVector) batch.getVector(SessionColumns.TOTAL_EVENTS);
                for (int row = 0; row < batch.getRowCount(); row++) {
                    events[session++] = total.get(row);
                }
            }
            Arrays.sort(events);
            int half = events.length / 2;
            return events.length == 0
                    ? null
                    : Double.valueOf(((double) events[half] + events[(events.length - 1) / 2]) / 2);
        }
    }

    /**
     * Reads the events twice, once by each rule. One session table is in memory at a time, beside 17 bytes for each session by
     * inactivity and some 40 for each user.
     *
     * @param source events with session ids
     * @param byId makes sessions by id
     * @param byInactivity makes sessions by inactivity
     * @return both, side by side
     * @throws CartException if the input is not what it should be, or does not fit in memory
     */
    public static RuleComparison of(EventSource source, Sessionizer byId, Sessionizer byInactivity) {
        if (byId.isByInactivity() || !byInactivity.isByInactivity()) {
            throw new IllegalArgumentException("compare sessions by id with sessions by inactivity, got "
                    + byId.ruleInWords() + " and " + byInactivity.ruleInWords());
        }
        source.requireSessions();
        Figures inactivity;
        RuleOverlap overlap;
        try (SessionTable table = byInactivity.sessionize(source)) {
            inactivity = Figures.of(byInactivity.ruleInWords(), table);
            overlap = RuleOverlap.of(table);
        }
        try (SessionTable table = byId.sessionize(source)) {
            overlap.compare(table);
            Figures id = Figures.of(byId.ruleInWords(), table);
            return new RuleComparison(id, inactivity, overlap.split(), overlap.joining());
        }
    }

    /**
     * Prints the figures for people, one a line.
     *
     * @param out where to
     */
    public void print(PrintStream out) {
        out.println("A: " + byId.rule);
        out.println("B: " + byInactivity.rule);
        out.println(String.format(Locale.ROOT, "%-36s %13s %13s %22s", "", "A", "B", "B - A"));
        counts(out, "sessions", byId.sessions, byInactivity.sessions);
        counts(out, "  with a cart event", byId.cartSessions, byInactivity.cartSessions);
        counts(out, "  with a purchase", byId.purchaseSessions, byInactivity.purchaseSessions);
        counts(out, "  abandoned", byId.abandoned, byInactivity.abandoned);
        shares(out, "abandoned, of those with a cart", byId.abandonmentRate, byInactivity.abandonmentRate);
        shares(out, "of returning users, of all", byId.returningShare, byInactivity.returningShare);
        numbers(out, "events per session, mean", byId.meanEvents, byInactivity.meanEvents);
        numbers(out, "events per session, median", byId.medianEvents, byInactivity.medianEvents);
        out.println(String.format(Locale.ROOT, "sessions of A in several of B: %,d", split));
        out.println(String.format(Locale.ROOT, "sessions of B in which several of A begin: %,d", joining));
    }

    /**
     * Writes the comparison as JSON.
     *
     * @param file where to; an existing file is replaced when the new one is whole
     * @throws CartException if it cannot be written
     */
    public void writeJson(Path file) {
        WholeFile.write(file, toJson());
    }

    /**
     * Gives the comparison as JSON, names in snake_case.
     *
     * @return JSON text
     */
    public String toJson() {
        return ReportJson.of(this);
    }

    private static void counts(PrintStream out, String what, long a, long b) {
        String more = String.format(Locale.ROOT, "%,+d", b - a);
        String share = a == 0 ? "" : String.format(Locale.ROOT, " (%+.1f %%)", 100.0 * (b - a) / a);
        out.println(String.format(Locale.ROOT, "%-36s %,13d %,13d %22s", what, a, b, more + share));
    }

    private static void shares(PrintStream out, String what, @Nullable Double a, @Nullable Double b) {
        if (a != null && b != null) {
            out.println(String.format(
                    Locale.ROOT, "%-36s %11.2f %% %11.2f %% %+15.2f points", what, 100 * a, 100 * b, 100 * (b - a)));
        }
    }

    private static void numbers(PrintStream out, String what, @Nullable Double a, @Nullable Double b) {
        if (a != null && b != null) {
            out.println(String.format(Locale.ROOT, "%-36s %13.2f %13.2f %+22.2f", what, a, b, b - a));
        }
    }
}
