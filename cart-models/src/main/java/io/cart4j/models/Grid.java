package io.cart4j.models;

import io.cart4j.core.CartException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values to try of some parameters of one candidate.
 *
 * @param axes values by parameter, in order of the parameters' names
 */
public record Grid(SortedMap<String, List<String>> axes) {
    /**
     * Checks that no parameter is without values, and freezes them.
     *
     * @param axes values by parameter, in order of the parameters' names
     */
    public Grid {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        axes.forEach((parameter, values) -> copy.put(parameter, List.copyOf(values)));
        copy.forEach((parameter, values) -> {
            if (values.isEmpty()) {
                throw new CartException("the grid has no value for " + parameter + "; leave it out or name some");
            }
        });
        axes = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Gives a grid over one parameter.
     *
     * @param parameter its name
     * @param values what to try: numbers, booleans or words
     * @return the grid
     */
    public static Grid of(String parameter, Object... values) {
        return new Grid(new TreeMap<>()).and(parameter, values);
    }

    /**
     * Adds a parameter.
     *
     * @param parameter its name
     * @param values what to try: numbers, booleans or words
     * @return a grid over the product of both
     */
    public Grid and(String parameter, Object... values) {
        SortedMap<String, List<String>> more = new TreeMap<>(axes);
        more.put(parameter, Arrays.stream(values).map(Object::toString).toList());
        return new Grid(more);
    }

    /**
     * Gives all combinations in the order of scikit-learn's ParameterGrid: by the parameters' names, the last one
     * changing fastest.
     *
     * @return the points; of equally good ones, the first wins
     */
    public List<Parameters> points() {
        List<Parameters> points = List.of(Parameters.none());
        for (Map.Entry<String, List<String>> axis : axes.entrySet()) {
            List<Parameters> longer = new ArrayList<>();
            for (Parameters point : points) {
                axis.getValue().forEach(value -> longer.add(point.with(axis.getKey(), value)));
            }
            points = longer;
        }
        return List.copyOf(points);
    }
}
