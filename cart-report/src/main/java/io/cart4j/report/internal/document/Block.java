package io.cart4j.report.internal.document;

import java.util.List;

/** A part of a report. Texts are plain: no markup in them is interpreted. */
public sealed interface Block {
    /** Begins a section. */
    record Heading(String text) implements Block {}

    /** Some sentences. */
    record Paragraph(String text) implements Block {}

    /** Points, one a line. */
    record Points(List<String> texts) implements Block {
        public Points {
            texts = List.copyOf(texts);
        }
    }

    /** Rows of cells; the first column is text, the others are figures. */
    record Table(List<String> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row + " has not one cell for each of " + columns);
                }
            }
        }
    }

    /** A picture in the directory of the report, with what it shows in words. */
    record Picture(String file, String caption) implements Block {}
}
