package io.cart4j.core.internal;

import io.cart4j.benchmarks.ShopDirectory;
import io.cart4j.core.EventColumn;
import io.cart4j.core.EventType;
import io.cart4j.core.TimeFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The text of a made-up shop's files in memory, cut into blocks of the size that the engine takes. */
@State(Scope.Benchmark)
public class StageText {
    static final int EVENTS = 500_000;

    private static final EventLayout LAYOUT = new EventLayout(
            Stream.of(EventColumn.values()).collect(Collectors.toMap(Function.identity(), EventColumn::standardName)),
            new EventWords(Stream.of(EventType.values())
                    .collect(Collectors.toMap(Function.identity(), type -> List.of(type.word())))),
            TimeFormat.TEXT,
            false,
            ',');

    final List<Block> blocks = new ArrayList<>();

    /** Makes up the shop and takes what its files hold. */
    @Setup(Level.Trial)
    public void read() throws IOException {
        try (ShopDirectory shop = ShopDirectory.ofEvents(EVENTS)) {
            for (Path file : shop.files()) {
                cut(Files.readAllBytes(file), file.toString());
            }
        }
    }

    private void cut(byte[] text, String file) {
        int from = lineEnd(text, 0) + 1;
        CsvColumns columns = CsvColumns.parse(new String(text, 0, from - 1, StandardCharsets.UTF_8), file, LAYOUT);
        while (from < text.length) {
            int to = lineEnd(text, Math.min(from + EngineOptions.BLOCK_BYTES, text.length) - 1) + 1;
            blocks.add(new Block(Arrays.copyOfRange(text, from, to + Words.SLACK), to - from, columns));
            from = to;
        }
    }

    private static int lineEnd(byte[] text, int from) {
        int at = from;
        while (text[at] != '\n') {
            at++;
        }
        return at;
    }

    /**
     * Whole lines.
     *
     * @param text the lines, and the slack after them
     * @param length bytes of the lines
     * @param columns which field is which column
     */
    record Block(byte[] text, int length, CsvColumns columns) {
        /** The block as the engine takes it; it is not closed, so that its text can be used again. */
        CsvBlock csv() {
            return new CsvBlock(text, length, 0, true, columns, new BufferPool(text.length));
        }
    }
}
