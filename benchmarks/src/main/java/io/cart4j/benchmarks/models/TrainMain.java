package io.cart4j.benchmarks.models;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cart4j.features.FeatureSet;
import io.cart4j.models.Candidate;
import io.cart4j.models.Candidates;
import io.cart4j.models.DesignMatrix;
import io.cart4j.models.TrainedModel;
import io.cart4j.models.Trainer;
import io.cart4j.models.TrainingSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trains one of the study's models on the matrix in a directory, in a process of its own. */
public final class TrainMain {
    private static final long SEED = 42;

    private TrainMain() {}

    /**
     * Writes the predictions for the test rows and the model, and prints what took how long as a JSON object.
     *
     * @param args directory of the matrix, name of the candidate, number of threads, where the predictions and the model go
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Candidate candidate = Candidates.study().stream()
                .filter(known -> known.name().equals(args[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no model " + args[1]));
        int threads = Integer.parseInt(args[2]);
        TrainingSet training =
                new MatrixFiles(directory, "train", FeatureSet.study().features()).read();
        Map<String, Double> seconds = new LinkedHashMap<>();
        long start = System.nanoTime();
        try (Trainer trainer = candidate.prepare(training, threads)) {
            start = lap(seconds, "prepare_seconds", start);
            try (TrainedModel model = trainer.train(candidate.defaults(), SEED)) {
                lap(seconds, "train_seconds", start);
                DesignMatrix test =
                        new MatrixFiles(directory, "test", FeatureSet.study().features()).readValues();
                start = System.nanoTime();
                float[] predictions = model.probabilities(test, threads);
                lap(seconds, "predict_seconds", start);
                MatrixFiles.writeFloats(Path.of(args[3]), predictions);
                try (OutputStream out = Files.newOutputStream(Path.of(args[4]))) {
                    model.write(out);
                }
            }
        }
        System.out.println(JsonMapper.builder().build().writeValueAsString(seconds));
    }

    private static long lap(Map<String, Double> seconds, String name, long start) {
        long now = System.nanoTime();
        seconds.put(name, (now - start) / 1e9);
        return now;
    }
}
