package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.models.ConfusionMatrix;
import io.cart4j.models.Evaluation;
import io.cart4j.models.Parameters;
import io.cart4j.models.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ledger entries as CSV lines: the study's columns, rounded for people, then the exact values that all of them can be
 * computed from. No cell ever holds a comma, a quote or a line break.
 */
final class LedgerLines {
    private static final String DEFAULT_RUN = "default";
    private static final String TUNED_RUN = "tuned";
    private static final String GRID_POINT = "grid_point";
    private static final String BOARD = "leaderboard";

    private static final List<String> COLUMNS = Stream.concat(
                    StudyColumns.NAMES.stream(),
                    Stream.of(
                            "kind",
                            "parameters",
                            "cv_score",
                            "true_negatives",
                            "false_positives",
                            "false_negatives",
                            "true_positives",
                            "roc_auc",
                            "average_precision",
                            "brier",
                            "runs",
                            "experiment",
                            "key"))
            .toList();

    static final String HEADER = String.join(",", COLUMNS);

    private LedgerLines() {}

    static String format(LedgerEntry entry) {
        Map<String, String> cells = cells(entry);
        cells.put("experiment", entry.experiment());
        cells.put("key", entry.key());
        return COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).collect(Collectors.joining(","));
    }

    private static Map<String, String> cells(LedgerEntry entry) {
        if (entry instanceof LedgerEntry.FinishedRun finished) {
            return cells(finished.run());
        }
        Map<String, String> cells = new HashMap<>();
        if (entry instanceof LedgerEntry.GridPoint point) {
            cells.put("kind", GRID_POINT);
            cells.put("model_name", Run.tunedName(point.candidate()));
            cells.put("is_tuned", StudyColumns.bool(true));
            cells.put("train_time_sec", StudyColumns.seconds(point.seconds()));
            cells.put("parameters", point.parameters().toString());
            cells.put("cv_score", Double.toString(point.score()));
        } else if (entry instanceof LedgerEntry.Board board) {
            cells.put("kind", BOARD);
            cells.put("runs", String.join(" ", board.runs()));
        }
        return cells;
    }

    private static Map<String, String> cells(Run run) {
        Map<String, String> cells = new HashMap<>();
        List<String> study = StudyColumns.cells(run);
        for (int i = 0; i < study.size(); i++) {
            cells.put(StudyColumns.NAMES.get(i), study.get(i));
        }
        Evaluation evaluation = run.evaluation();
        ConfusionMatrix confusion = evaluation.confusion();
        cells.put("kind", run.tuned() ? TUNED_RUN : DEFAULT_RUN);
        cells.put("parameters", run.parameters().toString());
        cells.put("true_negatives", Long.toString(confusion.trueNegatives()));
        cells.put("false_positives", Long.toString(confusion.falsePositives()));
        cells.put("false_negatives", Long.toString(confusion.falseNegatives()));
        cells.put("true_positives", Long.toString(confusion.truePositives()));
        cells.put("roc_auc", Double.toString(evaluation.rocAuc()));
        cells.put("average_precision", Double.toString(evaluation.averagePrecision()));
        cells.put("brier", Double.toString(evaluation.brier()));
        return cells;
    }

    /** Reads a line; a CartException says what is wrong with it. */
    static LedgerEntry parse(String line) {
        String[] values = line.split(",", -1);
        if (values.length != COLUMNS.size()) {
            throw new CartException("it has " + values.length + " cells instead of " + COLUMNS.size());
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            cells.put(COLUMNS.get(i), values[i]);
        }
        return parse(new Cells(cells));
    }

    private static LedgerEntry parse(Cells cells) {
        String experiment = cells.text("experiment");
        String key = cells.text("key");
        String kind = cells.text("kind");
        return switch (kind) {
            case DEFAULT_RUN -> new LedgerEntry.FinishedRun(experiment, key, run(cells, false));
            case TUNED_RUN -> new LedgerEntry.FinishedRun(experiment, key, run(cells, true));
            case GRID_POINT ->
                new LedgerEntry.GridPoint(
                        experiment,
                        key,
                        candidate(cells, true),
                        Parameters.parse(cells.text("parameters")),
                        cells.real("train_time_sec"),
                        cells.real("cv_score"));
            case BOARD ->
                new LedgerEntry.Board(
                        experiment, key, List.of(cells.text("runs").split(" ")));
            default -> throw new CartException("\"" + kind + "\" is not a kind of record");
        };
    }

    private static Run run(Cells cells, boolean tuned) {
        return new Run(
                candidate(cells, tuned),
                tuned,
                Parameters.parse(cells.text("parameters")),
                cells.real("train_time_sec"),
                new Evaluation(
                        new ConfusionMatrix(
                                cells.whole("true_negatives"),
                                cells.whole("false_positives"),
                                cells.whole("false_negatives"),
                                cells.whole("true_positives")),
                        cells.real("roc_auc"),
                        cells.real("average_precision"),
                        cells.real("brier")));
    }

    private static String candidate(Cells cells, boolean tuned) {
        String name = cells.text("model_name");
        String suffix = tuned ? Run.tunedName("") : "";
        if (!name.endsWith(suffix)) {
            throw new CartException("\"" + name + "\" is not the name of a tuned run");
        }
        return name.substring(0, name.length() - suffix.length());
    }

    /** The cells of one line by column. */
    private record Cells(Map<String, String> byColumn) {
        String text(String column) {
            String text = byColumn.getOrDefault(column, "");
            if (text.isEmpty() && !column.equals("parameters")) {
                throw new CartException("its " + column + " is empty");
            }
            return text;
        }

        double real(String column) {
            return number(column, Double::parseDouble);
        }

        long whole(String column) {
            return number(column, Long::parseLong);
        }

        private <N> N number(String column, Function<String, N> parser) {
            try {
                return parser.apply(text(column));
            } catch (NumberFormatException e) {
                throw new CartException("its " + column + " is \"" + text(column) + "\", not a number", e);
            }
        }
    }
}
