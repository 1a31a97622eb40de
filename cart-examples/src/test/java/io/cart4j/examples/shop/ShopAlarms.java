package io.cart4j.examples.shop;

import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.AtCart;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.Label;
import io.cart4j.features.LeakClass;
import io.cart4j.models.leaks.LeakAlarms;
import io.cart4j.models.leaks.LeakReport;
import io.cart4j.models.leaks.PointKernel;
import io.cart4j.models.leaks.SessionAlarms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks all leak alarms about made-up shops at the first cart, with sessions to November 17 for training and those from
 * November 18 on to judge by.
 *
 * <p>{@code java ... io.cart4j.examples.shop.ShopAlarms EVENTS SEEDS} prints what the alarms say of that many honest shops and
 * of one shop with each leak.
 */
final class ShopAlarms {
    private static final DecisionPoint POINT = DecisionPoint.firstCart();
    private static final long BORDER = Instant.parse("2019-11-18T00:00:00Z").toEpochMilli() * 1000;

    private ShopAlarms() {}

    public static void main(String[] args) throws Exception {
        long events = Long.parseLong(args[0]);
        int seeds = Integer.parseInt(args[1]);
        Path directory = Files.createTempDirectory("shop-alarms");
        for (ShopLeak leak : ShopLeak.values()) {
            for (int seed = 1; seed <= (leak == ShopLeak.NONE ? seeds : 1); seed++) {
                LeakReport report =
                        report(MadeUpShop.ofEvents(events).seed(seed).leak(leak), directory);
                System.out.printf(
                        Locale.ROOT,
                        "%s, seed %d, %d alarms%n",
                        leak,
                        seed,
                        report.findings().size());
                report.print(System.out);
            }
        }
        Files.delete(directory.resolve("2019-Oct.csv"));
        Files.delete(directory.resolve("2019-Nov.csv"));
        Files.delete(directory);
    }

    static LeakReport report(MadeUpShop shop, Path directory) {
        ShopFiles files = shop.writeTo(directory);
        EventSource log = EventSource.csv(files.october(), files.november());
        DecisionTable carts =
                AtCart.standard().compute(Sessionizer.bySessionId(), log).table(POINT);
        int[] train = IntStream.range(0, carts.rows())
                .filter(row -> carts.ends()[row] < BORDER)
                .toArray();
        int[] judge = IntStream.range(0, carts.rows())
                .filter(row -> carts.starts()[row] >= BORDER)
                .toArray();
        Set<String> drifting =
                Set.copyOf(AtCart.names(LeakClass.CALENDAR, LeakClass.USER_HISTORY, LeakClass.SHOP_HISTORY));
        return LeakAlarms.on(carts.features(), Label.abandonedAfter())
                .drifting(drifting)
                .check(train, judge)
                .and(SessionAlarms.on(PointKernel.atCart(POINT))
                        .table(carts.features())
                        .check(Sessionizer.bySessionId(), log, train, judge));
    }
}
