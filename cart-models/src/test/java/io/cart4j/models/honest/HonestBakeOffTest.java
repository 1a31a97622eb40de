package io.cart4j.models.honest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.DecisionTables;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.BakeOffListener;
import io.cart4j.models.Candidates;
import io.cart4j.models.Grid;
import io.cart4j.models.Grids;
import io.cart4j.models.Run;
import io.cart4j.models.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HonestBakeOffTest {
    private static final DecisionTables SHOP = CartShop.decisions(8_000, 1);

    private static HonestResults results;

    @TempDir
    Path directory;

    @BeforeAll
    static void runOnce() {
        results = results(fast(SHOP));
    }

    @Test
    void ranks_by_the_validation_period_and_reports_the_test_period() {
        assertThat(results.board()).hasSize(3);
        assertThat(results.board())
                .isSortedAccordingTo(Comparator.comparingDouble(
                        (TestedRun run) -> -run.validation().rocAuc()));
        assertThat(results.champion().name()).isEqualTo(Candidates.LOGISTIC_REGRESSION);
        // a perfect model of this shop has an AUC of 0.67
        assertThat(results.champion().rocAuc().value()).isBetween(0.6, 0.72);
        TestedRun baseRate = results.board().get(2);
        assertThat(baseRate.name()).isEqualTo(Candidates.BASE_RATE);
        assertThat(baseRate.rocAuc().value()).isEqualTo(0.5);
        assertThat(baseRate.lead()).isNull();
        assertThat(results.leaks().isQuiet()).isTrue();
        assertThat(results.rows().test())
                .isEqualTo((int) results.champion().test().rows());
    }

    @Test
    void knows_more_of_fewer_carts_at_a_later_point() {
        List<PointResult> earliness = results.earliness();

        assertThat(earliness).extracting(PointResult::point).containsExactly("first_cart", "first_cart+2_events");
        assertThat(earliness.get(1).testRows()).isLessThan(earliness.get(0).testRows());
        assertThat(earliness.get(1).rocAuc().value())
                .isGreaterThan(earliness.get(0).rocAuc().value() + 0.05);
    }

    @Test
    void leaves_distrusted_days_out_on_request_and_says_what_that_changes() {
        HonestResults without = results(fast(SHOP).trustedDaysOnly());

        DaysResult all = Objects.requireNonNull(results.days());
        DaysResult trusted = Objects.requireNonNull(without.days());
        assertThat(all.untrusted()).contains(CartShop.OUTAGE);
        assertThat(all.leftOut()).isFalse();
        assertThat(trusted.leftOut()).isTrue();
        assertThat(all.trainingRowsLost()).isBetween(30, 300);
        assertThat(without.rows().training()).isEqualTo(results.rows().training() - all.trainingRowsLost());
        assertThat(trusted.withTrustedDays()).isEqualTo(all.withTrustedDays());
    }

    @Test
    void gives_the_same_for_any_number_of_threads_and_when_it_resumes() throws IOException {
        Path ledger = directory.resolve("runs.csv");
        List<String> trained = new ArrayList<>();
        HonestResults threaded = results(fast(SHOP).threads(3).ledger(ledger));
        HonestResults resumed = results(fast(SHOP).ledger(ledger).progress(new BakeOffListener() {
            @Override
            public void runFinished(Run run, boolean fromLedger) {
                if (!fromLedger) {
                    trained.add(run.name());
                }
            }
        }));

        assertThat(trained).isEmpty();
        assertThat(resumed.board()).isEqualTo(threaded.board());
        assertThat(json(threaded)).isEqualTo(json(results));
    }

    @Test
    void chooses_without_a_look_at_the_test_period() throws IOException {
        DecisionTables changed = CartShop.withOtherTestPeriod(SHOP, results.split());
        Path own = directory.resolve("own");
        Path other = directory.resolve("other");
        List<TestedRun> board;
        try (HonestOutcome outcome = fast(SHOP).run();
                HonestOutcome otherOutcome = fast(changed).run()) {
            outcome.champion().save(own);
            otherOutcome.champion().save(other);
            board = otherOutcome.results().board();
        }

        assertThat(board)
                .extracting(TestedRun::name, TestedRun::validation, TestedRun::calibration)
                .isEqualTo(results.board().stream()
                        .map(run -> Tuple.tuple(run.name(), run.validation(), run.calibration()))
                        .toList());
        assertThat(board.get(0).test().threshold())
                .isEqualTo(results.champion().test().threshold());
        assertThat(board.get(0).rocAuc().value()).isLessThan(0.5);
        assertThat(other.resolve("champion_lr_model.json"))
                .hasSameBinaryContentAs(own.resolve("champion_lr_model.json"));
    }

    @Test
    void tunes_within_the_training_period() {
        Grids grids = new Grids(Map.of(Candidates.LOGISTIC_REGRESSION, Grid.of("C", 0.0001, 1.0)));
        HonestResults tuned = results(fast(SHOP).tune(grids, Search.exhaustive()));

        assertThat(tuned.board()).extracting(TestedRun::name).contains("LogisticRegression_Tuned");
        assertThat(tuned.tuning()).hasSize(1);
    }

    @Test
    void writes_the_board_in_the_columns_of_the_study() throws IOException {
        Path csv = directory.resolve("board.csv");
        results.writeCsv(csv);

        assertThat(Files.readAllLines(csv)).hasSize(4);
        assertThat(csv)
                .content()
                .startsWith("model_name,is_tuned,train_time_sec")
                .contains("\nBaseRate,False,");
    }

    @Test
    void refuses_a_period_with_one_outcome_only() {
        DecisionTable table = SHOP.tables().get(0);
        FeatureTable features = table.features();
        float[][] columns = new float[features.features().size()][];
        for (int feature = 0; feature < columns.length; feature++) {
            columns[feature] = features.column(feature);
        }
        FeatureTable bought = new FeatureTable(
                features.features(), columns, Map.of(Label.abandonedAfter(), new byte[features.rows()]));
        DecisionTable all = new DecisionTable(
                table.point(),
                bought,
                table.users(),
                table.starts(),
                table.ends(),
                table.decisionTimes(),
                table.cartSessions());

        assertThatThrownBy(() ->
                        fast(new DecisionTables(List.of(all), SHOP.days())).run())
                .isInstanceOf(CartException.class)
                .hasMessageContaining("of which 0 are abandoned");
    }

    private static HonestResults results(HonestBakeOff bakeOff) {
        try (HonestOutcome outcome = bakeOff.run()) {
            return outcome.results();
        }
    }

    private static HonestBakeOff fast(DecisionTables decisions) {
        return HonestBakeOff.on(decisions)
                .threads(1)
                .candidates(
                        List.of(Candidates.baseRate(), Candidates.oneFeatureRule(), Candidates.logisticRegression()));
    }

    private String json(HonestResults found) throws IOException {
        Path file = directory.resolve("results.json");
        found.writeJson(file);
        return Files.readString(file).replaceAll("\"seconds\" : [0-9.E-]+", "");
    }
}
