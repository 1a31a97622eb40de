package io.cart4j.models.internal;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import io.cart4j.features.FeatureList;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.NativeModel;
import io.cart4j.models.StagedModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Trees that LightGBM has grown; written as its text. */
final class LightGbmModel implements StagedModel, NativeModel<SWIGTYPE_p_void> {
    private final LightGbmBooster booster;
    private final int stages;

    LightGbmModel(LightGbmBooster booster) {
        this.booster = booster;
        this.stages = booster.stages();
    }

    static LightGbmModel read(InputStream in) throws IOException {
        return new LightGbmModel(LightGbmBooster.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }

    @Override
    public int stages() {
        return stages;
    }

    @Override
    public float[] probabilities(DesignMatrix inputs, int threads, int stages) {
        int width = inputs.features().size();
        int worthwhile = Threads.worthwhile(threads, inputs.rows());
        try (NativeRows slice = new NativeRows(RowSlices.rows(inputs), width)) {
            return RowSlices.predict(inputs, (rowMajor, rows, probabilities, from) -> {
                slice.put(rowMajor);
                booster.predict(slice, rows, width, stages, worthwhile, probabilities, from);
            });
        }
    }

    @Override
    public FeatureImportance importance(String name, FeatureList features) {
        return FeatureImportance.ofWeights(name, "total_gain", features, booster.gains(features.size()));
    }

    @Override
    public void write(OutputStream out) throws IOException {
        // the only line that tells how many threads trained it, and the trees do not depend on it
        String sameForAllThreads = booster.text().replaceFirst("\\[num_threads: \\d+\\]", "[num_threads: 0]");
        out.write(sameForAllThreads.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SWIGTYPE_p_void handle() {
        return booster.handle();
    }

    @Override
    public void close() {
        booster.close();
    }
}
