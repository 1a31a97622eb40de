package io.cart4j.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.cart4j.core.CartException;
import io.cart4j.core.EventSource;
import io.cart4j.core.EventType;
import io.cart4j.core.Sessionizer;
import io.cart4j.features.AtCart;
import io.cart4j.features.CartState;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.DecisionTables;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSpec;
import io.cart4j.models.evaluation.Calibration;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSessionTest {
    private static final int MOST_EVENTS = 12;
    private static final int CALLS = 10_000;
    private static final List<EventType> TYPES = List.of(
            EventType.VIEW,
            EventType.VIEW,
            EventType.VIEW,
            EventType.VIEW,
            EventType.CART,
            EventType.REMOVE_FROM_CART,
            EventType.PURCHASE);
    private static final List<String> NAMES =
            AtCart.catalogue().stream().map(FeatureSpec::name).toList();
    private static final FeatureList ALL = new FeatureList(NAMES);
    private static final FeatureList SO_FAR = new FeatureList(NAMES.subList(0, CartState.WIDTH));

    @TempDir
    private Path directory;

    private record Event(long seconds, EventType type, long product, int category, int brand, int cents) {}

    @Test
    void has_after_each_event_the_features_that_models_learn_from() throws IOException {
        Map<String, List<Event>> sessions = sessions(300, 1_000_000, 9);
        List<DecisionPoint> points = new ArrayList<>(List.of(DecisionPoint.firstCart()));
        for (int after = 1; after < MOST_EVENTS; after++) {
            points.add(DecisionPoint.firstCart().events(after));
        }
        DecisionTables tables = AtCart.standard()
                .points(points)
                .compute(Sessionizer.bySessionId().threads(1), EventSource.csv(csv(sessions)));

        LiveSession live = Scorer.of(new FirstFeature(SO_FAR), 0.5).newSession();
        Map<DecisionPoint, Integer> rows = new HashMap<>();
        float[] values = new float[SO_FAR.size()];
        for (List<Event> events : sessions.values()) {
            live.reset();
            int sinceCart = -1;
            for (Event event : events) {
                add(live, event);
                if (sinceCart >= 0 || event.type == EventType.CART) {
                    sinceCart++;
                }
                if (!live.hasOpenCart()) {
                    assertThat(live.abandonmentRisk()).isNaN();
                    continue;
                }
                DecisionPoint point = points.get(sinceCart);
                int row = rows.merge(point, 1, Integer::sum) - 1;
                live.writeFeatures(values);
                assertThat(values).as("%s, row %d", point, row).containsExactly(row(tables.table(point), SO_FAR, row));
                assertThat(live.abandonmentRisk()).isEqualTo(values[0]);
            }
        }
        for (DecisionPoint point : points) {
            assertThat(rows.getOrDefault(point, 0))
                    .isEqualTo(tables.table(point).rows());
        }
    }

    @Test
    void has_for_a_new_user_on_the_first_day_all_that_models_learn_from() throws IOException {
        Map<String, List<Event>> sessions = sessions(200, 40_000, 11);
        DecisionPoint point = DecisionPoint.firstCart();
        DecisionTable table = AtCart.standard()
                .points(List.of(point))
                .compute(Sessionizer.bySessionId().threads(1), EventSource.csv(csv(sessions)))
                .table(point);
        assertThat(table.features().features()).isEqualTo(ALL);

        LiveSession live = Scorer.of(new FirstFeature(ALL), 0.5).newSession();
        float[] values = new float[ALL.size()];
        int row = 0;
        for (List<Event> events : sessions.values()) {
            live.reset();
            for (Event event : events) {
                add(live, event);
                if (event.type == EventType.CART && live.hasOpenCart()) {
                    live.writeFeatures(values);
                    assertThat(values).as("row %d", row).containsExactly(row(table, ALL, row));
                    row++;
                    break;
                }
            }
        }
        assertThat(row).isEqualTo(table.rows()).isGreaterThan(50);
    }

    @Test
    void answers_from_the_decision_point_on_that_its_model_learnt_at() {
        FeatureList features = new FeatureList(List.of("views"));
        LiveSession live = Scorer.of(
                        new FirstFeature(features),
                        Calibration.none(),
                        0.5,
                        DecisionPoint.firstCart().events(2))
                .newSession();
        live.add(0, EventType.CART, 7, 1, 1, 100);
        assertThat(live.hasOpenCart()).isTrue();
        assertThat(live.abandonmentRisk()).isNaN();
        assertThatThrownBy(live::explain).hasMessageContaining("decision point first_cart+2_events");
        live.add(5, EventType.VIEW, 7, 1, 1, 100);
        assertThat(live.abandonmentRisk()).isNaN();
        live.add(9, EventType.VIEW, 7, 1, 1, 100);
        assertThat(live.abandonmentRisk()).isEqualTo(2);
        live.add(9, EventType.VIEW, 7, 1, 1, 100);
        assertThat(live.abandonmentRisk()).isEqualTo(3);
        live.add(10, EventType.PURCHASE, 7, 1, 1, 100);
        assertThat(live.abandonmentRisk()).isNaN();
    }

    @Test
    void answers_when_the_time_of_its_decision_point_has_come() {
        FeatureList features = new FeatureList(List.of("seconds_since_first_cart"));
        LiveSession live = Scorer.of(
                        new FirstFeature(features),
                        Calibration.none(),
                        0.5,
                        DecisionPoint.firstCart().seconds(60))
                .newSession();
        live.add(1_000_000, EventType.CART, 7, 1, 1, 100);
        live.add(31_000_000, EventType.VIEW, 7, 1, 1, 100);
        assertThat(live.abandonmentRisk()).isNaN();
        assertThat(live.abandonmentRisk(60_999_999)).isNaN();
        assertThat(live.abandonmentRisk(61_000_000)).isEqualTo(60);
        live.add(62_000_000, EventType.VIEW, 7, 1, 1, 100);
        assertThat(live.abandonmentRisk()).isEqualTo(61);
    }

    @Test
    void mends_the_risk() {
        FeatureList features = new FeatureList(List.of("category_share"));
        LiveSession live = Scorer.of(
                        new FirstFeature(features),
                        new Calibration.Isotonic(new float[] {0, 1}, new float[] {0.2f, 0.6f}),
                        0.5,
                        DecisionPoint.firstCart())
                .newSession();
        live.add(0, EventType.VIEW, 6, 2, 1, 100);
        live.add(0, EventType.CART, 7, 1, 1, 100);
        assertThat(live.abandonmentRisk()).isEqualTo(0.4f);
    }

    @Test
    void costs_no_memory_after_the_first_risk() {
        LiveSession live = Scorer.of(
                        new FirstFeature(ALL),
                        new Calibration.Isotonic(new float[] {0, 1}, new float[] {0.2f, 0.6f}),
                        0.5,
                        DecisionPoint.firstCart())
                .newSession();
        double sum = risk(live);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int call = 0; call < CALLS; call++) {
            sum += risk(live);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isPositive();
        assertThat(allocated).isLessThan(CALLS);
    }

    private static double risk(LiveSession live) {
        live.reset();
        live.add(0, EventType.VIEW, 6, 2, 1, 100);
        live.add(9, EventType.CART, 7, 1, 1, 100);
        return live.abandonmentRisk();
    }

    @Test
    void asks_for_history_by_name() {
        FeatureList features = new FeatureList(List.of("earlier_sessions", "cart_price"));
        LiveSession live = Scorer.of(new FirstFeature(features), 0.5).newSession((feature, session) -> {
            assertThat(feature).isEqualTo("earlier_sessions");
            assertThat(session.cartProduct()).isEqualTo(7);
            return 3;
        });
        live.add(0, EventType.CART, 7, 1, 1, 12_500_000);
        float[] values = new float[2];
        live.writeFeatures(values);
        assertThat(values).containsExactly(3, 12.5f);
        assertThat(live.explain().base()).isEqualTo(3);
    }

    @Test
    void takes_a_user_of_whom_nothing_is_said_for_a_new_one() {
        FeatureList features = new FeatureList(List.of("earlier_sessions", "cart_price"));
        LiveSession live = Scorer.of(new FirstFeature(features), 0.5).newSession();
        live.add(0, EventType.CART, 7, 1, 1, 12_500_000);
        assertThat(live.abandonmentRisk()).isZero();
    }

    @Test
    void has_no_reasons_without_an_open_cart() {
        LiveSession live = Scorer.of(new FirstFeature(SO_FAR), 0.5).newSession();
        live.add(0, EventType.VIEW, 7, 1, 1, 100);
        assertThatThrownBy(live::explain).hasMessageContaining("no open cart");
    }

    @Test
    void is_refused_to_a_model_that_looks_at_the_whole_session() {
        Scorer scorer = Scorer.of(new FirstFeature(new FeatureList(List.of("duration_seconds"))), 0.5);
        assertThatThrownBy(scorer::newSession)
                .isInstanceOf(CartException.class)
                .hasMessageContaining("duration_seconds, which is not known while a session runs");
    }

    private static void add(LiveSession live, Event event) {
        live.add(
                event.seconds * 1_000_000,
                event.type,
                event.product,
                event.category,
                event.brand,
                event.cents * 10_000L);
    }

    private static float[] row(DecisionTable table, FeatureList features, int row) {
        float[] values = new float[features.size()];
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] = table.features().column(NAMES.get(feature))[row];
        }
        return values;
    }

    /** Sessions of different users that begin within so many seconds of a morning. */
    private static Map<String, List<Event>> sessions(int count, int seconds, long seed) {
        Random random = new Random(seed);
        Map<String, List<Event>> sessions = new TreeMap<>();
        for (int session = 0; session < count; session++) {
            List<Event> events = new ArrayList<>();
            long time = 1_570_000_000L + random.nextInt(seconds);
            int size = 1 + random.nextInt(MOST_EVENTS);
            for (int event = 0; event < size; event++) {
                time += random.nextInt(200);
                int product = 1 + random.nextInt(6);
                EventType type = TYPES.get(random.nextInt(TYPES.size()));
                events.add(new Event(time, type, product, product % 3, product % 2, 100 + 250 * product));
            }
            sessions.put(String.format("%08x-0000-4000-8000-000000000000", random.nextInt()), events);
        }
        return sessions;
    }

    private Path csv(Map<String, List<Event>> sessions) throws IOException {
        StringBuilder text = new StringBuilder(
                "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n");
        int user = 1;
        for (Map.Entry<String, List<Event>> session : sessions.entrySet()) {
            for (Event event : session.getValue()) {
                String time = Instant.ofEpochSecond(event.seconds)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", " UTC");
                text.append(String.join(
                                ",",
                                time,
                                event.type.word(),
                                Long.toString(event.product),
                                "1",
                                event.category == 0 ? "" : "category" + event.category,
                                event.brand == 0 ? "" : "brand" + event.brand,
                                event.cents / 100 + "." + event.cents % 100 / 10 + event.cents % 10,
                                Integer.toString(user),
                                session.getKey()))
                        .append('\n');
            }
            user++;
        }
        return Files.writeString(directory.resolve("events.csv"), text);
    }

    /** A model whose probability is its first feature. */
    private record FirstFeature(FeatureList features) implements RowScorer {
        @Override
        public double margin(float[] row, int from) {
            return row[from];
        }

        @Override
        public double probability(float[] row, int from) {
            return row[from];
        }

        @Override
        public void probabilities(float[] rows, int from, int count, float[] out, int outFrom) {
            for (int row = 0; row < count; row++) {
                out[outFrom + row] = rows[from + row * features.size()];
            }
        }

        @Override
        public Explanation explain(float[] row, int from) {
            return new Explanation(
                    features,
                    row[from],
                    features.names().stream().map(name -> 0.0).toList());
        }
    }
}
