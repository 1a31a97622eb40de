package io.cart4j.report.internal.document;

import java.util.List;
import java.util.stream.Collectors;

/** A report as one HTML page without scripts; pictures stay files beside it. */
final class Html {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>TITLE</title>
            <style>
            body { margin: 0; background: #f4f6f8; color: #1f2933; font: 16px/1.55 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
            main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
            h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0; }
            h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; }
            p, ul { margin: .75rem 0; max-width: 46rem; }
            .scroll { overflow-x: auto; margin: 1rem 0; background: #fff; border: 1px solid #dde2e7; border-radius: 6px; }
            table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums; }
            th, td { padding: .45rem .75rem; text-align: right; border-bottom: 1px solid #e8ebef; white-space: nowrap; }
            th { color: #5b6875; font-weight: 600; }
            th:first-child, td:first-child { text-align: left; white-space: normal; min-width: 9rem; }
            tr:last-child td { border-bottom: 0; }
            figure { margin: 1.25rem 0; }
            img { max-width: 100%; height: auto; border: 1px solid #dde2e7; border-radius: 6px; }
            figcaption { color: #5b6875; font-size: .92rem; margin-top: .35rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>TITLE</h1>
            """;

    private Html() {}

    static String of(String title, List<Block> blocks) {
        return HEAD.replace("TITLE", escape(title))
                + blocks.stream().map(Html::block).collect(Collectors.joining())
                + "</main>\n</body>\n</html>\n";
    }

    private static String block(Block block) {
        if (block instanceof Block.Heading heading) {
            return element("h2", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            return element("p", paragraph.text());
        } else if (block instanceof Block.Points points) {
            return points.texts().stream()
                    .map(point -> element("li", point))
                    .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        } else if (block instanceof Block.Table table) {
            return "<div class=\"scroll\"><table>\n" + row("th", table.columns())
                    + table.rows().stream().map(row -> row("td", row)).collect(Collectors.joining())
                    + "</table></div>\n";
        } else if (block instanceof Block.Picture picture) {
            String caption = escape(picture.caption());
            return "<figure><img src=\"" + escape(picture.file()) + "\" alt=\"" + caption + "\"><figcaption>" + caption
                    + "</figcaption></figure>\n";
        }
        throw new IllegalStateException("no such block: " + block);
    }

    private static String row(String cell, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + cell + ">" + escape(text) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
