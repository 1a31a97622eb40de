package io.cart4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: its first column is text, the others are figures. */
public final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    /**
     * Starts a table.
     *
     * @param header names of the columns
     */
    public MarkdownTable(String... header) {
        columns = header.length;
        row(header);
    }

    /**
     * Adds a row.
     *
     * @param cells as many as there are columns
     * @return this
     */
    public MarkdownTable row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row needs " + columns + " cells, got " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The table's lines, each with a line end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line(rows.get(0)));
        text.append("|---|").append("---:|".repeat(columns - 1)).append('\n');
        rows.stream().skip(1).map(MarkdownTable::line).forEach(text::append);
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
