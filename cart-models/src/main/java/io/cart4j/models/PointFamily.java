package io.cart4j.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Points of a grid that one training gives: those that differ only in the number of stages, fewest first, or a single
 * one.
 */
record PointFamily(Optional<String> stages, List<Parameters> points) {
    /** Every point by itself, in the order of the grid. */
    static List<PointFamily> singles(List<Parameters> points) {
        return points.stream()
                .map(point -> new PointFamily(Optional.empty(), List.of(point)))
                .toList();
    }

    /** Families in the order of their first points in the grid. */
    static List<PointFamily> sharing(Optional<String> stages, List<Parameters> points) {
        if (stages.isEmpty()) {
            return singles(points);
        }
        String counted = stages.get();
        Map<Parameters, List<Parameters>> byRest = new LinkedHashMap<>();
        points.forEach(point -> byRest.computeIfAbsent(point.with(counted, 1), rest -> new ArrayList<>())
                .add(point));
        return byRest.values().stream()
                .map(family -> new PointFamily(
                        stages,
                        family.stream()
                                .sorted(Comparator.comparingInt(point -> point.positiveInteger(counted)))
                                .toList()))
                .toList();
    }

    /** The point to train, of which the others are the first stages. */
    Parameters largest() {
        return points.get(points.size() - 1);
    }

    /** What a training costs for each row, in no unit: the stages of the largest point. */
    int cost() {
        return stages.map(largest()::positiveInteger).orElse(1);
    }

    float[] probabilities(TrainedModel model, Parameters point, DesignMatrix inputs, int threads) {
        if (stages.isEmpty() || points.size() == 1) {
            return model.probabilities(inputs, threads);
        }
        if (model instanceof StagedModel staged) {
            return staged.probabilities(inputs, threads, point.positiveInteger(stages.get()));
        }
        throw new IllegalStateException("a candidate that counts stages must train models of stages, got " + model);
    }
}
