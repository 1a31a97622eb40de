package io.cart4j.models.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.core.EventSource;
import io.cart4j.features.AtCart;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionAlarmsTest {
    private static final int SESSIONS = 1_000;

    @TempDir
    Path directory;

    private EventSource log = EventSource.csv(Path.of("not yet written"));

    @BeforeEach
    void write() throws IOException {
        log = EventLog.write(directory.resolve("log.csv"), SESSIONS, 0, 1);
    }

    @Test
    void honest_features_raise_no_alarm_in_twenty_logs() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            EventSource clean = EventLog.write(directory.resolve("clean.csv"), 300, 0, seed);

            LeakReport report = check(FirstCartKernel.HONEST, clean, 300);

            assertThat(report.findings()).as("seed %d", seed).isEmpty();
            assertThat(report.checks()).allMatch(LeakCheck::ran);
        }
    }

    @Test
    void a_feature_that_looks_past_the_decision_point_is_named() {
        assertThat(check(FirstCartKernel.COUNTS_ALL_EVENTS).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.alarm()).isEqualTo(LeakAlarm.TRUNCATION);
                    assertThat(finding.feature()).isEqualTo("third");
                    assertThat(finding.measured()).isEqualTo(1);
                    assertThat(finding.sentence()).startsWith("third changes in ");
                });
    }

    @Test
    void a_feature_that_depends_on_other_sessions_of_the_batch_is_named() {
        assertThat(check(FirstCartKernel.LOOKS_AT_NEIGHBOURS).findings())
                .singleElement()
                .extracting(LeakFinding::feature)
                .isEqualTo("third");
    }

    @Test
    void sessions_that_count_only_because_of_later_events_are_found() {
        LeakReport report = SessionAlarms.on(FirstCartKernel.COUNTS_BUYERS_ONLY)
                .check(EventLog.sessionizer(), log, new int[0], new int[0]);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.alarm()).isEqualTo(LeakAlarm.TRUNCATION);
            assertThat(finding.feature()).isEmpty();
            assertThat(finding.measured()).isEqualTo(1);
        });
    }

    @Test
    void sessions_that_are_logged_twice_are_found_on_both_sides_of_the_split() throws IOException {
        EventSource twice = EventLog.write(directory.resolve("twice.csv"), SESSIONS, 0.1, 2);

        LeakReport report = check(FirstCartKernel.HONEST, twice, SESSIONS);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.alarm()).isEqualTo(LeakAlarm.TWINS);
            assertThat(finding.measured()).isBetween(0.03, 0.2);
        });
    }

    @Test
    void the_decision_table_of_every_point_is_the_same_without_what_came_later() {
        for (DecisionPoint point : List.of(
                DecisionPoint.firstCart(),
                DecisionPoint.firstCart().events(2),
                DecisionPoint.firstCart().seconds(60))) {
            FeatureTable table = decisionTable(point);

            LeakReport report = SessionAlarms.on(PointKernel.atCart(point))
                    .table(table)
                    .check(EventLog.sessionizer(), log, new int[] {0}, new int[] {table.rows() - 1});

            assertThat(report.findings()).isEmpty();
            assertThat(report.checks().get(0).ran()).isTrue();
        }
    }

    @Test
    void a_table_that_knows_more_than_the_kernel_at_the_point_is_found() {
        FeatureTable table = decisionTable(DecisionPoint.firstCart());
        float[][] columns = IntStream.range(0, table.features().size())
                .mapToObj(table::column)
                .toArray(float[][]::new);
        float[] views = table.column("views").clone();
        byte[] labels = table.label(Label.abandonedAfter());
        for (int row = 0; row < views.length; row++) {
            views[row] += labels[row];
        }
        columns[table.features().indexOf("views")] = views;

        LeakReport report = SessionAlarms.on(PointKernel.atCart(DecisionPoint.firstCart()))
                .table(table.withColumns(columns))
                .check(EventLog.sessionizer(), log, new int[0], new int[0]);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.alarm()).isEqualTo(LeakAlarm.TRUNCATION);
            assertThat(finding.feature()).isEqualTo("views");
        });
    }

    private FeatureTable decisionTable(DecisionPoint point) {
        return AtCart.standard()
                .points(List.of(point))
                .compute(EventLog.sessionizer(), log)
                .table(point)
                .features();
    }

    @Test
    void rows_of_other_events_are_refused() {
        int[] beyond = {SESSIONS};

        assertThatThrownBy(() ->
                        SessionAlarms.on(FirstCartKernel.HONEST).check(EventLog.sessionizer(), log, new int[0], beyond))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("row 1000 is none of the 1000 sessions");
    }

    private LeakReport check(PointKernel kernel) {
        return check(kernel, log, SESSIONS);
    }

    /** Every other session is for training. */
    private static LeakReport check(PointKernel kernel, EventSource source, int sessions) {
        int[] train = IntStream.range(0, sessions).filter(row -> row % 2 == 0).toArray();
        int[] judge = IntStream.range(0, sessions).filter(row -> row % 2 == 1).toArray();
        return SessionAlarms.on(kernel).check(EventLog.sessionizer(), source, train, judge);
    }
}
