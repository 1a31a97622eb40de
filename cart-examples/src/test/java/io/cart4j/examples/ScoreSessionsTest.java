package io.cart4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import io.cart4j.examples.shop.MadeUpShop;
import io.cart4j.features.AtCart;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.models.BakeOff;
import io.cart4j.models.Candidates;
import io.cart4j.models.Champion;
import io.cart4j.models.ChampionDescription;
import io.cart4j.models.ChampionOrigin;
import io.cart4j.models.Evaluation;
import io.cart4j.models.evaluation.Assessment;
import io.cart4j.models.evaluation.Calibration;
import io.cart4j.models.honest.TimeSplit;
import io.cart4j.models.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.arrow.dataset.file.FileFormat;
import org.apache.arrow.dataset.file.FileSystemDatasetFactory;
import org.apache.arrow.dataset.jni.NativeMemoryPool;
import org.apache.arrow.dataset.scanner.ScanOptions;
import org.apache.arrow.dataset.scanner.Scanner;
import org.apache.arrow.dataset.source.Dataset;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.util.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a bake-off to risks in a file, as the champion gives them. */
class ScoreSessionsTest {
    @TempDir
    static Path shop;

    @TempDir
    Path directory;

    @BeforeAll
    static void generate() {
        MadeUpShop.ofEvents(60_000).withoutFaults().writeTo(shop);
    }

    @Test
    void the_honest_champion_is_the_model_of_the_figures_and_scores_carts() throws Exception {
        Path honest = directory.resolve("honest");
        Path risks = directory.resolve("risks.parquet");
        run("bakeoff", "--protocol", "honest", "--no-tuning", "--results", directory, shop);
        run("score", "--champion", honest, "--out", risks, shop);

        DecisionTable carts = AtCart.standard()
                .compute(Sessionizer.bySessionId(), EventSource.of(List.of(shop)))
                .table(DecisionPoint.firstCart());
        try (Champion champion = Champion.load(honest)) {
            ChampionDescription description = champion.description();
            ChampionOrigin origin = description.origin();
            assertThat(List.of(origin.protocol(), origin.featureSet(), origin.decisionPoint()))
                    .containsExactly("honest", "atCart", "first_cart");
            assertThat(origin.inputs())
                    .extracting(ChampionOrigin.InputFile::name)
                    .containsExactly("2019-Nov.csv", "2019-Oct.csv");
            assertThat(honest.resolve("champion_feature_importance.png")).isNotEmptyFile();

            float[] probabilities = champion.probabilities(
                    carts.features(), IntStream.range(0, carts.rows()).toArray());
            assertThatTheyAreTheFigures(probabilities, carts, description, honest);
            Map<String, List<Object>> columns = read(risks);
            assertThat(columns)
                    .containsOnlyKeys("user_id", "session_start", "decision_time", "risk", "is_predicted_abandoned");
            assertThat(columns.get("user_id"))
                    .isEqualTo(Arrays.stream(carts.users()).boxed().toList());
            assertThat(columns.get("session_start"))
                    .isEqualTo(Arrays.stream(carts.starts()).boxed().toList());
            assertThat(columns.get("decision_time"))
                    .isEqualTo(Arrays.stream(carts.decisionTimes()).boxed().toList());
            assertThatRisksAre(probabilities, description.threshold(), columns);
        }
        assertThat(Scorer.load(honest).newSession().abandonmentRisk()).isNaN();
        Path description = honest.resolve("champion.json");
        byte[] before = Files.readAllBytes(description);
        assertThat(status("score", "--champion", honest, "--out", description, shop))
                .as("an output that would destroy the champion")
                .isEqualTo(1);
        assertThat(description).hasBinaryContent(before);
    }

