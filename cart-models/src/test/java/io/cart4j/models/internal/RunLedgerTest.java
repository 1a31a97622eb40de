package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Evaluation;
import io.cart4j.models.Metric;
import io.cart4j.models.Parameters;
import io.cart4j.models.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLedgerTest {
    private static final LedgerEntry.FinishedRun DEFAULT = finished("k1", false);
    private static final LedgerEntry.FoldScore FOLD = new LedgerEntry.FoldScore(
            "e",
            "k2",
            "XGBoost",
            Parameters.parse("learning_rate=0.05;max_depth=5"),
            2,
            140_000,
            1.0025,
            new Evaluation(new ConfusionMatrix(5, 4, 3, 2), Double.NaN, 1 / 3.0, 0.125));
    private static final LedgerEntry.FinishedSearch SEARCH = new LedgerEntry.FinishedSearch(
            "e", "k5", "XGBoost", Parameters.parse("max_depth=5"), 7.125, "halving within 20 trials");
    private static final LedgerEntry.FinishedRun TUNED = finished("k3", true);
    private static final LedgerEntry.Board BOARD =
            new LedgerEntry.Board("e", "k4", Metric.ROC_AUC, List.of("k3", "k1"));
    private static final List<LedgerEntry> ALL = List.of(DEFAULT, FOLD, SEARCH, TUNED, BOARD);

    @TempDir
    private Path directory;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void gives_back_every_entry_to_the_last_bit() {
        Path file = write(ALL);
        try (RunLedger ledger = RunLedger.open(file, warnings::add)) {
            for (LedgerEntry entry : ALL) {
                assertThat(ledger.find(entry.key(), LedgerEntry.class)).contains(entry);
            }
            assertThat(ledger.lastBoard("e")).contains(BOARD);
            assertThat(ledger.lastBoard("another")).isEmpty();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void begins_with_the_columns_of_the_study() throws IOException {
        assertThat(Files.readAllLines(write(ALL)).get(0))
                .startsWith("model_name,is_tuned,train_time_sec,accuracy,abandoned_precision,abandoned_recall,"
                        + "abandoned_f1,not_abandoned_precision,not_abandoned_recall,not_abandoned_f1,"
                        + "weighted_avg_precision,weighted_avg_recall,weighted_avg_f1,kind,")
                .endsWith(",key");
    }

    @Test
    void survives_being_cut_off_anywhere() throws IOException {
        byte[] whole = Files.readAllBytes(write(ALL));
        // after every line's end and around it, and every few bytes between
        int[] lengths = IntStream.rangeClosed(0, whole.length)
                .filter(length -> length % 17 == 0
                        || IntStream.of(length - 2, length - 1, length)
                                .anyMatch(place -> place >= 0 && place < whole.length && whole[place] == '\n'))
                .toArray();
        for (int length : lengths) {
            Path file = directory.resolve("cut.csv");
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            warnings.clear();
            long left = Math.max(
                    0, new String(cut, StandardCharsets.US_ASCII).lines().count() - 1);
            boolean torn = length > 0 && cut[length - 1] != '\n';
            try (RunLedger ledger = RunLedger.open(file, warnings::add)) {
                long found = ALL.stream()
                        .filter(entry ->
                                ledger.find(entry.key(), LedgerEntry.class).isPresent())
                        .count();
                assertThat(found).isEqualTo(torn ? Math.max(0, left - 1) : left);
                for (int i = (int) found; i < ALL.size(); i++) {
                    ledger.append(List.of(ALL.get(i)));
                }
            }
            assertThat(warnings).hasSize(torn ? 1 : 0);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void says_what_it_removed() throws IOException {
        Path file = write(ALL);
        Files.writeString(file, "XGBoost,Fal", StandardOpenOption.APPEND);
        RunLedger.open(file, warnings::add).close();
        assertThat(warnings)
                .containsExactly("the last line of the run ledger " + file
                        + " was cut off after 11 characters when the run was ended; it was removed, and what it held is"
                        + " computed again");
    }

    @Test
    void passes_over_a_torn_line_without_touching_it_when_it_only_reads() throws IOException {
        Path file = write(ALL);
        Files.writeString(file, "XGBoost,Fal", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(file);
        try (RunLedger ledger = RunLedger.read(file, warnings::add)) {
            assertThat(ledger.lastBoard("e")).contains(BOARD);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void refuses_a_second_writer_and_lets_it_in_once_the_first_is_done() {
        Path file = directory.resolve("ledger.csv");
        try (RunLedger first = RunLedger.open(file, warnings::add)) {
            first.append(List.of(DEFAULT));
            assertThatThrownBy(() -> RunLedger.open(file, warnings::add))
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining(file + " is in use by another bake-off");
        }
        RunLedger.open(file, warnings::add).close();
    }

    @Test
    void refuses_a_file_that_is_no_ledger_and_leaves_it_alone() throws IOException {
        Path file = directory.resolve("running_results.csv");
        for (String content : List.of("model_name,is_tuned\nXGBoost,True\n", "hello", "\n")) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> RunLedger.open(file, warnings::add))
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining("not a run ledger of this version");
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void names_the_line_that_is_no_record() throws IOException {
        Path file = write(ALL);
        String damaged = Files.readString(file).replace(",0.3333333333333333", ",0.33x");
        Files.writeString(file, damaged);
        assertThatThrownBy(() -> RunLedger.open(file, warnings::add))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(
                        file + ":3: this is not a record of a run ledger, its average_precision is \"0.33x\"");
        Files.writeString(file, Files.readString(file).replace("0.33x", ""));
        assertThatThrownBy(() -> RunLedger.open(file, warnings::add))
                .hasMessageContaining("its average_precision is empty");
        Files.writeString(file, Files.readString(file).replace(",fold,learning", ",point,,learning"));
        assertThatThrownBy(() -> RunLedger.open(file, warnings::add)).hasMessageContaining("31 cells instead of 30");
    }

    @Test
    void says_that_there_is_no_ledger_to_read() {
        Path file = directory.resolve("none.csv");
        assertThatThrownBy(() -> RunLedger.read(file, warnings::add))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("there is no run ledger " + file);
    }

    private Path write(List<LedgerEntry> entries) {
        Path file = directory.resolve("results/running_results.csv");
        try (RunLedger ledger = RunLedger.open(file, warnings::add)) {
            ledger.append(entries);
        }
        return file;
    }

    private static LedgerEntry.FinishedRun finished(String key, boolean tuned) {
        Evaluation evaluation =
                new Evaluation(new ConfusionMatrix(1_234_567, 89, 12, 345), Math.PI / 4, 1 / 7.0, Double.MIN_VALUE);
        Run run = new Run("XGBoost", tuned, Parameters.parse("learning_rate=0.3;max_depth=6"), 19.92, evaluation);
        Evaluation block = new Evaluation(new ConfusionMatrix(1, 0, 2, 0), Double.NaN, 0, 1 / 9.0);
        return new LedgerEntry.FinishedRun("e", key, run, List.of(block, evaluation), tuned ? "exhaustive" : "");
    }
}
