package io.cart4j.models;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The bake-off that a test runs in a process of its own, to kill it in the middle. */
final class KilledBakeOff {
    private static final FeatureTable TABLE = TestShop.sessions(1_200, 31);

    private KilledBakeOff() {}

    static BakeOff on(Path ledger) {
        return BakeOff.on(TABLE, Label.abandoned())
                .candidates(List.of(Candidates.logisticRegression(), Candidates.xgBoost(), Candidates.lightGbm()))
                .tuneTop(
                        2,
                        new Grids(Map.of(
                                "LogisticRegression",
                                        Grid.of("C", 0.1, 1.0, 10.0).and("class_weight", "none", "balanced"),
                                "XGBoost", Grid.of("n_estimators", 20, 40).and("max_depth", 2, 3, 4, 5),
                                "LightGBM", Grid.of("n_estimators", 20, 40).and("num_leaves", 4, 5, 10, 20))),
                        Folds.stratified(3))
                .threads(1)
                .ledger(ledger);
    }

    /** Runs on the ledger of a directory, writes the board there, and says a line whenever something has happened. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        on(directory.resolve("ledger.csv"))
                .progress(new BakeOffListener() {
                    @Override
                    public void runStarted(String name) {
                        System.out.println("start");
                    }

                    @Override
                    public void runFinished(Run run, boolean fromLedger) {
                        System.out.println("run");
                    }

                    @Override
                    public void trialFinished(SearchProgress progress) {
                        System.out.println("trial");
                    }
                })
                .run()
                .write(directory);
    }
}