    /** The test period's rows by the saved model give what the results say, to the last bit. */
    private static void assertThatTheyAreTheFigures(
            float[] probabilities, DecisionTable carts, ChampionDescription description, Path honest)
            throws IOException {
        int[] test = TimeSplit.usual(carts.starts(), carts.ends(), 42)
                .divide(carts.starts(), carts.ends(), carts.users())
                .test();
        byte[] labels = carts.features().label(Label.abandonedAfter());
        byte[] testLabels = new byte[test.length];
        float[] testProbabilities = new float[test.length];
        for (int row = 0; row < test.length; row++) {
            testLabels[row] = labels[test[row]];
            testProbabilities[row] = probabilities[test[row]];
        }
        Evaluation evaluation = Assessment.of(testLabels, testProbabilities, description.threshold())
                .evaluation();
        JsonNode winner = new ObjectMapper()
                .readTree(Files.readAllBytes(honest.resolve("all_model_results.json")))
                .path("board")
                .path(0);
        assertThat(description.leader().name()).isEqualTo(winner.path("name").asText());
        assertThat(description.threshold())
                .isEqualTo(winner.path("test").path("threshold").asDouble());
        for (JsonNode figures : List.of(
                winner.path("test").path("evaluation"), new ObjectMapper().valueToTree(description.metrics()))) {
            assertThat(figures.path("roc_auc").asDouble()).isEqualTo(evaluation.rocAuc());
            assertThat(figures.path("brier").asDouble()).isEqualTo(evaluation.brier());
            assertThat(figures.path("average_precision").asDouble()).isEqualTo(evaluation.averagePrecision());
        }
        assertThat(description.metrics())
                .containsEntry("roc_auc_low", winner.path("roc_auc").path("low").asDouble());
    }

    @Test
    void a_champion_of_the_study_scores_sessions() throws Exception {
        Path sessions = directory.resolve("sessions.parquet");
        Path risks = directory.resolve("risks.parquet");
        run("process", "--out", sessions, shop);
        FeatureTable table = RunBakeOff.features(sessions);
        try (Champion champion = BakeOff.on(table, Label.abandoned())
                        .candidates(List.of(Candidates.logisticRegression()))
                        .run()
                        .champion();
                Champion decided = champion.withDecision(new Calibration.Platt(0.8, 0.3), 0.1)) {
            decided.save(directory);
            run("score", "--champion", directory, "--out", risks, shop);

            Map<String, List<Object>> columns = read(risks);
            assertThat(columns).containsOnlyKeys("user_session", "risk", "is_predicted_abandoned");
            assertThat(columns.get("user_session")).isEqualTo(read(sessions).get("user_session"));
            int[] rows = IntStream.range(0, table.rows()).toArray();
            assertThatRisksAre(decided.probabilities(table, rows), 0.1, columns);
        }
    }

    private static void assertThatRisksAre(float[] expected, double threshold, Map<String, List<Object>> columns) {
        List<Object> risks = column("risk", columns);
        List<Object> decisions = column("is_predicted_abandoned", columns);
        assertThat(risks).hasSize(expected.length).hasSizeGreaterThan(1_000);
        assertThat(decisions).contains(true, false);
        for (int row = 0; row < expected.length; row++) {
            double risk = (Double) risks.get(row);
            assertThat(risk).isCloseTo(expected[row], within(1e-6));
            assertThat(decisions.get(row)).isEqualTo(risk > threshold);
        }
    }

    private static List<Object> column(String name, Map<String, List<Object>> columns) {
        return columns.getOrDefault(name, List.of());
    }

    @Test
    void a_directory_without_a_champion_is_refused_before_anything_is_read() {
        assertThat(status("score", "--champion", shop, "--out", directory.resolve("risks.parquet"), shop))
                .isEqualTo(1);
        assertThat(directory.resolve("risks.parquet")).doesNotExist();
        assertThat(status("score", "--champion", shop, "--out", directory.resolve("risks.parquet")))
                .isEqualTo(2);
    }

    private static void run(Object... arguments) {
        assertThat(status(arguments)).isZero();
    }

    private static int status(Object... arguments) {
        return CommandLauncher.run(
                new Cart4J(), Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    @SuppressWarnings("try")
    private static Map<String, List<Object>> read(Path file) throws Exception {
        Map<String, List<Object>> columns = new HashMap<>();
        try (BufferAllocator allocator = new RootAllocator();
                FileSystemDatasetFactory factory = new FileSystemDatasetFactory(
                        allocator,
                        NativeMemoryPool.getDefault(),
                        FileFormat.PARQUET,
                        file.toUri().toString());
                Dataset dataset = factory.finish();
                Scanner scanner = dataset.newScan(new ScanOptions(1 << 15));
                ArrowReader reader = scanner.scanBatches()) {
            while (reader.loadNextBatch()) {
                for (FieldVector vector : reader.getVectorSchemaRoot().getFieldVectors()) {
                    List<Object> values = columns.computeIfAbsent(vector.getName(), name -> new ArrayList<>());
                    for (int row = 0; row < vector.getValueCount(); row++) {
                        Object value = vector instanceof TimeStampVector times ? times.get(row) : vector.getObject(row);
                        values.add(value instanceof Text text ? text.toString() : value);
                    }
                }
            }
        }
        return columns;
    }
}
