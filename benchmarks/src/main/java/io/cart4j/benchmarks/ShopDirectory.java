package io.cart4j.benchmarks;

import io.cart4j.core.EventSource;
import io.cart4j.examples.shop.MadeUpShop;
import io.cart4j.examples.shop.ShopFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a made-up shop in a temporary directory, which is removed with all that is in it on close. */
public final class ShopDirectory implements AutoCloseable {
    private final Path directory;
    private final ShopFiles files;

    private ShopDirectory(Path directory, ShopFiles files) {
        this.directory = directory;
        this.files = files;
    }

    /**
     * Makes up a shop.
     *
     * @param events rows of both files together
     * @return its directory
     * @throws IOException if there can be no temporary directory
     */
    public static ShopDirectory ofEvents(int events) throws IOException {
        Path directory = Files.createTempDirectory("cart4j-benchmark");
        return new ShopDirectory(directory, MadeUpShop.ofEvents(events).writeTo(directory));
    }

    /**
     * Where the files are, with room for others.
     *
     * @return the directory
     */
    public Path path() {
        return directory;
    }

    /**
     * The CSV files.
     *
     * @return October's and November's
     */
    public List<Path> files() {
        return List.of(files.october(), files.november());
    }

    /**
     * The events of both files.
     *
     * @return a source that reads them
     */
    public EventSource events() {
        return EventSource.csv(files.october(), files.november());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
