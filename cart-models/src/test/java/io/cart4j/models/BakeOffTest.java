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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BakeOffTest {
    private static final List<String> CARTS_FIRST = List.of("num_carts", "num_views", "avg_price");
    private static final FeatureTable TABLE = TestShop.sessions(900, 21).select(CARTS_FIRST);
    private static final Folds FOLDS = Folds.stratified(3);
    private static final Search EVERY = Search.exhaustive();
    private static final Grids GRIDS = new Grids(Map.of(
            "good",
            Grid.of("carts", 5.0, 0.7, 0.1, 0.2),
            "bad",
            Grid.of("carts", 9.0),
            "middle",
            Grid.of("carts", 3.0)));

    @TempDir
    private Path directory;

    private final CartRule good = new CartRule("good", 1.5);
    private final CartRule middle = new CartRule("middle", 2.5);
    private final CartRule bad = new CartRule("bad", 8);
    private final Events events = new Events();

    @Test
    void ranks_runs_by_weighted_f1_and_tunes_the_best() {
        Leaderboard board = bakeOff().tuneTop(1, GRIDS, FOLDS, EVERY).run();

        assertThat(board.runs().stream().map(Run::name)).containsExactly("good_Tuned", "good", "middle", "bad");
        assertThat(board.runs())
                .isSortedAccordingTo(
                        Comparator.comparingDouble((Run run) -> run.evaluation().weightedF1())
                                .reversed());
        // the first of three points that come to the same
        assertThat(board.best().parameters()).isEqualTo(Parameters.parse("carts=0.7"));
        assertThat(board.best().tuned()).isTrue();
        assertThat(events.all)
                .containsExactly(
                        "start bad",
                        "finish bad",
                        "start good",
                        "finish good",
                        "start middle",
                        "finish middle",
                        "start good_Tuned",
                        "trial 1 of 12 of good_Tuned carts=5.0",
                        "trial 2 of 12 of good_Tuned carts=0.7",
                        "trial 3 of 12 of good_Tuned carts=0.1",
                        "trial 4 of 12 of good_Tuned carts=0.2",
                        "trial 5 of 12 of good_Tuned carts=5.0",
                        "trial 6 of 12 of good_Tuned carts=0.7",
                        "trial 7 of 12 of good_Tuned carts=0.1",
                        "trial 8 of 12 of good_Tuned carts=0.2",
                        "trial 9 of 12 of good_Tuned carts=5.0",
                        "trial 10 of 12 of good_Tuned carts=0.7",
                        "trial 11 of 12 of good_Tuned carts=0.1",
                        "trial 12 of 12 of good_Tuned carts=0.2",
                        "finish good_Tuned");
    }

    @Test
    void judges_on_the_test_rows_alone() {
        SplitRows rows = Split.stratified(0.7, 42).rows(TestShop.labels(TABLE));

        Leaderboard board = bakeOff().candidates(List.of(good)).run();

        assertThat(board.best().evaluation().confusion().total()).isEqualTo(rows.test().length);
        assertThat(good.trainings).hasSize(1);
        assertThat(good.trainings.get(0).rows()).isEqualTo(rows.train().length);
    }

    @Test
    void scales_by_what_the_training_rows_of_each_fold_teach() {
        bakeOff().candidates(List.of(good)).tuneTop(1, GRIDS, FOLDS, EVERY).run();

        assertThat(good.trainings).hasSize(1 + 4 * 3 + 1);
        for (TrainingSet training : good.trainings) {
            for (float[] column : training.inputs().columns()) {
                double sum = 0;
                double squares = 0;
                for (float value : column) {
                    sum += value;
                    squares += value * value;
                }
                assertThat(sum / column.length).isCloseTo(0, within(1e-6));
                assertThat(squares / column.length).isCloseTo(1, within(1e-6));
            }
        }
    }

    @Test
    void resumes_with_the_same_board_and_trains_nothing_twice() throws IOException {
        Leaderboard first = tuned().run();
        byte[] ledger = Files.readAllBytes(ledger());
        int trainings = good.trainings.size();
        events.all.clear();

        Leaderboard second = tuned().run();

        assertThat(second.runs()).isEqualTo(first.runs());
        assertThat(good.trainings).hasSize(trainings);
        assertThat(events.all.stream().filter(event -> !event.startsWith("start")))
                .hasSize(4)
                .allMatch(event -> event.endsWith("from ledger"));
        assertThat(Files.readAllBytes(ledger())).isEqualTo(ledger);
    }

    @Test
    void gives_the_board_of_a_run_that_was_never_stopped_wherever_it_is_stopped() throws IOException {
        List<Run> expected = withoutSeconds(tuned().run().runs());
        List<String> lines = Files.readAllLines(ledger());
        for (int kept = 0; kept < lines.size(); kept++) {
            Files.write(ledger(), lines.subList(0, kept));
            assertThat(withoutSeconds(tuned().run().runs())).isEqualTo(expected);
            assertThat(Files.readAllLines(ledger())).hasSize(Math.max(lines.size(), 1));
        }
    }

    @Test
    void uses_no_result_of_other_data_features_split_seed_or_parameters() throws IOException {
        tuned().run();
        List<String> before = Files.readAllLines(ledger());
        float[][] columns = {TABLE.column(0).clone(), TABLE.column(1), TABLE.column(2)};
        columns[0][17]++;
        FeatureTable oneValue = TABLE.withColumns(columns);
        byte[] otherLabels = TestShop.labels(TABLE).clone();
        otherLabels[17] ^= 1;
        FeatureTable oneLabel =
                new FeatureTable(TABLE.features(), columns(TABLE), Map.of(Label.abandoned(), otherLabels));

        assertAllTrained(on(oneValue, bakeOff -> bakeOff));
        assertAllTrained(on(oneLabel, bakeOff -> bakeOff));
        assertAllTrained(on(TABLE.select(List.of("num_carts", "num_views")), bakeOff -> bakeOff));
        assertAllTrained(on(TABLE.select(List.of("num_carts", "avg_price", "num_views")), bakeOff -> bakeOff));
        assertAllTrained(on(TABLE, bakeOff -> bakeOff.split(Split.stratified(0.7, 43))));
        assertAllTrained(on(TABLE, bakeOff -> bakeOff.split(Split.stratified(0.6, 42))));
        assertAllTrained(on(TABLE, bakeOff -> bakeOff.seed(43)));

        assertThat(Files.readAllLines(ledger()).subList(0, before.size())).isEqualTo(before);
    }

    @Test
    void uses_no_result_of_other_parameters_folds_or_candidates() {
        tuned().run();
        int trained = good.trainings.size();
        events.all.clear();

        on(TABLE, bakeOff -> bakeOff.candidates(List.of(new CartRule("good", 1.25))))
                .run();
        assertThat(events.all).contains("finish good", "trial 2 of 12 of good_Tuned carts=0.7 from ledger");
        events.all.clear();
        on(TABLE, bakeOff -> bakeOff.tuneTop(1, GRIDS, Folds.stratified(3, 7), EVERY))
                .run();
        assertThat(events.all).contains("finish good from ledger", "trial 2 of 12 of good_Tuned carts=0.7");
        events.all.clear();
        on(TABLE, bakeOff -> bakeOff.tuneTop(1, GRIDS, Folds.stratified(2), EVERY))
                .run();
        assertThat(events.all).contains("finish good from ledger", "trial 2 of 8 of good_Tuned carts=0.7");
        events.all.clear();
        Grids wider = new Grids(Map.of("good", Grid.of("carts", 0.7, 0.3)));
        on(TABLE, bakeOff -> bakeOff.tuneTop(1, wider, FOLDS, EVERY)).run();
        assertThat(events.all)
                .contains("trial 1 of 6 of good_Tuned carts=0.7 from ledger", "trial 2 of 6 of good_Tuned carts=0.3");
        assertThat(good.trainings).hasSizeGreaterThan(trained);
    }

    @Test
    void tells_an_untuned_run_from_a_tuned_one_with_the_same_parameters() {
        Grids same = new Grids(Map.of("good", Grid.of("carts", 1.5)));
        Leaderboard board =
                on(TABLE, bakeOff -> bakeOff.tuneTop(1, same, FOLDS, EVERY)).run();

        assertThat(board.runs().stream().map(Run::name)).containsExactly("good", "good_Tuned");
        assertThat(board.runs().get(0).evaluation())
                .isEqualTo(board.runs().get(1).evaluation());
    }

    @Test
    void finds_a_finished_board_in_the_ledger_without_training() {
        List<Run> expected = tuned().run().runs();
        int trainings = good.trainings.size();

        assertThat(bakeOff().ledger(ledger()).finished().runs()).isEqualTo(expected);
        assertThat(good.trainings).hasSize(trainings);
    }

    @Test
    void gives_the_board_that_was_finished_last() {
        List<Run> withTuning = tuned().run().runs();
        List<Run> without = bakeOff().ledger(ledger()).run().runs();

        assertThat(without).hasSize(3);
        assertThat(bakeOff().ledger(ledger()).finished().runs()).isEqualTo(without);
        tuned().run();
        assertThat(bakeOff().ledger(ledger()).finished().runs()).isEqualTo(withTuning);
    }

    @Test
    void finds_no_finished_board_of_other_data_or_of_a_run_that_was_stopped() throws IOException {
        BakeOff bakeOff = bakeOff().ledger(ledger());
        assertThatThrownBy(bakeOff::finished)
                .isInstanceOf(CartException.class)
                .hasMessageContaining("there is no run ledger");
        bakeOff.run();
        assertThatThrownBy(() -> bakeOff().ledger(ledger()).seed(1).finished())
                .isInstanceOf(CartException.class)
                .hasMessageContaining("holds no finished bake-off of this table");
        List<String> lines = Files.readAllLines(ledger());
        Files.write(ledger(), lines.subList(0, lines.size() - 1));
        assertThatThrownBy(bakeOff::finished).hasMessageContaining("holds no finished bake-off of this table");
        assertThatThrownBy(() -> bakeOff().finished()).hasMessageContaining("name it with ledger(file)");
    }

    @Test
    void gives_the_same_board_for_any_number_of_threads() {
        FeatureTable table = TestShop.sessions(1_500, 5);
        List<Candidate> candidates = new ArrayList<>();
        Candidates.study().forEach(candidate -> candidates.add(Changed.fewTrees(candidate)));
        Grids grids = new Grids(Map.of(
                "LogisticRegression", Grid.of("C", 0.1, 10.0),
                "RandomForest", Grid.of("min_samples_leaf", 1, 5),
                "XGBoost", Grid.of("max_depth", 2, 4),
                "LightGBM", Grid.of("num_leaves", 7, 31)));
        List<List<Run>> boards = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            boards.add(withoutSeconds(BakeOff.on(table, Label.abandoned())
                    .candidates(candidates)
                    .tuneTop(2, grids, FOLDS)
                    .threads(threads)
                    .run()
                    .runs()));
        }
        assertThat(boards.get(0)).hasSize(6).isEqualTo(boards.get(1));
    }

    @Test
    void refuses_what_cannot_work_before_it_trains_anything() {
        BakeOff bakeOff = bakeOff();
        assertThatThrownBy(() -> bakeOff.threads(0)).hasMessage("threads must be at least 1, got 0");
        assertThatThrownBy(() -> bakeOff.candidates(List.of())).hasMessageContaining("at least one candidate");
        assertThatThrownBy(() -> bakeOff.candidates(List.of(good, good))).hasMessageContaining("got \"good\"");
        assertThatThrownBy(() -> bakeOff.candidates(List.of(new CartRule("a,b", 1))))
                .hasMessageContaining("got \"a,b\"");
        assertThatThrownBy(() -> bakeOff.tuneTop(0, GRIDS, FOLDS)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> BakeOff.on(TABLE, new Label("is_sold"))).hasMessageContaining("no label \"is_sold\"");
        assertThatThrownBy(() -> bakeOff.tuneTop(1, new Grids(Map.of()), FOLDS).run())
                .isInstanceOf(CartException.class)
                .hasMessageContaining("no grid for bad");
        Grids unknown = new Grids(Map.of("good", Grid.of("depth", 1)));
        assertThatThrownBy(() -> bakeOff.candidates(List.of(good))
                        .tuneTop(1, unknown, FOLDS)
                        .run())
                .hasMessageContaining("no parameter \"depth\"");
        assertThat(good.trainings).isEmpty();
    }

    private void assertAllTrained(BakeOff bakeOff) {
        events.all.clear();
        bakeOff.run();
        assertThat(events.all).hasSize(2 + 12 + 2).noneMatch(event -> event.endsWith("from ledger"));
    }

    private BakeOff bakeOff() {
        return BakeOff.on(TABLE, Label.abandoned())
                .candidates(List.of(bad, good, middle))
                .threads(1)
                .progress(events);
    }

    private BakeOff tuned() {
        return bakeOff().tuneTop(1, GRIDS, FOLDS, EVERY).ledger(ledger());
    }

    private BakeOff on(FeatureTable table, UnaryOperator<BakeOff> change) {
        return change.apply(BakeOff.on(table, Label.abandoned())
                .candidates(List.of(good))
                .tuneTop(1, GRIDS, FOLDS, EVERY)
                .ledger(ledger())
                .threads(1)
                .progress(events));
    }

    private Path ledger() {
        return directory.resolve("results/running_results.csv");
    }

    private static float[][] columns(FeatureTable table) {
        return new float[][] {table.column(0), table.column(1), table.column(2)};
    }

    static List<Run> withoutSeconds(List<Run> runs) {
        return runs.stream()
                .map(run -> new Run(run.candidate(), run.tuned(), run.parameters(), 0, run.evaluation()))
                .toList();
    }
}
