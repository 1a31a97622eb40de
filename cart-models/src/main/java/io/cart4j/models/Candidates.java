package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.BaseRateCandidate;
import io.cart4j.models.internal.LightGbmCandidate;
import io.cart4j.models.internal.LogisticRegressionCandidate;
import io.cart4j.models.internal.OneFeatureRuleCandidate;
import io.cart4j.models.internal.RandomForestCandidate;
import io.cart4j.models.internal.XgBoostCandidate;
import java.util.ArrayList;
import java.util.List;

/**
 * The candidates that come with the library, each with the defaults of its Python counterpart: scikit-learn's
 * LogisticRegression and RandomForestClassifier, XGBClassifier and LGBMClassifier.
 */
public final class Candidates {
    /** Name of the logistic regression. */
    public static final String LOGISTIC_REGRESSION = "LogisticRegression";

    /** Name of the random forest. */
    public static final String RANDOM_FOREST = "RandomForest";

    /** Name of the gradient boosted trees of XGBoost. */
    public static final String XGBOOST = "XGBoost";

    /** Name of the gradient boosted trees of LightGBM. */
    public static final String LIGHTGBM = "LightGBM";

    /** Name of the baseline that knows the base rate alone. */
    public static final String BASE_RATE = "BaseRate";

    /** Name of the baseline that looks at one feature. */
    public static final String ONE_FEATURE_RULE = "OneFeatureRule";

    private Candidates() {}

    /**
     * Gives the study's four candidates.
     *
     * @return logistic regression, random forest, XGBoost and LightGBM
     */
    public static List<Candidate> study() {
        return List.of(logisticRegression(), randomForest(), xgBoost(), lightGbm());
    }

    /**
     * Gives logistic regression with an L2 penalty, not on the intercept. Parameters: C (1.0), the inverse of the
     * penalty's weight; class_weight (none), or balanced: rows weigh in inverse proportion to their class's share.
     *
     * @return a candidate
     */
    public static Candidate logisticRegression() {
        return new LogisticRegressionCandidate();
    }

    /**
     * Gives a random forest of Gini trees that choose among the square root of the features, rounded up, at each split, each
     * on 63 % of the rows, as many as a draw with replacement would find; grown by LightGBM over histograms, with at most 1,023
     * leaves a tree. Parameters: n_estimators (100); max_depth (none, or a number); min_samples_leaf (1); class_weight
     * (none), or balanced: rows weigh in inverse proportion to their class's share.
     *
     * @return a candidate
     */
    public static Candidate randomForest() {
        return new RandomForestCandidate();
    }

    /**
     * Gives XGBoost with histogram trees. Parameters: n_estimators (100), learning_rate (0.3), max_depth (6).
     *
     * @return a candidate
     */
    public static Candidate xgBoost() {
        return new XgBoostCandidate();
    }

    /**
     * Gives LightGBM, in its deterministic mode. Parameters: n_estimators (100), learning_rate (0.1), num_leaves (31),
     * min_child_samples (20), is_unbalance (false).
     *
     * @return a candidate
     */
    public static Candidate lightGbm() {
        return new LightGbmCandidate();
    }

    /**
     * Gives the baseline that predicts the share of label 1 among the training rows, whatever the session. No parameters.
     *
     * @return a candidate
     */
    public static Candidate baseRate() {
        return new BaseRateCandidate();
    }

    /**
     * Gives the baseline that looks at one feature: of all features and thresholds the pair that leaves the least Gini
     * impurity among the training rows, with the share of label 1 on each side. No parameters.
     *
     * @return a candidate
     */
    public static Candidate oneFeatureRule() {
        return new OneFeatureRuleCandidate();
    }

    /** Gives the study's candidates and the baselines: all whose models can be read. */
    static List<Candidate> all() {
        List<Candidate> all = new ArrayList<>(study());
        all.addAll(List.of(baseRate(), oneFeatureRule()));
        return all;
    }

    /** Gives the candidate with that name. */
    static Candidate named(String name, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CartException("there is no candidate \"" + name + "\" among "
                        + candidates.stream().map(Candidate::name).toList()));
    }
}
