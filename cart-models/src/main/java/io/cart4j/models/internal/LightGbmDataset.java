package io.cart4j.models.internal;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import com.microsoft.ml.lightgbm.lightgbmlibConstants;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.TrainingSet;

/** Training rows as LightGBM holds them, a byte or two a value. Rows go in a slice at a time: they are never copied whole. */
final class LightGbmDataset implements AutoCloseable {
    /** Whatever decides how the rows are held must be the same for all models that learn from them. */
    static final String OPTIONS = "force_row_wise=true feature_pre_filter=false verbosity=-1";

    private static final int SLICE_ROWS = 1 << 16;

    private final SWIGTYPE_p_void handle;
    private boolean closed;

    private LightGbmDataset(SWIGTYPE_p_void handle) {
        this.handle = handle;
    }

    static LightGbmDataset of(TrainingSet data, int threads) {
        LightGbmLibrary.load();
        DesignMatrix inputs = data.inputs();
        LightGbmDataset dataset = new LightGbmDataset(
                LightGbmSample.of(inputs).dataset(inputs.rows(), OPTIONS + " num_threads=" + threads));
        try {
            dataset.push(inputs, threads);
            String[] names = inputs.features().names().toArray(String[]::new);
            LightGbmCall.check(
                    lightgbmlib.LGBM_DatasetSetFeatureNames(dataset.handle, names, names.length), "name the features");
            try (NativeRows labels = NativeRows.of(data.labels())) {
                dataset.set("label", labels, data.rows());
            }
            return dataset;
        } catch (RuntimeException e) {
            dataset.close();
            throw e;
        }
    }

    private void push(DesignMatrix inputs, int threads) {
        int width = inputs.features().size();
        int sliceRows = Math.min(SLICE_ROWS, inputs.rows());
        try (WorkerPool pool = new WorkerPool(threads);
                NativeRows slice = new NativeRows(sliceRows, width)) {
            for (int from = 0; from < inputs.rows(); from += sliceRows) {
                int to = Math.min(inputs.rows(), from + sliceRows);
                slice.fill(inputs, from, to, pool);
                LightGbmCall.check(
                        lightgbmlib.LGBM_DatasetPushRows(
                                handle,
                                new LightGbmCall.Address(slice.address()),
                                lightgbmlibConstants.C_API_DTYPE_FLOAT32,
                                to - from,
                                width,
                                from),
                        "take the training rows");
            }
        }
    }

    /** Makes rows weigh differently in the models that are trained from now on. */
    void weigh(float[] weights) {
        try (NativeRows rows = NativeRows.of(weights)) {
            set("weight", rows, weights.length);
        }
    }

    private void set(String field, NativeRows values, int rows) {
        LightGbmCall.check(
                lightgbmlib.LGBM_DatasetSetField(
                        handle,
                        field,
                        new LightGbmCall.Address(values.address()),
                        rows,
                        lightgbmlibConstants.C_API_DTYPE_FLOAT32),
                "take the " + field + " of the training rows");
    }

    SWIGTYPE_p_void handle() {
        return handle;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            LightGbmCall.check(lightgbmlib.LGBM_DatasetFree(handle), "free the training rows");
        }
    }
}
