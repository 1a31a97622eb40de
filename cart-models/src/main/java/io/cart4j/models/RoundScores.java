package io.cart4j.models;

import io.cart4j.models.internal.LedgerEntry.FoldScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How points did in one round of a search: the more folds the better, then the better mean, then who was first. */
final class RoundScores {
    private final Comparator<Double> bestFirst;
    private final Metric metric;
    private final Map<Parameters, List<Double>> byPoint = new LinkedHashMap<>();

    RoundScores(Metric metric) {
        this.metric = metric;
        this.bestFirst = metric.bestFirst();
    }

    void add(List<FoldScore> scores) {
        for (FoldScore score : scores) {
            byPoint.computeIfAbsent(score.parameters(), point -> new ArrayList<>())
                    .add(metric.value(score.evaluation()));
        }
    }

    boolean isEmpty() {
        return byPoint.isEmpty();
    }

    /** Gives the best of some points, of which at least one was judged. */
    Parameters best(List<Parameters> points) {
        return points.stream().filter(byPoint::containsKey).min(order()).orElseThrow();
    }

    /** Gives the families whose best points were the best, of those that were judged. */
    List<PointFamily> ranked(List<PointFamily> families) {
        Comparator<PointFamily> byBest = Comparator.comparing(family -> best(family.points()), order());
        return families.stream()
                .filter(family -> family.points().stream().anyMatch(byPoint::containsKey))
                .sorted(byBest)
                .toList();
    }

    private Comparator<Parameters> order() {
        Comparator<Parameters> folds =
                Comparator.comparingInt(point -> -scores(point).size());
        return folds.thenComparing(this::mean, bestFirst);
    }

    private double mean(Parameters point) {
        return scores(point).stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private List<Double> scores(Parameters point) {
        return byPoint.getOrDefault(point, List.of());
    }
}
