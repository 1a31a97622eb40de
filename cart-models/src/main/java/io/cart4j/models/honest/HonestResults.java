package io.cart4j.models.honest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.cart4j.core.internal.WholeFile;
import io.cart4j.models.Run;
import io.cart4j.models.TuningGain;
import io.cart4j.models.evaluation.Costs;
import io.cart4j.models.evaluation.Reliability;
import io.cart4j.models.evaluation.Slices;
import io.cart4j.models.internal.StudyColumns;
import io.cart4j.models.leaks.LeakReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an honest bake-off.
 *
 * @param point name of the decision point of the board
 * @param features names of the features
 * @param split borders, gap and shares of the users
 * @param rows how many rows each period has, and how many were left out
 * @param board the runs in the order of their validation scores, with what the test period says of them; the first is the
 *     champion
 * @param tuning what tuning bought, measured on the validation period
 * @param mistakes what mistakes are taken to cost
 * @param costs what the champion costs on the test period, by threshold
 * @param asPredicted whether the champion's probabilities on the test period are what they say before calibration; the
 *     champion's {@link TestedRun#test} has them after it
 * @param slices how the champion does in parts of the test period
 * @param leaks what the leak alarms say
 * @param earliness the champion's kind of model at all decision points, the board's first
 * @param days what leaving out untrusted days changes; null if all days can be trusted
 */
public record HonestResults(
        String point,
        List<String> features,
        TimeSplit split,
        PeriodSizes rows,
        List<TestedRun> board,
        List<TuningGain> tuning,
        Costs mistakes,
        Costs.Curve costs,
        Reliability asPredicted,
        Slices slices,
        LeakReport leaks,
        List<PointResult> earliness,
        @Nullable DaysResult days) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(Duration.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    /**
     * Freezes the lists.
     *
     * @param point name of the decision point of the board
     * @param features names of the features
     * @param split borders, gap and shares of the users
     * @param rows how many rows each period has, and how many were left out
     * @param board the runs in the order of their validation scores, with what the test period says of them; the first is the champion
     * @param tuning what tuning bought, measured on the validation period
     * @param mistakes what mistakes are taken to cost
     * @param costs what the champion costs on the test period, by threshold
     * @param asPredicted whether the champion's probabilities on the test period are what they say before calibration; the champion's {@link TestedRun#test} has them after it
     * @param slices how the champion does in parts of the test period
     * @param leaks what the leak alarms say
     * @param earliness the champion's kind of model at all decision points, the board's first
     * @param days what leaving out untrusted days changes; null if all days can be trusted
     */
    public HonestResults {
        features = List.copyOf(features);
        board = List.copyOf(board);
        tuning = List.copyOf(tuning);
        earliness = List.copyOf(earliness);
    }

    /**
     * Gives the champion.
     *
     * @return the first of the board: best on the validation period, whatever the test period says
     */
    public TestedRun champion() {
        return board.get(0);
    }

    /**
     * Writes the test period's figures as the study's all_model_results.csv: its columns, in the order of the board.
     *
     * @param file where to; an existing file is replaced when the new one is whole
     * @throws io.cart4j.core.CartException if it cannot be written
     */
    public void writeCsv(Path file) {
        StringBuilder text = new StringBuilder(String.join(",", StudyColumns.NAMES)).append('\n');
        for (TestedRun run : board) {
            Run tested = new Run(
                    run.candidate(),
                    run.tuned(),
                    run.parameters(),
                    run.seconds(),
                    run.test().evaluation());
            text.append(String.join(",", StudyColumns.cells(tested))).append('\n');
        }
        WholeFile.write(file, text.toString());
    }

    /**
     * Writes everything as JSON, names in snake_case.
     *
     * @param file where to; an existing file is replaced when the new one is whole
     * @throws io.cart4j.core.CartException if it cannot be written
     */
    public void writeJson(Path file) {
        try {
            WholeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("results are plain values", e);
        }
    }
}
