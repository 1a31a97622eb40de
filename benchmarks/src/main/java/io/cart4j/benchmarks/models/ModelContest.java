package io.cart4j.benchmarks.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cart4j.benchmarks.JsonFile;
import io.cart4j.benchmarks.models.ModelResults.Training;
import io.cart4j.benchmarks.process.MeasuredProcess;
import io.cart4j.core.CartException;
import io.cart4j.models.Candidates;
import io.cart4j.models.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model on either side, each in a process of its own, on the same files with the same number of threads.
 *
 * @param directory where the matrix is
 * @param width columns of the matrix
 * @param testLabels labels of the rows to predict
 * @param threads how many threads either may use
 * @param python the Python to run, with scikit-learn and xgboost
 */
record ModelContest(Path directory, int width, byte[] testLabels, int threads, String python) {
    private static final Set<String> PYTHON_HAS =
            Set.of(Candidates.LOGISTIC_REGRESSION, Candidates.RANDOM_FOREST, Candidates.XGBOOST);

    ModelResults.Pair run(String model) {
        Path written = directory.resolve(model + ".model");
        Training ours = cart4j(model, written);
        if (!PYTHON_HAS.contains(model)) {
            return new ModelResults.Pair(model, ours, null, null);
        }
        JsonNode told = rival(model);
        Training theirs = training(told, told.get("peak_bytes").asLong(), predictions(model, "python"));
        @Nullable
        Double difference = model.equals(Candidates.LOGISTIC_REGRESSION)
                ? difference(JsonFile.tree(written).get("coefficients"), told.get("coefficients"))
                : null;
        return new ModelResults.Pair(model, ours, theirs, difference);
    }

    private Training cart4j(String model, Path written) {
        Path predictions = predictions(model, "cart4j");
        MeasuredProcess.Ended ended = new MeasuredProcess(
                        List.of(),
                        MeasuredProcess.ownClassPath(),
                        TrainMain.class.getName(),
                        List.of(directory.toString(), model, "" + threads, predictions.toString(), written.toString()))
                .run(directory);
        return training(tree(last(ended.output())), ended.usage().peakBytes(), predictions);
    }

    private JsonNode rival(String model) {
        try (InputStream script = Objects.requireNonNull(ModelContest.class.getResourceAsStream("train.py"))) {
            ProcessBuilder builder = new ProcessBuilder(
                    python,
                    "-",
                    directory.toString(),
                    model,
                    "" + threads,
                    "" + width,
                    predictions(model, "python").toString());
            builder.environment().put("OMP_NUM_THREADS", "" + threads);
            builder.environment().put("OPENBLAS_NUM_THREADS", "" + threads);
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            process.getOutputStream().write(script.readAllBytes());
            process.getOutputStream().close();
            List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (process.waitFor() != 0) {
                throw new CartException(python + " failed; it needs scikit-learn and xgboost");
            }
            return tree(last(output));
        } catch (IOException e) {
            throw new CartException("cannot run " + python + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CartException("interrupted while " + python + " was running", e);
        }
    }

    private Training training(JsonNode told, @Nullable Long peakBytes, Path predictions) {
        Evaluation evaluation = Evaluation.of(testLabels, MatrixFiles.readFloats(predictions));
        return new Training(
                told.get("prepare_seconds").asDouble(),
                told.get("train_seconds").asDouble(),
                told.get("predict_seconds").asDouble(),
                peakBytes,
                evaluation.rocAuc(),
                evaluation.weightedF1());
    }

    /** The largest difference, relative to the largest of the second ones. */
    static double difference(JsonNode coefficients, JsonNode expected) {
        double difference = 0;
        double largest = 0;
        for (int i = 0; i < expected.size(); i++) {
            difference = Math.max(
                    difference,
                    Math.abs(coefficients.get(i).asDouble() - expected.get(i).asDouble()));
            largest = Math.max(largest, Math.abs(expected.get(i).asDouble()));
        }
        return difference / largest;
    }

    private Path predictions(String model, String by) {
        return directory.resolve(model + "-" + by + ".f32");
    }

    private static JsonNode tree(String line) {
        try {
            return JsonMapper.builder().build().readTree(line);
        } catch (JsonProcessingException e) {
            throw new CartException("a process printed \"" + line + "\" instead of what it took", e);
        }
    }

    private static String last(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
