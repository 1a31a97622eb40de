package io.cart4j.models.internal;

import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;

/**
 * Grows forests on one dataset of LightGBM, in its {@code rf} mode. The objective is squared error on labels of 0 and 1:
 * that splits as the Gini impurity does, and makes a leaf the share of its positive rows, so the mean over the trees is
 * the probability of scikit-learn's forest.
 */
final class RandomForestTrainer implements Trainer {
    /** What is left of the rows when as many are drawn with replacement: 1 - 1/e. */
    private static final double ROWS_PER_TREE = 0.632;

    /**
     * On 300,000 made-up sessions with 20 trees, four times as many leaves took three times as long and gave 0.9887
     * instead of 0.9874 for the area under the ROC curve with two features a split; a third feature gave 0.9898.
     */
    private static final int MAX_LEAVES = 1023;

    private static final double BALANCED_SHARE = 0.5;

    /**
     * LightGBM estimates how many rows a side of a split has from the sum of their weights, and finds that sum by
     * subtraction. What rounding leaves of a side without rows would pass for one, and training fails on it, so a side must
     * have this much of the lightest row: more than rounding leaves, less than any row.
     */
    private static final double SHARE_OF_A_ROW = 0.5;

    private final TrainingSet data;
    private final int threads;
    private final LightGbmDataset dataset;

    RandomForestTrainer(TrainingSet data, int threads) {
        this.data = data;
        this.threads = Threads.worthwhile(threads, data.rows());
        this.dataset = LightGbmDataset.of(data, this.threads);
    }

    @Override
    public TrainedModel train(Parameters parameters, long seed) {
        int features = data.inputs().features().size();
        boolean anyDepth = parameters.text("max_depth").equals("none");
        int maxDepth = anyDepth ? Integer.MAX_VALUE : parameters.positiveInteger("max_depth");
        boolean balanced = parameters.either("class_weight", "balanced", "none");
        double[] weights = balanced ? NativeValues.balancedWeights(data) : new double[] {1, 1};
        String options = String.join(
                " ",
                LightGbmDataset.OPTIONS,
                "boosting=rf",
                "objective=regression",
                "deterministic=true",
                "bagging_freq=1",
                "bagging_fraction=" + ROWS_PER_TREE,
                "feature_fraction_bynode=" + featuresPerSplit(features) / features,
                "num_leaves=" + leaves(maxDepth),
                "max_depth=" + (anyDepth ? -1 : maxDepth),
                "min_data_in_leaf=" + parameters.positiveInteger("min_samples_leaf"),
                "min_sum_hessian_in_leaf=" + SHARE_OF_A_ROW * Math.min(weights[0], weights[1]),
                "seed=" + NativeValues.seed(seed),
                "num_threads=" + threads);
        dataset.weigh(byRow(weights));
        LightGbmBooster booster = LightGbmBooster.train(dataset, options, parameters.positiveInteger("n_estimators"));
        booster.fillConstantTrees(balanced ? BALANCED_SHARE : (double) data.positives() / data.rows());
        return new LightGbmModel(booster);
    }

    /**
     * The square root, rounded up where scikit-learn rounds down: it draws on until a feature can split, LightGBM makes a
     * leaf if none of those drawn can.
     */
    private static double featuresPerSplit(int features) {
        return Math.ceil(Math.sqrt(features));
    }

    private static int leaves(int maxDepth) {
        return maxDepth > Integer.numberOfTrailingZeros(Integer.highestOneBit(MAX_LEAVES)) ? MAX_LEAVES : 1 << maxDepth;
    }

    private float[] byRow(double[] byClass) {
        float[] weights = new float[data.rows()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = (float) byClass[data.labels()[row]];
        }
        return weights;
    }

    @Override
    public void close() {
        dataset.close();
    }
}
