package io.cart4j.models;

import io.cart4j.features.Label;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The bake-off that a test runs in a process of its own, to kill it in the middle. */
final class KilledBakeOff {
    static final String POINT = "point";

    private KilledBakeOff() {}

    static BakeOff on(Path ledger) {
        return BakeOff.on(TestShop.sessions(2_000, 31), Label.abandoned())
                .candidates(List.of(Candidates.logisticRegression(), Candidates.xgBoost(), Candidates.lightGbm()))
                .tuneTop(
                        2,
                        new Grids(Map.of(
                                "LogisticRegression",
                                        Grid.of("C", 0.1, 1.0, 10.0).and("class_weight", "none", "balanced"),
                                "XGBoost", Grid.of("n_estimators", 20, 40).and("max_depth", 2, 3, 4),
                                "LightGBM", Grid.of("n_estimators", 20, 40).and("num_leaves", 5, 10, 20))),
                        Folds.stratified(3))
                .threads(1)
                .ledger(ledger);
    }

    /** Runs on the ledger that is named, saying so at each point of a grid. */
    public static void main(String[] arguments) {
        on(Path.of(arguments[0]))
                .progress(new BakeOffListener() {
                    @Override
                    public void gridPointFinished(
                            String name,
                            int point,
                            int points,
                            Parameters parameters,
                            double score,
                            boolean fromLedger) {
                        System.out.println(POINT);
                    }
                })
                .run();
    }
}
