package io.cart4j.core;

import io.cart4j.core.internal.WholeFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of the rows of the input, and what is odd about its sessions. Every row has one fate, so
 * {@code rowsRead = unreadable + emptySession + badPrice + kept}.
 *
 * @param rowsRead rows of all sources, headers and empty lines not counted
 * @param unreadable rows that could not be read and were set aside
 * @param emptySession rows without a session id, dropped
 * @param badPrice rows with a session id whose price is missing or not above 0, dropped
 * @param kept rows that are events of sessions
 * @param views kept views
 * @param carts kept cart events
 * @param removes kept remove_from_cart events
 * @param purchases kept purchases
 * @param unknownTypes kept events of any other type
 * @param unknownTypeWords what those types are called, with the number of kept events; the first 123
 *     in order, and all others as one
 * @param duplicateRows readable rows that are equal to an earlier one in every column but category_id; they are kept
 * @param sessions number of sessions
 * @param users number of users with a session
 * @param cartSessions sessions with a cart event
 * @param purchaseSessions sessions with a purchase
 * @param purchaseWithoutCart sessions with a purchase and no cart event: the shop's cart logging has gaps
 * @param abandoned sessions with a cart event and no purchase
 * @param returning sessions of users with an earlier session
 * @param multiUser sessions with events of several users
 * @param straddling sessions with events in several sources
 * @param sources fates by source, in the order given
 */
public record QualityReport(
        long rowsRead,
        long unreadable,
        long emptySession,
        long badPrice,
        long kept,
        long views,
        long carts,
        long removes,
        long purchases,
        long unknownTypes,
        Map<String, Long> unknownTypeWords,
        long duplicateRows,
        long sessions,
        long users,
        long cartSessions,
        long purchaseSessions,
        long purchaseWithoutCart,
        long abandoned,
        long returning,
        long multiUser,
        long straddling,
        List<Source> sources) {
    /**
     * What became of the rows of one source.
     *
     * @param name file name or name of the stream
     * @param rowsRead rows of the source
     * @param unreadable rows that could not be read
     * @param emptySession rows without a session id
     * @param badPrice rows whose price is missing or not above 0
     * @param kept events of sessions
     */
    public record Source(String name, long rowsRead, long unreadable, long emptySession, long badPrice, long kept) {}

    /**
     * Prints the report for people, one figure a line.
     *
     * @param out where to
     */
    public void print(PrintStream out) {
        line(out, "rows read", rowsRead);
        line(out, "  unreadable, set aside", unreadable);
        line(out, "  without session id", emptySession);
        line(out, "  price missing or not above 0", badPrice);
        line(out, "  kept", kept);
        line(out, "views", views);
        line(out, "cart events", carts);
        line(out, "removals from the cart", removes);
        line(out, "purchases", purchases);
        line(out, "events of unknown types", unknownTypes);
        unknownTypeWords.forEach((word, rows) -> line(out, "  " + word, rows));
        line(out, "duplicate rows (kept)", duplicateRows);
        line(out, "sessions", sessions);
        line(out, "  with a cart event", cartSessions);
        line(out, "  with a purchase", purchaseSessions);
        line(out, "  with a purchase but no cart event", purchaseWithoutCart);
        line(out, "  abandoned", abandoned);
        line(out, "  of returning users", returning);
        line(out, "  with several users", multiUser);
        line(out, "  in several sources", straddling);
        line(out, "users", users);
    }

    /**
     * Writes the report as JSON.
     *
     * @param file where to; an existing file is replaced when the new one is whole
     * @throws CartException if it cannot be written
     */
    public void writeJson(Path file) {
        WholeFile.write(file, toJson());
    }

    /**
     * Gives the report as JSON, names in snake_case.
     *
     * @return JSON text
     */
    public String toJson() {
        return ReportJson.of(this);
    }

    private static void line(PrintStream out, String what, long count) {
        out.println(String.format(Locale.ROOT, "%-36s %,15d", what, count));
    }
}
