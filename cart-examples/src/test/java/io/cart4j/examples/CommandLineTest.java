package io.cart4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as other programs call them: exit status, messages and files. */
class CommandLineTest {
    @TempDir
    Path directory;

    private final Locale locale = Locale.getDefault();
    private final PrintStream standardOut = System.out;
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(standardOut);
        System.setErr(standardError);
        Locale.setDefault(locale);
    }

    @Test
    void theStudyLeavesEveryResult() {
        Path results = directory.resolve("results");

        assertThat(run("study", "--events", "30000", "--no-tuning", "--results", results.toString()))
                .isZero();

        assertThat(List.of(
                        "sessions_df_final_project.parquet",
                        "quality.json",
                        "all_model_results.csv",
                        "running_results.csv",
                        "LogisticRegression_confusion_matrix.png",
                        "RandomForest_confusion_matrix.png",
                        "XGBoost_confusion_matrix.png",
                        "LightGBM_confusion_matrix.png",
                        "champion_xgb_model.json",
                        "champion.json",
                        "champion_feature_importance.png",
                        "23m_event_cluster_analysis_detailed.csv",
                        "23m_event_clustering_results_detailed.png",
                        "cluster_names_mapping.csv",
                        "sessions_with_segments.parquet"))
                .allSatisfy(name -> assertThat(results.resolve(name)).isNotEmptyFile());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("tables and pictures (*.png) are in " + results);
    }

    @Test
    void theStepsOneByOneGiveTheSameAsTheStudy() throws IOException {
        Path whole = directory.resolve("whole");
        Path steps = Files.createDirectory(directory.resolve("steps"));
        Path sessions = steps.resolve("sessions_df_final_project.parquet");
        run("study", "--events", "20000", "--no-tuning", "--results", whole.toString());

        assertThat(run("generate", "--events", "20000", "--out", steps.toString()))
                .isZero();
        assertThat(run(
                        "process",
                        "--out",
                        sessions.toString(),
                        "--quality",
                        steps.resolve("quality.json").toString(),
                        steps.toString() + "/2019-Oct.csv",
                        steps.toString() + "/2019-Nov.csv"))
                .isZero();
        assertThat(run("bakeoff", "--no-tuning", "--sessions", sessions.toString(), "--results", steps.toString()))
                .isZero();
        assertThat(run("champion", "--sessions", sessions.toString(), "--results", steps.toString()))
                .isZero();
        assertThat(run(
                        "segment",
                        "--preset",
                        "study",
                        "--sessions",
                        sessions.toString(),
                        "--results",
                        steps.toString()))
                .isZero();

        for (String name : List.of(
                "sessions_df_final_project.parquet",
                "champion_xgb_model.json",
                "champion.json",
                "champion_histograms.json",
                "champion.sha256",
                "champion_feature_importance.png",
                "23m_event_cluster_analysis_detailed.csv",
                "23m_event_clustering_results_detailed.png",
                "cluster_names_mapping.csv",
                "sessions_with_segments.parquet",
                "XGBoost_confusion_matrix.png")) {
            assertThat(steps.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
        }
    }

    @Test
    void theChampionIsReproducedFromItsTableAndFromNoOther() {
        Path sessions = directory.resolve("sessions_df_final_project.parquet");
        Path october = directory.resolve("october.parquet");
        String results = directory.toString();
        run("study", "--events", "5000", "--no-tuning", "--results", results);

        assertThat(run("champion", "--reproduce", "--sessions", sessions.toString(), "--results", results))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("the same bytes, predictions and metrics", "the champion in " + results + " is reproduced");

        run(
                "process",
                "--out",
                october.toString(),
                directory.resolve("shop/2019-Oct.csv").toString());
        assertThat(run("champion", "--reproduce", "--sessions", october.toString(), "--results", results))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("table: not the one that the champion was trained on");
        assertThat(error.toString(StandardCharsets.UTF_8).lines())
                .endsWith("cart4j: the champion in " + results + ", trained again on " + october
                        + ", is not the same; the lines above say in what");
    }

    @Test
    void badDataEndsWithOneLineAndStatusOne() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.csv"), """
                event_time,event_type,product_id,category_code,brand,price,user_id,user_session
                2019-10-01 00:00:00 UTC,view,1,a.b,x,ten,7,aaa
                """);
        Path sessions = directory.resolve("sessions.parquet");

        assertThat(run("process", "--out", sessions.toString(), file.toString()))
                .isEqualTo(1);

        assertThat(error.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("cart4j: " + file
                        + ":2: price \"ten\" is not a number; read leniently (--lenient) to set such rows aside");
        assertThat(sessions).doesNotExist();
    }

    @Test
    void anOutputThatWouldDestroyAnotherIsRefused() throws IOException {
        Path shop = Files.writeString(directory.resolve("shop.csv"), "anything");
        Path out = directory.resolve("results").resolve("sessions.parquet");
        Path detour = out.resolveSibling("..").resolve("results").resolve("sessions.parquet");
        Files.createDirectory(out.getParent());

        assertThat(run("process", "--out", out.toString(), "--quality", detour.toString(), shop.toString()))
                .isEqualTo(1);
        assertThat(run(
                        "process",
                        "--lenient",
                        "--out",
                        out.toString(),
                        "--quality",
                        out + ".rejects.csv",
                        shop.toString()))
                .isEqualTo(1);

        assertThat(error.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.endsWith("would be written twice; give each output a name of its own"));
        assertThat(out.getParent()).isEmptyDirectory();
    }

    @Test
    void theChampionOfADirectoryThatIsNotThereNamesIt() {
        Path nowhere = directory.resolve("nowhere");
        String sessions = directory.resolve("sessions.parquet").toString();

        assertThat(run("champion", "--results", nowhere.toString(), "--sessions", sessions))
                .isEqualTo(1);

        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains(nowhere + ": there is no such directory")
                .doesNotContain(".lock");
    }

    @Test
    void helpAndWrongWordsShowAllCommands() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("proces")).isEqualTo(2);

        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains("generate", "compare", "health", "bakeoff", "champion", "segment", "score", "study")
                .containsPattern("Did you mean: .*process");
    }

    @Test
    void anOutputThatWouldDestroyAnInputIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.csv"), "anything");

        assertThat(run("process", "--out", file.toString(), file.toString())).isEqualTo(1);
        assertThat(run("process", "--out", directory.resolve("sessions.parquet").toString(), directory.toString()))
                .isEqualTo(1);

        assertThat(error.toString(StandardCharsets.UTF_8)).contains("is an input too", "lies in the input directory");
        assertThat(file).hasContent("anything");
    }

    @Test
    void resultsOfAnotherRunAreNotTouched() throws IOException {
        Path results = Files.createDirectory(directory.resolve("results"));
        int[] status = {0};

        ResultFiles.whileLocked(
                results, () -> status[0] = run("study", "--events", "1000", "--results", results.toString()));

        assertThat(status[0]).isEqualTo(1);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("is in use by another run");
        assertThat(results).isDirectoryNotContaining("glob:**.parquet");
    }

    @Test
    void aStackTraceIsShownWhenAskedFor() {
        assertThat(run("process", "--verbose", "--out", "x.parquet", "missing.csv"))
                .isEqualTo(1);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("\tat io.cart4j.core.EventSource");
    }

    @Test
    void wrongUsageEndsWithStatusTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("process")).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("segment", "--k", "100", "--sessions", "x.parquet", "--results", "x"))
                .isEqualTo(2);
        assertThat(run("process", "--gap", "30m", "--per-source", "--out", "x.parquet", directory.toString()))
                .isEqualTo(2);
        assertThat(run("process", "--most-events", "5", "--out", "x.parquet", directory.toString()))
                .isEqualTo(2);
        assertThat(run("compare", "--most-events", "0", directory.toString())).isEqualTo(2);
        assertThat(run("process", "--gap", "soon", "--out", "x.parquet", directory.toString()))
                .isEqualTo(2);
        assertThat(run("process", "--memory", "lots", "--out", "x.parquet", directory.toString()))
                .isEqualTo(2);
        assertThat(run("process", "--threads", "0", "--out", "x.parquet", directory.toString()))
                .isEqualTo(2);
    }

    @Test
    void lenientReadingLeavesTheRejectsBesideTheTable() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.csv"), """
                event_time,event_type,product_id,category_code,brand,price,user_id,user_session
                2019-10-01 00:00:00 UTC,view,1,a.b,x,ten,7,aaa
                2019-10-01 00:00:00 UTC,view,1,a.b,x,10,7,aaa
                """);
        Path sessions = directory.resolve("sessions.parquet");

        assertThat(run("process", "--lenient", "--out", sessions.toString(), file.toString()))
                .isZero();

        assertThat(directory.resolve("sessions.parquet.rejects.csv")).content().contains(",2,", "ten");
    }

    @Test
    void sessionsByInactivityAreComparedAndServeTheModels() {
        String shop = directory.resolve("shop").toString();
        Path sessions = directory.resolve("sessions.parquet");
        Path comparison = directory.resolve("comparison.json");
        run("generate", "--events", "20000", "--out", shop);

        assertThat(run("compare", "--gap", "30m", "--most-events", "50", "--out", comparison.toString(), shop))
                .isZero();
        assertThat(run(
                        "process",
                        "--gap",
                        "30m",
                        "--longest",
                        "24h",
                        "--most-events",
                        "50",
                        "--out",
                        sessions.toString(),
                        shop))
                .isZero();
        assertThat(run(
                        "bakeoff",
                        "--trials",
                        "3",
                        "--sessions",
                        sessions.toString(),
                        "--results",
                        directory.toString()))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("B: sessions by inactivity, gap PT30M, most events 50", "abandoned, of those with a cart")
                .containsPattern(
                        "tuning .* \\(halving within 3 trials\\) (gained|lost) 0\\.\\d{4} \\+- 0\\.\\d{4} in \\d+ s");
        assertThat(comparison).content().contains("\"abandonment_rate\" : 0.", "\"joining\" : ");
        for (String ending : List.of("csv", "json", "md")) {
            assertThat(directory.resolve("all_model_results." + ending)).isNotEmptyFile();
        }
    }

    @Test
    void refuses_limits_of_a_tuning_that_is_none_or_has_nothing() {
        String results = directory.toString();
        assertThat(run("bakeoff", "--no-tuning", "--minutes", "1", "--sessions", "s.parquet", "--results", results))
                .isEqualTo(2);
        assertThat(run("bakeoff", "--tuning", "halving", "--trials", "0", "--sessions", "s", "--results", results))
                .isEqualTo(2);
        assertThat(run("bakeoff", "--tuning", "lucky", "--sessions", "s.parquet", "--results", results))
                .isEqualTo(2);
    }

    private static int run(String... args) {
        return CommandLauncher.run(new Cart4J(), args);
    }
}
