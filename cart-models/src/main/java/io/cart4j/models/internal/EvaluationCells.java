package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An evaluation as cells of a ledger, and a list of them as one cell; exact to the last bit. */
final class EvaluationCells {
    private static final List<String> COLUMNS = List.of(
            "true_negatives",
            "false_positives",
            "false_negatives",
            "true_positives",
            "roc_auc",
            "average_precision",
            "brier");

    private EvaluationCells() {}

    static void add(Evaluation evaluation, Map<String, String> cells) {
        ConfusionMatrix confusion = evaluation.confusion();
        cells.put("true_negatives", Long.toString(confusion.trueNegatives()));
        cells.put("false_positives", Long.toString(confusion.falsePositives()));
        cells.put("false_negatives", Long.toString(confusion.falseNegatives()));
        cells.put("true_positives", Long.toString(confusion.truePositives()));
        cells.put("roc_auc", Double.toString(evaluation.rocAuc()));
        cells.put("average_precision", Double.toString(evaluation.averagePrecision()));
        cells.put("brier", Double.toString(evaluation.brier()));
    }

    static Evaluation parse(Cells cells) {
        return new Evaluation(
                new ConfusionMatrix(
                        cells.whole("true_negatives"),
                        cells.whole("false_positives"),
                        cells.whole("false_negatives"),
                        cells.whole("true_positives")),
                cells.real("roc_auc"),
                cells.real("average_precision"),
                cells.real("brier"));
    }

    static String format(List<Evaluation> evaluations) {
        return evaluations.stream().map(EvaluationCells::format).collect(Collectors.joining(" "));
    }

    private static String format(Evaluation evaluation) {
        Map<String, String> cells = new HashMap<>();
        add(evaluation, cells);
        return COLUMNS.stream().map(cells::get).collect(Collectors.joining(":"));
    }

    static List<Evaluation> parseList(String cell) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (String text : cell.split(" ", -1)) {
            String[] values = text.split(":", -1);
            if (values.length != COLUMNS.size()) {
                throw new CartException("its blocks hold \"" + text + "\", not " + COLUMNS.size() + " values");
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < values.length; i++) {
                cells.put(COLUMNS.get(i), values[i]);
            }
            evaluations.add(parse(new Cells(cells)));
        }
        return evaluations;
    }
}
