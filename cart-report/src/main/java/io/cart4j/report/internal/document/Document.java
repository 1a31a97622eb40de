package io.cart4j.report.internal.document;

import io.cart4j.core.internal.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A report while it is put together; not for several threads. */
public final class Document {
    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    public Document(String title) {
        this.title = title;
    }

    public Document heading(String text) {
        return add(new Block.Heading(text));
    }

    public Document paragraph(String text) {
        return add(new Block.Paragraph(text));
    }

    public Document points(List<String> texts) {
        return add(new Block.Points(texts));
    }

    public Document table(List<String> columns, List<List<String>> rows) {
        return add(new Block.Table(columns, rows));
    }

    public Document picture(String file, String caption) {
        return add(new Block.Picture(file, caption));
    }

    /** Writes NAME.md and NAME.html. */
    public void write(Path directory, String name) {
        WholeFile.write(directory.resolve(name + ".md"), Markdown.of(title, blocks));
        WholeFile.write(directory.resolve(name + ".html"), Html.of(title, blocks));
    }

    private Document add(Block block) {
        blocks.add(block);
        return this;
    }
}
