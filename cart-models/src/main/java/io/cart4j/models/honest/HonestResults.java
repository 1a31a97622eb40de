package io.cart4j.models.honest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.cart4j.core.internal.WholeFile;
import io.cart4j.models.TuningGain;
import io.cart4j.models.evaluation.Costs;
import io.cart4j.models.evaluation.RankCurve;
import io.cart4j.models.leaks.LeakReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param curves ROC and precision-recall curves on the test period, by the name of the run
 * @param costs what the champion's threshold costs on the test period, by threshold
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
        Map<String, RankCurve> curves,
        Costs.Curve costs,
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
     */
    public HonestResults {
        features = List.copyOf(features);
        board = List.copyOf(board);
        tuning = List.copyOf(tuning);
        curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
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
