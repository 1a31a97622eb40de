package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.models.internal.LibraryVersions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What came of training a champion again.
 *
 * @param sameTable whether the table holds what it held
 * @param sameRows whether the split gives the same training and test rows
 * @param changedVersions what is of another version than it was, for example {@code xgboost4j 3.0.4, now 3.0.5}
 * @param models the champion's models, the leader first
 */
public record Reproduction(
        boolean sameTable, boolean sameRows, List<String> changedVersions, List<ModelDifference> models) {
    /**
     * Freezes the lists.
     *
     * @param sameTable whether the table holds what it held
     * @param sameRows whether the split gives the same training and test rows
     * @param changedVersions what is of another version than it was
     * @param models the champion's models
     */
    public Reproduction {
        changedVersions = List.copyOf(changedVersions);
        models = List.copyOf(models);
    }

    /** Trains the models again, one after the other. */
    static Reproduction of(ChampionDescription description, List<ChampionModel> models, Experiment experiment) {
        if (!experiment.table().features().equals(description.scaler().features())) {
            throw new CartException("the champion was trained on the features "
                    + description.scaler().features().names() + ", the table has "
                    + experiment.table().features().names());
        }
        Provenance before = description.provenance();
        Provenance now = Provenance.of(experiment);
        PreparedSplit prepared = experiment.prepare();
        DesignMatrix test =
                DesignMatrix.of(experiment.table(), experiment.rows().test(), description.scaler());
        return new Reproduction(
                before.table().equals(now.table()),
                before.splitRows().equals(now.splitRows()),
                changes(before.versions(), LibraryVersions.current()),
                models.stream()
                        .map(model -> ModelDifference.of(model, prepared, test, experiment))
                        .toList());
    }

    private static List<String> changes(SortedMap<String, String> before, SortedMap<String, String> now) {
        List<String> changes = new ArrayList<>();
        before.forEach((name, version) -> {
            String current = now.getOrDefault(name, "gone");
            if (!version.equals(current)) {
                changes.add(name + " " + version + ", now " + current);
            }
        });
        return changes;
    }

    /**
     * Says whether it is the same champion.
     *
     * @return whether data, rows, the bytes of all models, their predictions and their metrics are the same; versions may
     *     differ
     */
    public boolean same() {
        return sameTable && sameRows && models.stream().allMatch(ModelDifference::none);
    }

    /**
     * Says in words what is the same and what is not.
     *
     * @return a line each
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("table: " + (sameTable ? "the same" : "not the one that the champion was trained on"));
        lines.add("training and test rows: " + (sameRows ? "the same" : "not those of the champion"));
        changedVersions.forEach(change -> lines.add("version: " + change));
        models.forEach(model -> lines.add(model.toString()));
        return lines;
    }

    /**
     * How a model differs from the same model trained again.
     *
     * @param model its name on the leaderboard
     * @param sameBytes whether its file is the same
     * @param predictions largest difference of the probabilities of the test rows
     * @param metrics largest difference of accuracy, weighted F1, ROC-AUC, average precision and Brier score on the test
     *     rows
     */
    public record ModelDifference(String model, boolean sameBytes, double predictions, double metrics) {
        static ModelDifference of(
                ChampionModel champion, PreparedSplit prepared, DesignMatrix test, Experiment experiment) {
            try (TrainedModel again = champion.candidate()
                    .train(prepared.training(), champion.parameters(), experiment.seed(), experiment.threads())) {
                float[] before = champion.model().probabilities(test, experiment.threads());
                float[] now = prepared.predict(again, experiment.threads());
                return new ModelDifference(
                        champion.about().name(),
                        Arrays.equals(ChampionBundle.bytes(champion.model()), ChampionBundle.bytes(again)),
                        largest(before, now),
                        largest(champion.about().evaluation(), prepared.judge(now)));
            }
        }

        private static double largest(float[] before, float[] now) {
            double largest = 0;
            for (int row = 0; row < before.length; row++) {
                largest = Math.max(largest, difference(before[row], now[row]));
            }
            return largest;
        }

        private static double largest(Evaluation before, Evaluation now) {
            double largest = difference(before.accuracy(), now.accuracy());
            for (Metric metric : Metric.values()) {
                largest = Math.max(largest, difference(metric.value(before), metric.value(now)));
            }
            return largest;
        }

        private static double difference(double before, double now) {
            if (Double.isNaN(before) || Double.isNaN(now)) {
                return Double.isNaN(before) && Double.isNaN(now) ? 0 : Double.POSITIVE_INFINITY;
            }
            return Math.abs(before - now);
        }

        boolean none() {
            return sameBytes && predictions == 0 && metrics == 0;
        }

        @Override
        public String toString() {
            return none()
                    ? model + ": the same bytes, predictions and metrics"
                    : String.format(
                            Locale.ROOT,
                            "%s: %s bytes, predictions differ by up to %.3g, metrics by up to %.3g",
                            model,
                            sameBytes ? "the same" : "other",
                            predictions,
                            metrics);
        }
    }
}
