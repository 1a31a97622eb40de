package io.cart4j.benchmarks.scoring;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.nio.charset.StandardCharsets;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** A library's own way to predict one scaled row. */
interface NativeRowPredictor extends AutoCloseable {
    double predict(float[] row);

    @Override
    void close();

    static NativeRowPredictor of(ScoredModel kind, byte[] file) {
        try {
            return kind.isXgBoost() ? xgBoost(file) : lightGbm(file);
        } catch (XGBoostError | LGBMException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NativeRowPredictor xgBoost(byte[] file) throws XGBoostError, java.io.IOException {
        Booster booster = XGBoost.loadModel(file);
        booster.setParam("nthread", 1);
        return new NativeRowPredictor() {
            @Override
            public double predict(float[] row) {
                try {
                    return booster.inplace_predict(row, 1, row.length, Float.NaN)[0][0];
                } catch (XGBoostError e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void close() {
                booster.dispose();
            }
        };
    }

    private static NativeRowPredictor lightGbm(byte[] file) throws LGBMException {
        LGBMBooster booster = LGBMBooster.loadModelFromString(new String(file, StandardCharsets.UTF_8));
        return new NativeRowPredictor() {
            @Override
            public double predict(float[] row) {
                try {
                    return booster.predictForMatSingleRow(row, PredictionType.C_API_PREDICT_NORMAL);
                } catch (LGBMException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void close() {
                try {
                    booster.close();
                } catch (LGBMException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
