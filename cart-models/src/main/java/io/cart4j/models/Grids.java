package io.cart4j.models;

import io.cart4j.core.CartException;
import java.util.Map;

/**
 * The grids to tune candidates over.
 *
 * @param byCandidate one grid a candidate, by the candidate's name
 */
public record Grids(Map<String, Grid> byCandidate) {
    /**
     * Freezes the grids.
     *
     * @param byCandidate one grid a candidate, by the candidate's name
     */
    public Grids {
        byCandidate = Map.copyOf(byCandidate);
    }

    /**
     * Gives the study's grids: 6 points for the logistic regression, 24 for the random forest, 18 for XGBoost and 36 for
     * LightGBM.
     *
     * @return a grid for each of {@link Candidates#study()}
     */
    public static Grids study() {
        return new Grids(Map.of(
                Candidates.LOGISTIC_REGRESSION,
                Grid.of("C", 0.1, 1.0, 10.0).and("class_weight", "none", "balanced"),
                Candidates.RANDOM_FOREST,
                Grid.of("n_estimators", 100, 200)
                        .and("max_depth", 10, 30, "none")
                        .and("min_samples_leaf", 1, 5)
                        .and("class_weight", "none", "balanced"),
                Candidates.XGBOOST,
                Grid.of("n_estimators", 100, 200, 300)
                        .and("learning_rate", 0.05, 0.1)
                        .and("max_depth", 5, 10, 15),
                Candidates.LIGHTGBM,
                Grid.of("n_estimators", 100, 200, 300)
                        .and("learning_rate", 0.05, 0.1)
                        .and("num_leaves", 31, 50, 70)
                        .and("is_unbalance", true, false)));
    }

    /**
     * Gives a candidate's grid.
     *
     * @param candidate the candidate's name
     * @return its grid
     * @throws CartException if there is none
     */
    public Grid of(String candidate) {
        Grid grid = byCandidate.get(candidate);
        if (grid == null) {
            throw new CartException("there is no grid for " + candidate + "; there are grids for "
                    + byCandidate.keySet().stream().sorted().toList());
        }
        return grid;
    }
}
