package io.cart4j.models;

import java.util.OptionalDouble;

/** Counts what a search has done, and estimates how long the rest takes. */
final class SearchClock {
    private final OptionalDouble budgetSeconds;
    private final int trials;
    private final long startNanos = System.nanoTime();
    private double costLeft;
    private double costTrained;
    private double secondsTrained;
    private double secondsFound;
    private int done;

    SearchClock(Search search, int trials, double cost) {
        OptionalDouble minutes = search.minutes();
        this.budgetSeconds =
                minutes.isPresent() ? OptionalDouble.of(60 * minutes.getAsDouble()) : OptionalDouble.empty();
        this.trials = trials;
        this.costLeft = cost;
    }

    /** What was found in the ledger counts as the time it took then. */
    void found(double cost, double seconds) {
        done++;
        costLeft -= cost;
        secondsFound += seconds;
    }

    void trained(double cost, double seconds) {
        done++;
        costLeft -= cost;
        costTrained += cost;
        secondsTrained += seconds;
    }

    boolean timeIsUp() {
        double elapsed = secondsFound + (System.nanoTime() - startNanos) / 1e9;
        return budgetSeconds.isPresent() && elapsed >= budgetSeconds.getAsDouble();
    }

    int done() {
        return done;
    }

    int trials() {
        return trials;
    }

    double secondsLeft() {
        return costTrained == 0 ? Double.NaN : Math.max(0, costLeft) * secondsTrained / costTrained;
    }
}
