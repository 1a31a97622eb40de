package io.cart4j.examples;

import io.cart4j.models.BakeOffListener;
import io.cart4j.models.Metric;
import io.cart4j.models.Run;
import io.cart4j.models.SearchProgress;

/** Shows how a bake-off gets on. */
final class BakeOffProgress implements BakeOffListener, AutoCloseable {
    private final Metric metric;
    private final Console console;
    private final Console.Progress progress;

    BakeOffProgress(Metric metric, Console console) {
        this.metric = metric;
        this.console = console;
        this.progress = console.progress();
    }

    @Override
    public void runFinished(Run run, boolean fromLedger) {
        progress.endStep();
        console.say(
                "%s: %s %.4f %s",
                RunBakeOff.title(run),
                metric.title(),
                metric.value(run.evaluation()),
                fromLedger ? "(done before)" : String.format("in %.1f s", run.seconds()));
    }

    @Override
    public void trialFinished(SearchProgress trial) {
        progress.onProgress("trainings to tune " + trial.run(), trial.trial(), trial.trials());
        if (trial.trial() < trial.trials()) {
            progress.onEstimate(trial.secondsLeft());
        }
    }

    @Override
    public void warning(String message) {
        System.err.println("cart4j: " + message);
    }

    @Override
    public void close() {
        progress.close();
    }
}
