package io.cart4j.features.internal;

import io.cart4j.core.DailyCounts;
import io.cart4j.core.EventSource;
import io.cart4j.core.SessionBatch;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.DecisionTables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One pass over the events: rows of all decision points from the batches, then the joins with history. */
public final class DecisionPass {
    private final List<DecisionPoint> points;
    private final List<List<CartRows>> rows = new ArrayList<>();
    private final SessionLog sessions = new SessionLog();
    private final SharedDayCounts products = new SharedDayCounts();
    private final SharedDayCounts prices = new SharedDayCounts();
    private DailyCounts days = DailyCounts.none();
    private long cartSessions;

    /** Prepares one pass. */
    public DecisionPass(List<DecisionPoint> points) {
        this.points = points;
        points.forEach(point -> rows.add(new ArrayList<>()));
    }

    /** Runs the pass, once. */
    public DecisionTables run(Sessionizer sessionizer, EventSource source) {
        ThreadLocal<Worker> workers = ThreadLocal.withInitial(Worker::new);
        sessionizer.forEachBatch(source, batch -> workers.get().compute(batch), this::add);
        EarlierSessions earlier = new EarlierSessions(sessions);
        ShopHistory shop = new ShopHistory(products, prices);
        List<DecisionTable> tables = IntStream.range(0, points.size())
                .parallel()
                .mapToObj(point ->
                        new DecisionAssembly(rows.get(point)).table(points.get(point), cartSessions, earlier, shop))
                .toList();
        return new DecisionTables(tables, days);
    }

    private void add(Part part) {
        for (int point = 0; point < points.size(); point++) {
            rows.get(point).add(part.found.rows().get(point));
        }
        sessions.add(part.sessions);
        cartSessions += part.found.cartSessions();
        days = days.plus(part.days);
    }

    /** One thread's tools. */
    private final class Worker {
        private final EventColumns columns = new EventColumns();
        private final DecisionKernel decisions = new DecisionKernel(points);
        private final ShopTally shop = new ShopTally(products, prices);

        Part compute(SessionBatch batch) {
            columns.read(batch);
            shop.add(columns);
            return new Part(decisions.compute(columns), SessionLog.part(columns), DailyCounts.of(batch));
        }
    }

    /** What a batch gives. */
    private record Part(DecisionKernel.Found found, SessionLog.Part sessions, DailyCounts days) {}
}
