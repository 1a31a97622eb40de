package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalvingTest {
    private static final FeatureTable TABLE =
            TestShop.sessions(100_000, 8).select(List.of("num_carts", "num_views", "avg_price"));
    private static final Grids GRIDS = new Grids(
            Map.of("Ladder", Grid.of("size", 1, 2, 3, 4, 5, 6, 7, 8, 9).and("steps", 10, 20, 30, 40)));
    private static final int TRAINING_ROWS = 70_000;

    @TempDir
    private Path directory;

    private final Ladder ladder = new Ladder();
    private final List<SearchProgress> progress = new ArrayList<>();

    @Test
    void finds_the_best_point_with_one_training_for_all_numbers_of_stages() {
        Leaderboard board = bakeOff(Search.halving()).run();

        assertThat(board.best().parameters()).isEqualTo(Parameters.parse("size=4;steps=30"));
        assertThat(searched())
                .hasSize(9 + 3 + 1)
                .allMatch(training -> training.parameters().text("steps").equals("40"));
        assertThat(board.tuning().get(0).search()).isEqualTo("halving");
    }

    @Test
    void gives_the_best_third_three_times_the_rows_and_prepares_them_once_a_round() {
        bakeOff(Search.halving()).run();

        List<Integer> rows = searched().stream().map(Ladder.Training::rows).toList();
        int all = rows.get(12);
        assertThat(all).isBetween(TRAINING_ROWS * 2 / 3 - 1, TRAINING_ROWS * 2 / 3 + 1);
        assertThat(rows.subList(9, 12)).allMatch(some -> Math.abs(some - all / 3.0) < 2);
        assertThat(rows.subList(0, 9)).allMatch(some -> Math.abs(some - all / 9.0) < 2);
        assertThat(searched().subList(9, 12).stream()
                        .map(training -> training.parameters().text("size")))
                .containsExactlyInAnyOrder("3", "4", "5");
        assertThat(ladder.sets).hasSize(1 + 3 + 1);
    }

    @Test
    void lets_one_family_alone_see_all_rows() {
        List<Parameters> points = Grid.of("size", 1, 2, 3, 4, 5, 6).and("steps", 10, 20).points().stream()
                .map(ladder.defaults()::replace)
                .toList();

        SearchPlan plan = SearchPlan.of(Search.halving(), ladder, points, 90_000, 3, 42);

        assertThat(plan.rungs().stream().map(Rung::families)).containsExactly(6, 2, 1);
        assertThat(plan.rungs().stream().map(Rung::rows)).containsExactly(10_000, 30_000, 90_000);
    }

    @Test
    void draws_the_rows_of_a_round_from_those_of_the_next() {
        byte[] labels = TestShop.labels(TABLE);
        SplitRows fold = Split.stratified(0.5, 1).rows(labels);
        List<Rung> rungs =
                List.of(new Rung(1_000, 900, 1, 9), new Rung(3_000, 900, 1, 3), new Rung(Integer.MAX_VALUE, 900, 1, 1));

        List<SplitRows> rows = FoldRows.of(fold, rungs, labels, 3);

        assertThat(rows.get(0).train()).hasSize(1_000);
        assertThat(rows.get(1).train()).hasSize(3_000).contains(rows.get(0).train());
        assertThat(rows.get(2).train())
                .isEqualTo(fold.train())
                .contains(rows.get(1).train());
        assertThat(rows)
                .allSatisfy(
                        round -> assertThat(round.test()).isEqualTo(rows.get(2).test()));
    }

    @Test
    void is_never_dearer_than_its_trials_and_gives_the_same_again() {
        for (int trials : List.of(1, 5, 9, 13, 100)) {
            ladder.trainings.clear();
            Run first = bakeOff(Search.halving().trials(trials)).run().best();
            int trained = searched().size();
            assertThat(trained).isBetween(1, Math.min(trials, 13));
            assertThat(bakeOff(Search.halving().trials(trials)).run().best().parameters())
                    .isEqualTo(first.parameters());
        }
        ladder.trainings.clear();
        bakeOff(Search.exhaustive().trials(10)).run();
        assertThat(searched()).hasSize(3 * 3);
    }

    @Test
    void ends_when_time_is_up_and_says_that_the_result_cannot_be_repeated() {
        Leaderboard board =
                bakeOff(Search.halving().minutes(1e-9)).ledger(ledger()).run();

        assertThat(searched()).hasSize(1);
        assertThat(board.tuning().get(0).reproducible()).isFalse();
        assertThat(board.tuning().get(0).summary()).endsWith(", not reproducible");
        int trainings = ladder.trainings.size();
        Leaderboard again =
                bakeOff(Search.halving().minutes(1e-9)).ledger(ledger()).run();
        assertThat(again.runs()).isEqualTo(board.runs());
        assertThat(again.tuning()).isEqualTo(board.tuning());
        assertThat(ladder.trainings).hasSize(trainings);
    }

    @Test
    void resumes_from_any_line_of_its_ledger_also_between_points_that_share_a_training() throws IOException {
        List<Run> whole = BakeOffTest.withoutSeconds(
                bakeOff(Search.halving()).ledger(ledger()).run().runs());
        List<String> lines = Files.readAllLines(ledger());
        assertThat(lines).hasSize(1 + 1 + 13 * 4 + 1 + 1 + 1);
        for (int kept = 1; kept < lines.size(); kept += 7) {
            Files.write(ledger(), lines.subList(0, kept));
            assertThat(BakeOffTest.withoutSeconds(
                            bakeOff(Search.halving()).ledger(ledger()).run().runs()))
                    .isEqualTo(whole);
            assertThat(Files.readAllLines(ledger())).hasSameSizeAs(lines);
        }
    }

    @Test
    void says_how_far_it_is_and_how_long_the_rest_takes() {
        bakeOff(Search.halving()).run();

        assertThat(progress).hasSize(13);
        for (int i = 0; i < 13; i++) {
            assertThat(progress.get(i).trial()).isEqualTo(i + 1);
            assertThat(progress.get(i).trials()).isEqualTo(13);
            assertThat(progress.get(i).secondsLeft()).isNotNegative();
        }
        assertThat(progress.get(12).secondsLeft()).isCloseTo(0, within(0.01));
    }

    @Test
    void chooses_by_the_metric_of_the_bake_off() {
        Leaderboard board = bakeOff(Search.halving()).rankBy(Metric.BRIER).run();

        assertThat(board.metric()).isEqualTo(Metric.BRIER);
        assertThat(board.best().parameters()).isEqualTo(Parameters.parse("size=4;steps=30"));
        TuningGain gain = board.tuning().get(0);
        assertThat(gain.gain())
                .isPositive()
                .isEqualTo(board.runs().get(1).evaluation().brier()
                        - board.runs().get(0).evaluation().brier());
    }

    @Test
    void refuses_a_budget_of_nothing() {
        assertThatThrownBy(() -> Search.halving().trials(0))
                .isInstanceOf(CartException.class)
                .hasMessage("a search needs at least 1 trial, got 0");
        assertThatThrownBy(() -> Search.halving().minutes(0)).isInstanceOf(CartException.class);
    }

    /** Without the untuned run before the search and the tuned one after it, which learn from all rows. */
    private List<Ladder.Training> searched() {
        return ladder.trainings.stream()
                .filter(training -> training.rows() < TRAINING_ROWS - 1)
                .toList();
    }

    private Path ledger() {
        return directory.resolve("ledger.csv");
    }

    private BakeOff bakeOff(Search search) {
        return BakeOff.on(TABLE, Label.abandoned())
                .candidates(List.of(ladder))
                .tuneTop(1, GRIDS, Folds.stratified(3), search)
                .threads(1)
                .progress(new BakeOffListener() {
                    @Override
                    public void trialFinished(SearchProgress trial) {
                        progress.add(trial);
                    }
                });
    }
}
