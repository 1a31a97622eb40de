package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.NativeModel;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.TrainingSet;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;

/** The rows that go in by slices and from outside the heap teach what they would as one array. */
class NativeTrainersTest {
    /** More than a slice. */
    private static final int ROWS = 70_000;

    private static final int WIDTH = 3;
    private static final TrainingSet DATA = data();

    private static TrainingSet data() {
        Random random = new Random(3);
        float[][] columns = new float[WIDTH][ROWS];
        byte[] labels = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            columns[0][row] = (float) random.nextGaussian();
            // mostly one value, which LightGBM keeps apart
            columns[1][row] = Math.max(0, random.nextInt(20) - 17);
            columns[2][row] = random.nextInt(10) == 0 ? Float.NaN : random.nextFloat();
            labels[row] = (byte) (random.nextDouble() < 0.1 + 0.2 * columns[1][row] ? 1 : 0);
        }
        return Matrices.training(columns, labels);
    }

    @Test
    void xgboost_learns_as_from_an_array() throws Exception {
        DMatrix matrix = new DMatrix(DATA.inputs().rowMajor(0, ROWS), ROWS, WIDTH, Float.NaN);
        matrix.setLabel(NativeValues.labels(DATA.labels()));
        matrix.setFeatureNames(new String[] {"f0", "f1", "f2"});
        Map<String, Object> options = Map.of(
                "objective",
                "binary:logistic",
                "tree_method",
                "hist",
                "eta",
                0.3,
                "max_depth",
                6,
                "seed",
                NativeValues.seed(42),
                "nthread",
                1,
                "verbosity",
                0);
        Booster booster = XGBoost.train(matrix, options, 3, Map.of(), null, null);
        Candidate candidate = Candidates.xgBoost();
        try (TrainedModel model = candidate.train(DATA, candidate.defaults().with("n_estimators", 3), 42, 1)) {
            assertThat(written(model)).isEqualTo(new String(booster.toByteArray("json"), StandardCharsets.UTF_8));
            assertThat(((NativeModel<?>) model).handle()).isInstanceOf(Booster.class);
        } finally {
            booster.dispose();
            matrix.dispose();
        }
    }

    @Test
    void lightgbm_learns_as_from_an_array() throws Exception {
        LightGbmLibrary.load();
        String options = LightGbmDataset.OPTIONS + " objective=binary deterministic=true num_leaves=31 num_threads=1";
        try (LGBMDataset dataset =
                LGBMDataset.createFromMat(DATA.inputs().rowMajor(0, ROWS), ROWS, WIDTH, true, options, null)) {
            dataset.setField("label", NativeValues.labels(DATA.labels()));
            dataset.setFeatureNames(new String[] {"f0", "f1", "f2"});
            Candidate candidate = Candidates.lightGbm();
            try (LGBMBooster booster = LGBMBooster.create(dataset, options);
                    TrainedModel model =
                            candidate.train(DATA, candidate.defaults().with("n_estimators", 3), 42, 1)) {
                for (int round = 0; round < 3; round++) {
                    booster.updateOneIter();
                }
                assertThat(trees(written(model)))
                        .isEqualTo(trees(booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.GAIN)));
            }
        }
    }

    /** The model without the parameters at its end. */
    private static String trees(String text) {
        return text.substring(text.indexOf("Tree=0"), text.indexOf("end of trees"));
    }

    private static String written(TrainedModel model) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
