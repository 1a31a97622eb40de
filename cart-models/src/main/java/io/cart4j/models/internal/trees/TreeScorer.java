package io.cart4j.models.internal.trees;

import io.cart4j.features.FeatureList;
import io.cart4j.features.Scaler;
import io.cart4j.models.scoring.Explanation;
import io.cart4j.models.scoring.RowScorer;
import java.util.Arrays;
import java.util.List;

/** Trees of either library behind a scaler. */
public final class TreeScorer implements RowScorer {
    private final FeatureList features;
    private final Inputs inputs;
    private final TreeModel model;
    private final TreeEvaluator evaluator;
    private final int[] depths;

    /**
     * Puts a model and its scaler together.
     *
     * @param file what to call the model in messages
     * @throws io.cart4j.core.CartException if they do not fit each other
     */
    public TreeScorer(String file, TreeModel model, Scaler scaler) {
        this.features = scaler.features();
        this.inputs = Inputs.scaledBy(scaler);
        this.model = model;
        this.depths = model.checkedDepths(file);
        this.evaluator = TreeEvaluator.of(file, model, depths, inputs);
    }

    @Override
    public FeatureList features() {
        return features;
    }

    @Override
    public double margin(float[] row, int from) {
        return evaluator.margin(row, from);
    }

    @Override
    public double probability(float[] row, int from) {
        return evaluator.probability(row, from);
    }

    @Override
    public void probabilities(float[] rows, int from, int count, float[] out, int outFrom) {
        evaluator.probabilities(rows, from, count, out, outFrom);
    }

    @Override
    public Explanation explain(float[] row, int from) {
        float[] scaled = new float[inputs.size()];
        for (int feature = 0; feature < scaled.length; feature++) {
            scaled[feature] = inputs.input(feature, row[from + feature]);
        }
        double[] contributions = new double[scaled.length];
        double base = model.baseMargin();
        List<Tree> trees = model.trees();
        for (int tree = 0; tree < depths.length; tree++) {
            base += new TreeShap(trees.get(tree), depths[tree], scaled, contributions).explain();
        }
        return new Explanation(
                features,
                model.marginOfSum(base),
                Arrays.stream(contributions).map(model::marginOfSum).boxed().toList());
    }
}
