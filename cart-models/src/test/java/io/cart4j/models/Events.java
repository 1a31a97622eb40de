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
    public void trialFinished(SearchProgress progress) {
        all.add("trial " + progress.trial() + " of " + progress.trials() + " of " + progress.run() + " "
                + progress.parameters() + (progress.fromLedger() ? " from ledger" : ""));
    }

    @Override
    public void warning(String message) {
        all.add("warning " + message);
    }
}
