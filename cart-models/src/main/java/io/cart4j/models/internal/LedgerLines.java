package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.cart4j.models.Evaluation;
import io.cart4j.models.Metric;
import io.cart4j.models.Parameters;
import io.cart4j.models.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ledger entries as CSV lines: the study's columns, rounded for people, then the exact values that all of them can be
 * computed from. No cell ever holds a comma, a quote or a line break.
 */
final class LedgerLines {
    private static final String DEFAULT_RUN = "default";
    private static final String TUNED_RUN = "tuned";
    private static final String FOLD = "fold";
    private static final String SEARCH = "search";
    private static final String BOARD = "leaderboard";

    private static final List<String> COLUMNS = Stream.concat(
                    StudyColumns.NAMES.stream(),
                    Stream.of(
                            "kind",
                            "parameters",
                            "search",
                            "fold",
                            "training_rows",
                            "true_negatives",
                            "false_positives",
                            "false_negatives",
                            "true_positives",
                            "roc_auc",
                            "average_precision",
                            "brier",
                            "blocks",
                            "metric",
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
        Map<String, String> cells = new HashMap<>();
        if (entry instanceof LedgerEntry.FinishedRun finished) {
            addRun(finished, cells);
        } else if (entry instanceof LedgerEntry.FoldScore score) {
            cells.put("kind", FOLD);
            addTuned(score.candidate(), score.parameters(), score.seconds(), cells);
            cells.put("fold", Integer.toString(score.fold()));
            cells.put("training_rows", Integer.toString(score.rows()));
            EvaluationCells.add(score.evaluation(), cells);
        } else if (entry instanceof LedgerEntry.FinishedSearch search) {
            cells.put("kind", SEARCH);
            addTuned(search.candidate(), search.winner(), search.seconds(), cells);
            cells.put("search", search.search());
        } else if (entry instanceof LedgerEntry.Board board) {
            cells.put("kind", BOARD);
            cells.put("metric", board.metric().name());
            cells.put("runs", String.join(" ", board.runs()));
        }
        return cells;
    }

    private static void addTuned(String candidate, Parameters parameters, double seconds, Map<String, String> cells) {
        cells.put("model_name", Run.tunedName(candidate));
        cells.put("is_tuned", StudyColumns.bool(true));
        cells.put("train_time_sec", Double.toString(seconds));
        cells.put("parameters", parameters.toString());
    }

    private static void addRun(LedgerEntry.FinishedRun finished, Map<String, String> cells) {
        Run run = finished.run();
        List<String> study = StudyColumns.cells(run);
        for (int i = 0; i < study.size(); i++) {
            cells.put(StudyColumns.NAMES.get(i), study.get(i));
        }
        cells.put("kind", run.tuned() ? TUNED_RUN : DEFAULT_RUN);
        cells.put("parameters", run.parameters().toString());
        cells.put("search", finished.search());
        cells.put("blocks", EvaluationCells.format(finished.blocks()));
        EvaluationCells.add(run.evaluation(), cells);
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
            case DEFAULT_RUN -> run(experiment, key, cells, false);
            case TUNED_RUN -> run(experiment, key, cells, true);
            case FOLD ->
                new LedgerEntry.FoldScore(
                        experiment,
                        key,
                        candidate(cells, true),
                        Parameters.parse(cells.text("parameters")),
                        (int) cells.whole("fold"),
                        (int) cells.whole("training_rows"),
                        cells.real("train_time_sec"),
                        EvaluationCells.parse(cells));
            case SEARCH ->
                new LedgerEntry.FinishedSearch(
                        experiment,
                        key,
                        candidate(cells, true),
                        Parameters.parse(cells.text("parameters")),
                        cells.real("train_time_sec"),
                        cells.text("search"));
            case BOARD ->
                new LedgerEntry.Board(
                        experiment,
                        key,
                        metric(cells.text("metric")),
                        List.of(cells.text("runs").split(" ")));
            default -> throw new CartException("\"" + kind + "\" is not a kind of record");
        };
    }

    private static LedgerEntry.FinishedRun run(String experiment, String key, Cells cells, boolean tuned) {
        Run run = new Run(
                candidate(cells, tuned),
                tuned,
                Parameters.parse(cells.text("parameters")),
                cells.real("train_time_sec"),
                EvaluationCells.parse(cells));
        List<Evaluation> blocks = EvaluationCells.parseList(cells.text("blocks"));
        return new LedgerEntry.FinishedRun(experiment, key, run, blocks, tuned ? cells.text("search") : "");
    }

    private static Metric metric(String name) {
        try {
            return Metric.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new CartException("its metric is \"" + name + "\", which is none", e);
        }
    }

    private static String candidate(Cells cells, boolean tuned) {
        String name = cells.text("model_name");
        String suffix = tuned ? Run.tunedName("") : "";
        if (!name.endsWith(suffix)) {
            throw new CartException("\"" + name + "\" is not the name of a tuned run");
        }
        return name.substring(0, name.length() - suffix.length());
    }
}
