package io.cart4j.models.internal;

import io.cart4j.features.FeatureList;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * One feature and one threshold: a tree with a single split, the one that leaves the least Gini impurity. Written as a
 * JSON object of its fields.
 *
 * @param feature column that it looks at
 * @param threshold the greatest value of one side, as the scaler gives it
 * @param shareUpTo share of positive rows among values up to the threshold
 * @param shareAbove share of positive rows among greater values
 */
record OneFeatureRule(int feature, float threshold, double shareUpTo, double shareAbove) implements TrainedModel {
    /** What is known of the best split of a feature; the purity is comparable between features. */
    private record Choice(OneFeatureRule rule, double purity) {}

    /** Of equally good rules, the one on the first feature with the lowest threshold. */
    static OneFeatureRule best(TrainingSet data, int threads) {
        Choice[] choices = new Choice[data.inputs().features().size()];
        try (WorkerPool pool = new WorkerPool(Threads.worthwhile(threads, data.rows()))) {
            pool.forEach(choices.length, feature -> choices[feature] = ofFeature(data, feature));
        }
        Choice best = choices[0];
        for (Choice choice : choices) {
            if (choice.purity > best.purity) {
                best = choice;
            }
        }
        return best.rule;
    }

    private static Choice ofFeature(TrainingSet data, int feature) {
        long[] keys = sorted(data.inputs().column(feature), data.labels());
        double positives = data.positives();
        double rate = positives / keys.length;
        // a column of one value tells nothing apart
        Choice best = new Choice(new OneFeatureRule(feature, 0, rate, rate), purity(positives, keys.length));
        double positivesUpTo = 0;
        for (int row = 0; row + 1 < keys.length; row++) {
            positivesUpTo += keys[row] & 1;
            if (keys[row] >> 1 != keys[row + 1] >> 1) {
                double upTo = row + 1;
                double above = keys.length - upTo;
                double purity = purity(positivesUpTo, upTo) + purity(positives - positivesUpTo, above);
                if (purity > best.purity) {
                    OneFeatureRule rule = new OneFeatureRule(
                            feature, value(keys[row]), positivesUpTo / upTo, (positives - positivesUpTo) / above);
                    best = new Choice(rule, purity);
                }
            }
        }
        return best;
    }

    /** Rows times the probability that two of them have the same label; the more, the less Gini impurity. */
    private static double purity(double positives, double rows) {
        double negatives = rows - positives;
        return (positives * positives + negatives * negatives) / rows;
    }

    /** Value and label in one number, in ascending order; NaN comes last. */
    private static long[] sorted(float[] column, byte[] labels) {
        long[] keys = new long[column.length];
        for (int row = 0; row < keys.length; row++) {
            // adding 0 turns -0 into 0
            int bits = Float.floatToIntBits(column[row] + 0f);
            keys[row] = (long) (bits ^ (bits >> 31 & Integer.MAX_VALUE)) << 1 | labels[row];
        }
        Arrays.sort(keys);
        return keys;
    }

    private static float value(long key) {
        int ordered = (int) (key >> 1);
        return Float.intBitsToFloat(ordered ^ (ordered >> 31 & Integer.MAX_VALUE));
    }

    @Override
    public float[] probabilities(DesignMatrix inputs, int threads) {
        float[] probabilities = inputs.column(feature);
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = (float) (probabilities[row] <= threshold ? shareUpTo : shareAbove);
        }
        return probabilities;
    }

    /** All of it on the one feature. */
    @Override
    public FeatureImportance importance(String name, FeatureList features) {
        double[] weights = new double[features.size()];
        weights[feature] = 1;
        return FeatureImportance.ofWeights(name, "rule", features, weights);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        ModelJson.MAPPER.writeValue(out, this);
    }

    @Override
    public void close() {}
}
