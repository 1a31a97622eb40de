package io.cart4j.models;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.util.List;

/** Two champions that write the same files with different contents: a LightGBM model with an XGBoost model beside it. */
enum SavedChampions {
    SMALL(5),
    LARGE(20);

    static final FeatureTable TABLE = TestShop.sessions(2_000, 41);

    private final int trees;

    SavedChampions(int trees) {
        this.trees = trees;
    }

    Champion train() {
        Candidate weak = new Changed(
                Candidates.xgBoost(), Parameters.parse("learning_rate=0.001;max_depth=1;n_estimators=" + trees));
        Candidate strong = Candidates.lightGbm();
        return BakeOff.on(TABLE, Label.abandoned())
                .split(Split.stratified(0.7, trees))
                .candidates(List.of(weak, new Changed(strong, strong.defaults().with("n_estimators", trees))))
                .threads(1)
                .run()
                .champion();
    }
}
