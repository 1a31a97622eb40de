package io.cart4j.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cart4j.models.internal.ModelJson;
import io.cart4j.models.internal.StudyColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A leaderboard as the texts that it is written as. */
final class BoardText {
    private BoardText() {}

    static String csv(Leaderboard board) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", StudyColumns.NAMES));
        board.runs().forEach(run -> lines.add(String.join(",", StudyColumns.cells(run))));
        return String.join("\n", lines) + "\n";
    }

    static String json(Leaderboard board, Experiment experiment) {
        ObjectNode json = ModelJson.MAPPER.createObjectNode();
        json.put("metric", board.metric().name());
        json.put("label", experiment.label().name());
        json.put("split", experiment.split().description());
        json.put("training_rows", experiment.rows().train().length);
        json.put("test_rows", experiment.rows().test().length);
        json.put("seed", experiment.seed());
        ArrayNode runs = json.putArray("runs");
        board.runs().forEach(run -> describe(run, runs.addObject()));
        ArrayNode tuning = json.putArray("tuning");
        for (TuningGain gain : board.tuning()) {
            tuning.addObject()
                    .put("candidate", gain.candidate())
                    .put("search", gain.search())
                    .put("reproducible", gain.reproducible())
                    .put("gain", gain.gain())
                    .put("standard_error", gain.standardError())
                    .put("seconds", gain.seconds());
        }
        try {
            return ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
        }
    }

    private static void describe(Run run, ObjectNode json) {
        Evaluation evaluation = run.evaluation();
        json.put("name", run.name());
        json.put("candidate", run.candidate());
        json.put("tuned", run.tuned());
        ObjectNode parameters = json.putObject("parameters");
        run.parameters().values().forEach(parameters::put);
        json.put("seconds", run.seconds());
        json.put("accuracy", evaluation.accuracy());
        describe(evaluation.abandoned(), json.putObject("abandoned"));
        describe(evaluation.notAbandoned(), json.putObject("not_abandoned"));
        json.put("weighted_f1", evaluation.weightedF1());
        json.put("roc_auc", evaluation.rocAuc());
        json.put("average_precision", evaluation.averagePrecision());
        json.put("brier", evaluation.brier());
        ConfusionMatrix confusion = evaluation.confusion();
        json.putObject("confusion")
                .put("true_negatives", confusion.trueNegatives())
                .put("false_positives", confusion.falsePositives())
                .put("false_negatives", confusion.falseNegatives())
                .put("true_positives", confusion.truePositives());
    }

    private static void describe(ClassMetrics metrics, ObjectNode json) {
        json.put("precision", metrics.precision())
                .put("recall", metrics.recall())
                .put("f1", metrics.f1());
    }

    static String markdown(Leaderboard board) {
        StringBuilder text = new StringBuilder("# Leaderboard\n\nRanked by ")
                .append(board.metric().title())
                .append(". Precision, recall and F1 are of the abandoned class.\n\n")
                .append("| model | weighted F1 | precision | recall | F1 | ROC-AUC | average precision | Brier score |")
                .append(" seconds |\n|---|---|---|---|---|---|---|---|---|\n");
        for (Run run : board.runs()) {
            Evaluation evaluation = run.evaluation();
            ClassMetrics abandoned = evaluation.abandoned();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %.1f |\n",
                    run.name(),
                    evaluation.weightedF1(),
                    abandoned.precision(),
                    abandoned.recall(),
                    abandoned.f1(),
                    evaluation.rocAuc(),
                    evaluation.averagePrecision(),
                    evaluation.brier(),
                    run.seconds()));
        }
        if (!board.tuning().isEmpty()) {
            text.append("\nWhat tuning bought, in ")
                    .append(board.metric().title())
                    .append(" on the test rows, with its standard error:\n\n");
        }
        for (TuningGain gain : board.tuning()) {
            text.append("* ")
                    .append(gain.candidate())
                    .append(" (")
                    .append(gain.search())
                    .append("): ")
                    .append(gain.summary())
                    .append('\n');
        }
        text.append("\nParameters:\n\n");
        for (Run run : board.runs()) {
            text.append("* ")
                    .append(run.name())
                    .append(": `")
                    .append(run.parameters())
                    .append("`\n");
        }
        return text.toString();
    }
}
