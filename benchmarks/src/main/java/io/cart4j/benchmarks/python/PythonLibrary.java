package io.cart4j.benchmarks.python;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A library of Python's that trains models of a kind that the bundles hold. */
enum PythonLibrary {
    XGBOOST("xgboost"),
    LIGHTGBM("lightgbm");

    private static final int NOT_THERE = 3;

    private final String module;

    PythonLibrary(String module) {
        this.module = module;
    }

    /** What came of a comparison. */
    record Difference(String version, double largest) {}

    /**
     * Has python3 predict with a model, and compares.
     *
     * @param python the command that runs Python
     * @param model the file of the model
     * @param inputs rows of scaled features, one after the other
     * @param ours a prediction a row
     * @param directory for files in between; what is written there is left
     * @return the difference, or nothing if Python does not have the library
     */
    Optional<Difference> compare(String python, Path model, float[] inputs, float[] ours, Path directory) {
        try {
            Path script = directory.resolve("predict.py");
            try (InputStream in = PythonLibrary.class.getResourceAsStream("predict.py")) {
                Files.write(script, in == null ? new byte[0] : in.readAllBytes());
            }
            Path rows = write(directory.resolve("inputs.f32"), inputs);
            Path predictions = write(directory.resolve("predictions.f32"), ours);
            Path errors = directory.resolve("errors.txt");
            Process process = new ProcessBuilder(List.of(
                            python,
                            script.toString(),
                            module,
                            model.toString(),
                            String.valueOf(inputs.length / ours.length),
                            rows.toString(),
                            predictions.toString()))
                    .redirectError(errors.toFile())
                    .start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int status = process.waitFor();
            if (status == NOT_THERE) {
                return Optional.empty();
            }
            if (status != 0 || lines.size() != 2) {
                throw new CartException("Python's " + module + " cannot use " + model + ": " + Files.readString(errors));
            }
            return Optional.of(new Difference(lines.get(0), Double.parseDouble(lines.get(1))));
        } catch (IOException e) {
            throw FileErrors.unwritable(directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CartException("interrupted while Python was at work", e);
        }
    }

    private static Path write(Path file, float[] values) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Files.write(file, bytes.array());
    }

    /** Gives its name. */
    String module() {
        return module;
    }
}
