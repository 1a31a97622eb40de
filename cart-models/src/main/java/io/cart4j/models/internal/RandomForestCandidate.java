package io.cart4j.models.internal;

import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.stream.IntStream;
import smile.base.cart.SplitRule;
import smile.classification.DecisionTree;
import smile.data.DataFrame;
import smile.data.measure.NominalScale;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.BaseVector;
import smile.data.vector.FloatVector;
import smile.math.MathEx;

/**
 * A random forest of Smile's trees. The bootstrap is ours, because Smile's forest balances classes by leaving rows out,
 * scores every tree on the rows it has not seen, and lets its threads race for the seeds of a shared table.
 */
public final class RandomForestCandidate implements Candidate {
    private static final StructField LABEL =
            new StructField("label", DataTypes.IntegerType, new NominalScale("0", "1"));
    private static final Object SMILE_SEEDS = new Object();
    private static final Parameters DEFAULTS = Parameters.none()
            .with("n_estimators", 100)
            .with("max_depth", "none")
            .with("min_samples_leaf", 1)
            .with("class_weight", "none");

    @Override
    public String name() {
        return Candidates.RANDOM_FOREST;
    }

    @Override
    public Parameters defaults() {
        return DEFAULTS;
    }

    @Override
    public Trainer prepare(TrainingSet data, int threads) {
        float[][] columns = data.inputs().columns();
        return new Trainer() {
            @Override
            public TrainedModel train(Parameters parameters, long seed) {
                return grow(data, columns, parameters, seed, threads);
            }

            @Override
            public void close() {}
        };
    }

    private static TrainedModel grow(
            TrainingSet data, float[][] columns, Parameters parameters, long seed, int threads) {
        int maxDepth = parameters.text("max_depth").equals("none")
                ? Integer.MAX_VALUE
                : parameters.positiveInteger("max_depth");
        int minLeaf = parameters.positiveInteger("min_samples_leaf");
        int[] classWeights = classWeights(data, parameters.either("class_weight", "balanced", "none"));
        DataFrame frame = frame(columns);
        int[] labels =
                IntStream.range(0, data.rows()).map(row -> data.labels()[row]).toArray();
        int featuresPerSplit = (int) Math.sqrt(columns.length);
        int[] seeds = new Random(seed)
                .ints(parameters.positiveInteger("n_estimators"), 1, Integer.MAX_VALUE)
                .toArray();
        FlatTree[] trees = new FlatTree[seeds.length];
        try (WorkerPool pool = new WorkerPool(threads)) {
            int[][] order = TieOrder.of(columns, data.labels(), pool);
            pool.forEach(trees.length, tree -> {
                int[] samples = bootstrap(labels, classWeights, seeds[tree]);
                seedSmile(seeds[tree]);
                trees[tree] = FlatTree.of(new DecisionTree(
                        frame,
                        labels,
                        LABEL,
                        2,
                        SplitRule.GINI,
                        maxDepth,
                        Integer.MAX_VALUE,
                        minLeaf,
                        featuresPerSplit,
                        samples,
                        order));
            });
        }
        return RandomForestModel.of(trees);
    }

    /** How often each row counts in one tree: as often as it was drawn, times its class's weight. */
    private static int[] bootstrap(int[] labels, int[] classWeights, int seed) {
        Random random = new Random(seed);
        int[] samples = new int[labels.length];
        for (int draw = 0; draw < samples.length; draw++) {
            int row = random.nextInt(samples.length);
            samples[row] += classWeights[labels[row]];
        }
        return samples;
    }

    /** Smile keeps a random generator for each thread, but its table of used seeds is shared and not locked. */
    private static void seedSmile(int seed) {
        synchronized (SMILE_SEEDS) {
            MathEx.setSeed(seed);
        }
    }

    private static int[] classWeights(TrainingSet data, boolean balanced) {
        int[] weights = {1, 1};
        if (balanced) {
            double positives = data.positives();
            double negatives = data.rows() - positives;
            weights[0] = Math.max(1, (int) Math.round(positives / negatives));
            weights[1] = Math.max(1, (int) Math.round(negatives / positives));
        }
        return weights;
    }

    private static DataFrame frame(float[][] columns) {
        return DataFrame.of(IntStream.range(0, columns.length)
                .mapToObj(feature -> FloatVector.of("f" + feature, columns[feature]))
                .toArray(BaseVector[]::new));
    }

    @Override
    public String fileName() {
        return "champion_rf_model.json";
    }

    @Override
    public TrainedModel read(InputStream in) throws IOException {
        return ModelJson.MAPPER.readValue(in, RandomForestModel.class);
    }
}
