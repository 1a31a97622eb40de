package io.cart4j.models.internal;

import io.cart4j.features.FeatureList;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.TrainedModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** A grown forest; its probability is the mean of the trees', as scikit-learn's. Written as a JSON object of the trees. */
record RandomForestModel(List<FlatTree> trees) implements TrainedModel {
    private static final int BLOCK_ROWS = 4096;

    static RandomForestModel of(FlatTree[] trees) {
        return new RandomForestModel(List.of(trees));
    }

    @Override
    public float[] probabilities(DesignMatrix inputs, int threads) {
        int rows = inputs.rows();
        float[] probabilities = new float[rows];
        try (WorkerPool pool = new WorkerPool(Threads.worthwhile(threads, rows))) {
            pool.forEach((rows + BLOCK_ROWS - 1) / BLOCK_ROWS, block -> {
                int from = block * BLOCK_ROWS;
                predict(inputs, from, Math.min(rows, from + BLOCK_ROWS), probabilities);
            });
        }
        return probabilities;
    }

    private void predict(DesignMatrix inputs, int from, int to, float[] probabilities) {
        float[] rowMajor = inputs.rowMajor(from, to);
        double[] sums = new double[to - from];
        int width = inputs.features().size();
        for (FlatTree tree : trees) {
            for (int row = 0; row < sums.length; row++) {
                sums[row] += tree.predict(rowMajor, row * width);
            }
        }
        for (int row = 0; row < sums.length; row++) {
            probabilities[from + row] = (float) (sums[row] / trees.size());
        }
    }

    /** As feature_importances_ of scikit-learn: the shares of each tree, in the mean. */
    @Override
    public FeatureImportance importance(String name, FeatureList features) {
        double[] weights = new double[features.size()];
        for (FlatTree tree : trees) {
            double sum = Arrays.stream(tree.gains()).sum();
            for (int feature = 0; sum > 0 && feature < weights.length; feature++) {
                weights[feature] += tree.gains()[feature] / sum;
            }
        }
        return FeatureImportance.ofWeights(name, "impurity", features, weights);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        ModelJson.MAPPER.writeValue(out, this);
    }

    @Override
    public void close() {}
}
