package io.cart4j.benchmarks.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.TrainingSet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixFilesTest {
    @TempDir
    private Path directory;

    @Test
    void gives_back_the_scaled_values_and_labels() {
        int rows = 70_000;
        Random random = new Random(1);
        float[][] columns = new float[8][rows];
        byte[] labels = new byte[rows];
        for (int row = 0; row < rows; row++) {
            for (float[] column : columns) {
                column[row] = random.nextFloat();
            }
            labels[row] = (byte) random.nextInt(2);
        }
        FeatureTable table = new FeatureTable(FeatureSet.study().features(), columns, Map.of());
        int[] all = IntStream.range(0, rows).toArray();
        DesignMatrix matrix = DesignMatrix.of(table, all, Scaler.standard(table, all));
        MatrixFiles files = new MatrixFiles(directory, "train", table.features());

        files.write(matrix, labels);
        TrainingSet read = files.read();

        assertThat(read.inputs().columns()).isDeepEqualTo(matrix.columns());
        assertThat(read.labels()).isEqualTo(labels);
        assertThat(files.values()).hasSize(8L * rows * Float.BYTES);
    }

    @Test
    void gives_back_predictions() {
        float[] predictions = {0, 0.25f, 1};
        Path file = directory.resolve("predictions.f32");
        MatrixFiles.writeFloats(file, predictions);
        assertThat(MatrixFiles.readFloats(file)).isEqualTo(predictions);
    }
}
