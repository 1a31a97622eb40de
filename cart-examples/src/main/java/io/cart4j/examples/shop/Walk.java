package io.cart4j.examples.shop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The walk through the season, second by second. */
final class Walk {
    private static final int EVENTS_PER_REPORT = 1 << 17;

    private final LongConsumer progress;
    private final Demand demand;
    private final Timeline timeline;
    private final Appointments appointments = new Appointments();
    private final Visits visits;
    private final Rows layout;
    private long written;

    Walk(long events, long seed, LongConsumer progress) {
        this.progress = progress;
        Catalogue catalogue = new Catalogue(seed);
        Shoppers shoppers = new Shoppers(seed, events);
        demand = new Demand(events);
        timeline = new Timeline(events);
        visits = new Visits(seed, events, timeline, appointments, shoppers, catalogue);
        layout = new Rows(catalogue, shoppers, new SessionIds(seed));
    }

    ShopFiles writeTo(Path directory) throws IOException {
        Path octoberPath = directory.resolve("2019-Oct.csv");
        Path novemberPath = directory.resolve("2019-Nov.csv");
        try (MonthFile october = new MonthFile(octoberPath);
                MonthFile november = new MonthFile(novemberPath)) {
            int midnight = Demand.DAYS_OF_OCTOBER * Demand.DAY;
            walk(0, midnight, october);
            walk(midnight, Demand.SECONDS, november);
            october.publish();
            november.publish();
            progress.accept(written);
            return new ShopFiles(octoberPath, october.rows(), novemberPath, november.rows());
        }
    }

    private void walk(int from, int to, MonthFile file) throws IOException {
        Timeline.Sink sink = (second, session, event) -> {
            file.append(layout, second, session, event);
            if (++written % EVENTS_PER_REPORT == 0) {
                progress.accept(written);
            }
        };
        for (int second = from; second < to; second++) {
            while (appointments.isDue(second)) {
                visits.resume(second);
            }
            long quota = demand.quota(second);
            while (timeline.scheduled() < quota) {
                visits.start(second);
            }
            timeline.drain(second, sink);
        }
    }
}
