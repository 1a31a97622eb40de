package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.Grids;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smile.base.cart.SplitRule;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.vector.BaseVector;
import smile.data.vector.FloatVector;
import smile.data.vector.IntVector;

class RandomForestTest {
    private static final Candidate FOREST = Candidates.randomForest();
    private static final TrainingSet TRAINING = sessions(3_000, 1);
    private static final TrainingSet TEST = sessions(3_000, 2);

    /** Two features that matter together, two that do not. */
    private static TrainingSet sessions(int rows, long seed) {
        Random random = new Random(seed);
        float[][] columns = new float[4][rows];
        byte[] labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            for (float[] column : columns) {
                column[row] = (float) random.nextGaussian();
            }
            double margin = 2 * columns[0][row] * columns[1][row] - 1;
            labels[row] = (byte) (random.nextDouble() < LogisticObjective.logistic(margin) ? 1 : 0);
        }
        return Matrices.training(columns, labels);
    }

    @Test
    void ranks_as_well_as_smiles_forest() {
        try (TrainedModel model = FOREST.train(TRAINING, FOREST.defaults().with("min_samples_leaf", 5), 42, 1)) {
            double ours = RankMetrics.of(TEST.labels(), model.probabilities(TEST.inputs(), 1))
                    .rocAuc();
            assertThat(ours)
                    .isGreaterThan(RankMetrics.of(TEST.labels(), smiles()).rocAuc() - 0.01);
        }
    }

    @Test
    void that_cannot_split_gives_the_share_of_the_weighted_rows() {
        Parameters stump =
                FOREST.defaults().with("min_samples_leaf", TRAINING.rows()).with("n_estimators", 5);
        float share = (float) TRAINING.positives() / TRAINING.rows();
        try (Trainer trainer = FOREST.prepare(TRAINING, 1)) {
            // one after the other on the same rows, so that weights must not stay behind
            for (String classWeight : new String[] {"none", "balanced", "none"}) {
                try (TrainedModel model = trainer.train(stump.with("class_weight", classWeight), 42)) {
                    float expected = classWeight.equals("none") ? share : 0.5f;
                    assertThat(model.probabilities(TEST.inputs(), 1))
                            .containsOnly(new float[] {expected}, within(1e-6f));
                }
            }
        }
    }

    /** Few distinct values, as counts of events are, leave many bins without rows deep in a tree. */
    @Test
    void can_be_trained_at_every_point_of_the_studys_grid() {
        TrainingSet counts = counts(1_000, 7);
        // a forest of 200 trees begins with the one of 100
        List<Parameters> points = Grids.study().of(FOREST.name()).points().stream()
                .filter(point -> point.positiveInteger("n_estimators") == 200)
                .toList();
        assertThat(points).hasSize(12);
        try (Trainer trainer = FOREST.prepare(counts, 2)) {
            for (Parameters point : points) {
                try (TrainedModel model = trainer.train(FOREST.defaults().replace(point), 42)) {
                    assertThat(model.probabilities(counts.inputs(), 1)).hasSize(counts.rows());
                }
            }
        }
    }

    private static TrainingSet counts(int rows, long seed) {
        Random random = new Random(seed);
        float[][] columns = new float[8][rows];
        byte[] labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            double skill = random.nextGaussian();
            for (int feature = 0; feature < columns.length; feature++) {
                double value = Math.exp(skill + random.nextGaussian());
                columns[feature][row] = (float) (feature < 3 ? value : Math.floor(value));
            }
            labels[row] = (byte) (random.nextDouble() < LogisticObjective.logistic(2 * skill - 2) ? 1 : 0);
        }
        return Matrices.training(columns, labels);
    }

    @Test
    void grows_no_deeper_than_it_may() {
        try (TrainedModel model =
                FOREST.train(TRAINING, FOREST.defaults().with("max_depth", 1).with("n_estimators", 1), 42, 1)) {
            float[] probabilities = model.probabilities(TEST.inputs(), 1);
            Arrays.sort(probabilities);
            assertThat(IntStream.range(1, probabilities.length)
                            .filter(row -> probabilities[row] != probabilities[row - 1])
                            .count())
                    .isEqualTo(1);
        }
    }

    private static float[] smiles() {
        RandomForest forest = RandomForest.fit(
                Formula.lhs("label"), frame(TRAINING), 100, 2, SplitRule.GINI, 20, 1000, 5, 1.0, null, null);
        DataFrame test = frame(TEST);
        float[] probabilities = new float[TEST.rows()];
        double[] posteriori = new double[2];
        for (int row = 0; row < probabilities.length; row++) {
            Tuple tuple = test.get(row);
            forest.predict(tuple, posteriori);
            probabilities[row] = (float) posteriori[1];
        }
        return probabilities;
    }

    private static DataFrame frame(TrainingSet data) {
        BaseVector<?, ?, ?>[] vectors = new BaseVector<?, ?, ?>[5];
        for (int feature = 0; feature < 4; feature++) {
            vectors[feature] = FloatVector.of("f" + feature, data.inputs().column(feature));
        }
        int[] labels =
                IntStream.range(0, data.rows()).map(row -> data.labels()[row]).toArray();
        vectors[4] = IntVector.of("label", labels);
        return DataFrame.of(vectors);
    }
}
