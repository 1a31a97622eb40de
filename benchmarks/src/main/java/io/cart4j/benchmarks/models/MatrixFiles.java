package io.cart4j.benchmarks.models;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.TrainingSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One matrix as plain files that any program can read: {@code NAME.f32}, its scaled values, row by row, as little-endian
 * float32, and {@code NAME.u8}, the label of each row.
 *
 * @param directory where the files are
 * @param name name of the matrix
 * @param features names of its columns
 */
record MatrixFiles(Path directory, String name, FeatureList features) {
    private static final int SLICE_ROWS = 1 << 16;

    Path values() {
        return directory.resolve(name + ".f32");
    }

    Path labels() {
        return directory.resolve(name + ".u8");
    }

    void write(DesignMatrix matrix, byte[] labels) {
        try (FileChannel out = FileChannel.open(
                values(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int from = 0; from < matrix.rows(); from += SLICE_ROWS) {
                float[] slice = matrix.rowMajor(from, Math.min(matrix.rows(), from + SLICE_ROWS));
                ByteBuffer bytes = buffer(slice.length);
                bytes.asFloatBuffer().put(slice);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            Files.write(labels(), labels);
        } catch (IOException e) {
            throw new CartException(directory + ": the matrix cannot be written: " + e.getMessage(), e);
        }
    }

    byte[] readLabels() {
        try {
            return Files.readAllBytes(labels());
        } catch (IOException e) {
            throw FileErrors.unreadable(labels(), e);
        }
    }

    TrainingSet read() {
        return new TrainingSet(readValues(), readLabels());
    }

    /** The values as they are: they were scaled when they were written. */
    DesignMatrix readValues() {
        int width = features.size();
        try (FileChannel in = FileChannel.open(values())) {
            int rows = (int) (in.size() / width / Float.BYTES);
            float[][] columns = new float[width][rows];
            for (int from = 0; from < rows; from += SLICE_ROWS) {
                int to = Math.min(rows, from + SLICE_ROWS);
                ByteBuffer bytes = buffer((to - from) * width);
                while (bytes.hasRemaining() && in.read(bytes) >= 0) {}
                bytes.flip();
                for (int row = from; row < to; row++) {
                    for (float[] column : columns) {
                        column[row] = bytes.getFloat();
                    }
                }
            }
            Scaler asTheyAre = new Scaler(
                    features,
                    Collections.nCopies(width, false),
                    Collections.nCopies(width, 0.0),
                    Collections.nCopies(width, 1.0));
            return DesignMatrix.of(
                    new FeatureTable(features, columns, Map.of()),
                    IntStream.range(0, rows).toArray(),
                    asTheyAre);
        } catch (IOException e) {
            throw FileErrors.unreadable(values(), e);
        }
    }

    static void writeFloats(Path file, float[] values) {
        byte[] bytes = new byte[values.length * Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new CartException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    static float[] readFloats(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            float[] values = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return values;
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    private static ByteBuffer buffer(int floats) {
        return ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
