package io.cart4j.benchmarks.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.cart4j.benchmarks.JsonFile;
import io.cart4j.core.CartException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A score of a JMH benchmark.
 *
 * @param benchmark class and method
 * @param parameters their names and values, or "-" if there are none
 * @param score the mean
 * @param error half of the confidence interval of 99.9 %, NaN if there were too few iterations
 * @param unit of both
 * @param bytes allocated on the Java heap for an operation, NaN if JMH ran without {@code -prof gc}
 * @param effort forks and iterations
 */
record JmhScore(
        String benchmark, String parameters, double score, double error, String unit, double bytes, String effort) {
    private static final String BYTES = "gc.alloc.rate.norm";

    /** Reads what JMH wrote with {@code -rf json}. */
    static List<JmhScore> read(Path file) {
        JsonNode results = JsonFile.tree(file);
        if (!results.isArray() || results.findPath("primaryMetric").isMissingNode()) {
            throw new CartException(file + ": holds no results of JMH; write it with jmh -prof gc -rf json -rff FILE");
        }
        List<JmhScore> scores = new ArrayList<>();
        results.forEach(result -> scores.add(of(result)));
        return scores;
    }

    private static JmhScore of(JsonNode result) {
        String name = result.path("benchmark").asText();
        int method = name.lastIndexOf('.');
        String parameters = result.path("params").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter ->
                        parameter.getKey() + " = " + parameter.getValue().asText())
                .collect(Collectors.joining(", "));
        JsonNode metric = result.path("primaryMetric");
        return new JmhScore(
                name.substring(name.lastIndexOf('.', method - 1) + 1),
                parameters.isEmpty() ? "-" : parameters,
                metric.path("score").asDouble(Double.NaN),
                metric.path("scoreError").asDouble(Double.NaN),
                metric.path("scoreUnit").asText(),
                result.path("secondaryMetrics").path(BYTES).path("score").asDouble(Double.NaN),
                "%s fork(s), %s x %s after %s x %s of warm-up"
                        .formatted(
                                result.path("forks").asText(),
                                result.path("measurementIterations").asText(),
                                result.path("measurementTime").asText(),
                                result.path("warmupIterations").asText(),
                                result.path("warmupTime").asText()));
    }
}
