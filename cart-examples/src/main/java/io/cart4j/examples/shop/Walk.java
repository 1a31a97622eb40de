package io.cart4j.examples.shop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The walk through the season, second by second. */
final class Walk {
    private static final int MIDNIGHT = Demand.DAYS_OF_OCTOBER * Demand.DAY;

    private final LongConsumer progress;
    private final Demand demand;
    private final Timeline timeline;
    private final Trail trail;
    private final Appointments appointments = new Appointments();
    private final Visits visits;
    private final Rows layout;

    Walk(long events, long seed, Tracking tracking, ShopLeak leak, LongConsumer progress) {
        this.progress = progress;
        Catalogue catalogue = new Catalogue(seed, tracking);
        Shoppers shoppers = new Shoppers(seed, events);
        demand = new Demand(events);
        timeline = new Timeline(events);
        trail = leak.trail(timeline, shoppers);
        visits = new Visits(seed, events, timeline, trail, appointments, shoppers, catalogue, tracking);
        layout = new Rows(catalogue, shoppers, new SessionIds(seed), leak);
    }

    ShopFiles writeTo(Path directory) throws IOException {
        Path octoberPath = directory.resolve("2019-Oct.csv");
        Path novemberPath = directory.resolve("2019-Nov.csv");
        try (MonthFile october = new MonthFile(octoberPath);
                MonthFile november = new MonthFile(novemberPath)) {
            long octoberRows = walk(0, MIDNIGHT, 0, october);
            long novemberRows = walk(MIDNIGHT, Demand.SECONDS, octoberRows, november);
            october.finish();
            november.finish();
            october.publish();
            november.publish();
            return new ShopFiles(octoberPath, octoberRows, novemberPath, novemberRows);
        }
    }

    /** Walks through a part of the season; gives the number of rows. */
    private long walk(int from, int to, long before, MonthFile file) throws IOException {
        try (Scribe scribe = new Scribe(layout, file, rows -> progress.accept(before + rows))) {
            for (int second = from; second < to; second++) {
                trail.beginSecond(second);
                while (appointments.isDue(second)) {
                    visits.resume(second);
                }
                long quota = demand.quota(second);
                while (timeline.scheduled() < quota) {
                    visits.start(second);
                }
                timeline.drain(second, scribe);
            }
            return scribe.finish();
        }
    }
}
