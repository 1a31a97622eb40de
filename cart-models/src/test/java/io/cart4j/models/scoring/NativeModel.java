package io.cart4j.models.scoring;

import com.microsoft.ml.lightgbm.PredictionType;
import io.cart4j.models.internal.LightGbmLibrary;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;

/** A model in the library that trained it: what ours is compared with. */
interface NativeModel extends AutoCloseable {
    /** Writes the model as its library does. */
    Path save(Path directory) throws Exception;

    RowScorer scorer(Path file, RandomRows rows);

    double[] probabilities(RandomRows rows) throws Exception;

    double[] margins(RandomRows rows) throws Exception;

    /** Features and base of each row, row by row. */
    double[] contributions(RandomRows rows) throws Exception;

    @Override
    void close() throws LGBMException;

    static NativeModel xgBoost(RandomRows rows, int trees, Map<String, Object> options) throws Exception {
        Map<String, Object> all = new HashMap<>(options);
        all.putIfAbsent("objective", "binary:logistic");
        all.putIfAbsent("tree_method", "hist");
        all.put("nthread", 1);
        all.put("verbosity", 0);
        DMatrix matrix = new DMatrix(rows.values(), rows.rows(), rows.width(), Float.NaN);
        try {
            matrix.setLabel(rows.labels());
            return new XgBoost(XGBoost.train(matrix, all, trees, Map.of(), null, null));
        } finally {
            matrix.dispose();
        }
    }

    static NativeModel lightGbm(RandomRows rows, int trees, String options) throws Exception {
        LightGbmLibrary.load();
        String objective = options.contains("objective=") ? "" : "objective=binary ";
        String all = objective + "deterministic=true force_row_wise=true num_threads=1 verbosity=-1 " + options;
        try (LGBMDataset data = LGBMDataset.createFromMat(rows.values(), rows.rows(), rows.width(), true, all, null)) {
            data.setField("label", rows.labels());
            LGBMBooster booster = LGBMBooster.create(data, all);
            for (int tree = 0; tree < trees; tree++) {
                booster.updateOneIter();
            }
            return new LightGbm(booster);
        }
    }

    record XgBoost(Booster booster) implements NativeModel {
        @Override
        public Path save(Path directory) throws Exception {
            return Files.write(directory.resolve("model.json"), booster.toByteArray("json"));
        }

        @Override
        public RowScorer scorer(Path file, RandomRows rows) {
            return RowScorers.xgBoost(file, rows.unscaled());
        }

        @Override
        public double[] probabilities(RandomRows rows) throws Exception {
            return flat(booster.inplace_predict(rows.values(), rows.rows(), rows.width(), Float.NaN));
        }

        @Override
        public double[] margins(RandomRows rows) throws Exception {
            return on(rows, matrix -> booster.predict(matrix, true));
        }

        @Override
        public double[] contributions(RandomRows rows) throws Exception {
            return on(rows, matrix -> booster.predictContrib(matrix, 0));
        }

        interface Predictor {
            float[][] predict(DMatrix matrix) throws Exception;
        }

        private static double[] on(RandomRows rows, Predictor predictor) throws Exception {
            DMatrix matrix = new DMatrix(rows.values(), rows.rows(), rows.width(), Float.NaN);
            try {
                return flat(predictor.predict(matrix));
            } finally {
                matrix.dispose();
            }
        }

        private static double[] flat(float[][] predicted) {
            double[] flat = new double[predicted.length * predicted[0].length];
            int place = 0;
            for (float[] row : predicted) {
                for (float value : row) {
                    flat[place++] = value;
                }
            }
            return flat;
        }

        @Override
        public void close() {
            booster.dispose();
        }
    }

    record LightGbm(LGBMBooster booster) implements NativeModel {
        @Override
        public Path save(Path directory) throws Exception {
            String text = booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.GAIN);
            return Files.write(directory.resolve("model.txt"), text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public RowScorer scorer(Path file, RandomRows rows) {
            return RowScorers.lightGbm(file, rows.unscaled());
        }

        @Override
        public double[] probabilities(RandomRows rows) throws Exception {
            return predict(rows, PredictionType.C_API_PREDICT_NORMAL);
        }

        @Override
        public double[] margins(RandomRows rows) throws Exception {
            return predict(rows, PredictionType.C_API_PREDICT_RAW_SCORE);
        }

        @Override
        public double[] contributions(RandomRows rows) throws Exception {
            return predict(rows, PredictionType.C_API_PREDICT_CONTRIB);
        }

        private double[] predict(RandomRows rows, PredictionType type) throws Exception {
            return booster.predictForMat(
                    rows.values(), rows.rows(), rows.width(), true, type, "verbosity=-1 num_threads=1");
        }

        @Override
        public void close() throws LGBMException {
            booster.close();
        }
    }
}
