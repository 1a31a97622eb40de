package io.cart4j.models.internal;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_double;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_int;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_long_long;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;

/** LightGBM's trees, in training or trained. */
final class LightGbmBooster implements AutoCloseable {
    private static final int FIRST_STAGE = 0;
    private static final int ALL_STAGES = -1;
    private static final int TEXT_BYTES_AT_FIRST = 1 << 20;

    private final SWIGTYPE_p_void handle;
    private boolean closed;

    private LightGbmBooster(SWIGTYPE_p_void handle) {
        this.handle = handle;
    }

    /**
     * Trains, and keeps the trees alone: what LightGBM holds for the next round is many bytes a row.
     *
     * @param rounds at most so many, fewer if there is no split left
     */
    static LightGbmBooster train(LightGbmDataset dataset, String options, int rounds) {
        try (LightGbmBooster training = new LightGbmBooster(LightGbmCall.create(
                made -> lightgbmlib.LGBM_BoosterCreate(dataset.handle(), options, made), "start training"))) {
            training.update(rounds);
            return read(training.text());
        }
    }

    static LightGbmBooster read(String text) {
        LightGbmLibrary.load();
        SWIGTYPE_p_int stages = lightgbmlib.new_intp();
        try {
            return new LightGbmBooster(LightGbmCall.create(
                    made -> lightgbmlib.LGBM_BoosterLoadModelFromString(text, stages, made), "read its model"));
        } finally {
            lightgbmlib.delete_intp(stages);
        }
    }

    private void update(int rounds) {
        SWIGTYPE_p_int finished = lightgbmlib.new_intp();
        try {
            for (int round = 0; round < rounds; round++) {
                LightGbmCall.check(lightgbmlib.LGBM_BoosterUpdateOneIter(handle, finished), "grow a tree");
                if (lightgbmlib.intp_value(finished) != 0) {
                    return;
                }
            }
        } finally {
            lightgbmlib.delete_intp(finished);
        }
    }

    int stages() {
        SWIGTYPE_p_int stages = lightgbmlib.new_intp();
        try {
            LightGbmCall.check(lightgbmlib.LGBM_BoosterGetCurrentIteration(handle, stages), "count its trees");
            return lightgbmlib.intp_value(stages);
        } finally {
            lightgbmlib.delete_intp(stages);
        }
    }

    String text() {
        SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
        try {
            String text = lightgbmlib.LGBM_BoosterSaveModelToStringSWIG(
                    handle,
                    FIRST_STAGE,
                    ALL_STAGES,
                    lightgbmlibConstants.C_API_FEATURE_IMPORTANCE_GAIN,
                    TEXT_BYTES_AT_FIRST,
                    length);
            LightGbmCall.check(text == null ? -1 : 0, "write its model");
            return text;
        } finally {
            lightgbmlib.delete_int64_tp(length);
        }
    }

    /** Gives trees without a split another value: LightGBM's forests leave it 0 whatever the labels are. */
    void fillConstantTrees(double value) {
        int tree = -1;
        for (String line : (Iterable<String>) text().lines()::iterator) {
            if (line.startsWith("Tree=")) {
                tree++;
            } else if (line.equals("num_leaves=1")) {
                LightGbmCall.check(lightgbmlib.LGBM_BoosterSetLeafValue(handle, tree, 0, value), "set a leaf");
            }
        }
    }

    /** The total gain of each feature's splits. */
    double[] gains(int features) {
        SWIGTYPE_p_double gains = lightgbmlib.new_doubleArray(features);
        try {
            LightGbmCall.check(
                    lightgbmlib.LGBM_BoosterFeatureImportance(
                            handle, ALL_STAGES, lightgbmlibConstants.C_API_FEATURE_IMPORTANCE_GAIN, gains),
                    "tell the gain of its features");
            double[] copied = new double[features];
            for (int feature = 0; feature < features; feature++) {
                copied[feature] = lightgbmlib.doubleArray_getitem(gains, feature);
            }
            return copied;
        } finally {
            lightgbmlib.delete_doubleArray(gains);
        }
    }

    /**
     * Predicts rows with the first stages, and writes from a place on. The mean of a forest's leaves may miss 0 and 1 by
     * a rounding error.
     */
    void predict(NativeRows rows, int count, int width, int stages, int threads, float[] predictions, int from) {
        SWIGTYPE_p_double predicted = lightgbmlib.new_doubleArray(count);
        SWIGTYPE_p_long_long length = lightgbmlib.new_int64_tp();
        try {
            LightGbmCall.check(
                    lightgbmlib.LGBM_BoosterPredictForMat(
                            handle,
                            new LightGbmCall.Address(rows.address()),
                            lightgbmlibConstants.C_API_DTYPE_FLOAT32,
                            count,
                            width,
                            1,
                            lightgbmlibConstants.C_API_PREDICT_NORMAL,
                            FIRST_STAGE,
                            stages,
                            "verbosity=-1 num_threads=" + threads,
                            length,
                            predicted),
                    "predict");
            for (int row = 0; row < count; row++) {
                double probability = lightgbmlib.doubleArray_getitem(predicted, row);
                predictions[from + row] = (float) Math.max(0, Math.min(1, probability));
            }
        } finally {
            lightgbmlib.delete_int64_tp(length);
            lightgbmlib.delete_doubleArray(predicted);
        }
    }

    SWIGTYPE_p_void handle() {
        return handle;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            LightGbmCall.check(lightgbmlib.LGBM_BoosterFree(handle), "free its model");
        }
    }
}
