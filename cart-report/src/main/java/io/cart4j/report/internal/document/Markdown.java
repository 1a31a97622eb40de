package io.cart4j.report.internal.document;

import java.util.List;
import java.util.stream.Collectors;

/** A report as Markdown with tables, as GitHub and most tools read it. */
final class Markdown {
    private Markdown() {}

    static String of(String title, List<Block> blocks) {
        StringBuilder text = new StringBuilder("# " + escape(title) + "\n");
        for (Block block : blocks) {
            text.append('\n').append(block(block));
        }
        return text.toString();
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return "## " + escape(heading.text()) + "\n";
        } else if (block instanceof Block.Paragraph paragraph) {
            return escape(paragraph.text()) + "\n";
        } else if (block instanceof Block.Points points) {
            return points.texts().stream()
                    .map(point -> "* " + escape(point) + "\n")
                    .collect(Collectors.joining());
        } else if (block instanceof Block.Table table) {
            StringBuilder rows = new StringBuilder(row(table.columns()));
            rows.append("|---")
                    .append("|---:".repeat(table.columns().size() - 1))
                    .append("|\n");
            table.rows().forEach(row -> rows.append(row(row)));
            return rows.toString();
        } else if (block instanceof Block.Picture picture) {
            return "![" + escape(picture.caption()) + "](" + picture.file() + ")\n";
        }
        throw new IllegalStateException("no such block: " + block);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_|<>\\[\\]])", "\\\\$1");
    }
}
