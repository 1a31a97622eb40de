package io.cart4j.models;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a bake-off tells. */
final class Events implements BakeOffListener {
    final List<String> all = new ArrayList<>();

    @Override
    public void runStarted(String name) {
        all.add("start " + name);
    }

    @Override
    public void runFinished(Run run, boolean fromLedger) {
        all.add("finish " + run.name() + (fromLedger ? " from ledger" : ""));
    }

    @Override
    public void gridPointFinished(
            String name, int point, int points, Parameters parameters, double score, boolean fromLedger) {
        all.add("point " + point + " of " + points + " of " + name + " " + parameters
                + (fromLedger ? " from ledger" : ""));
    }

    @Override
    public void warning(String message) {
        all.add("warning " + message);
    }
}
