package io.cart4j.report;

import io.cart4j.features.DecisionPoint;

/** Decision points for people. */
final class PointWords {
    private PointWords() {}

    static String of(String name) {
        DecisionPoint point = DecisionPoint.parse(name);
        if (point.amount() == 0) {
            return "the first cart";
        }
        return point.unit() == DecisionPoint.Unit.EVENTS
                ? point.amount() + " events after it"
                : point.amount() + " s after it";
    }
}
