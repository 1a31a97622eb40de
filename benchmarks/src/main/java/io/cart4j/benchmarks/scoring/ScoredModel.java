package io.cart4j.benchmarks.scoring;

import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import io.cart4j.features.Scaler;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.Parameters;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import io.cart4j.models.scoring.RowScorer;
import io.cart4j.models.scoring.RowScorers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Models of the sizes that scoring is measured at. */
public enum ScoredModel {
    /** XGBoost, 100 trees of depth 6. */
    XGBOOST_100X6(true, 100, "max_depth", 6),
    /** XGBoost, 300 trees of depth 10. */
    XGBOOST_300X10(true, 300, "max_depth", 10),
    /** LightGBM, 300 trees of 50 leaves. */
    LIGHTGBM_300X50(false, 300, "num_leaves", 50);

    private static final int TRAINING_ROWS = 50_000;

    private final boolean xgBoost;
    private final int trees;
    private final String sizeName;
    private final int size;

    ScoredModel(boolean xgBoost, int trees, String sizeName, int size) {
        this.xgBoost = xgBoost;
        this.trees = trees;
        this.sizeName = sizeName;
        this.size = size;
    }

    /**
     * A trained model in its library and in Java.
     *
     * @param scaler what both see rows through
     * @param trained the library's; to be closed
     * @param scorer ours
     * @param file as the library wrote it
     */
    record Pair(Scaler scaler, TrainedModel trained, RowScorer scorer, byte[] file) {}

    boolean isXgBoost() {
        return xgBoost;
    }

    Pair train() throws IOException {
        FeatureTable table = MadeUpRows.of(TRAINING_ROWS, 1);
        int[] rows = IntStream.range(0, TRAINING_ROWS).toArray();
        Scaler scaler = Scaler.standard(table, rows);
        Candidate candidate = xgBoost ? Candidates.xgBoost() : Candidates.lightGbm();
        Parameters parameters = candidate
                .defaults()
                .with("n_estimators", trees)
                .with("learning_rate", 0.05)
                .with(sizeName, size);
        TrainingSet data = new TrainingSet(DesignMatrix.of(table, rows, scaler), table.label(Label.abandonedAfter()));
        Path file = Files.createTempFile("cart4j-scored-model", candidate.fileName());
        try (Trainer trainer = candidate.prepare(data, 2)) {
            TrainedModel trained = trainer.train(parameters, 42);
            try (OutputStream out = Files.newOutputStream(file)) {
                trained.write(out);
            }
            RowScorer scorer = xgBoost ? RowScorers.xgBoost(file, scaler) : RowScorers.lightGbm(file, scaler);
            return new Pair(scaler, trained, scorer, Files.readAllBytes(file));
        } finally {
            Files.delete(file);
        }
    }
}
