package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path directory;

    @Test
    void nothingAppearsBeforeTheFileIsWhole() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "old");
        try (WholeFile whole = WholeFile.open(file)) {
            whole.out().write("new".getBytes(StandardCharsets.UTF_8));
            assertThat(file).hasContent("old");
            whole.commit();
        }
        assertThat(file).hasContent("new");
    }

    @Test
    void whatIsNotCommittedLeavesNoTrace() throws IOException {
        try (WholeFile whole = WholeFile.open(directory.resolve("a.txt"))) {
            whole.out().write(1);
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.txt"), file);
        WholeFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void devicesAndDirectoriesAreRefused() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no device to try it on");
        assertThatThrownBy(() -> WholeFile.write(device, "text"))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("it is not a regular file");
        assertThatThrownBy(() -> WholeFile.write(directory, "text")).hasMessageContaining("it is a directory");
    }
}
