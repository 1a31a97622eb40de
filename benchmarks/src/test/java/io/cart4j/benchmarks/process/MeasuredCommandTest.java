package io.cart4j.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any program can be measured from outside, and leaves nothing behind. */
class MeasuredCommandTest {
    @TempDir
    Path directory;

    @Test
    void itsTimeAndMemoryAreKnown() throws IOException {
        Usage usage = command("done ").run(directory);

        assertThat(usage.wallSeconds()).isPositive();
        if (Files.exists(Path.of("/proc/self/status"))) {
            assertThat(usage.cpuSeconds()).isPositive().isLessThan(100);
            assertThat(usage.peakBytes()).isGreaterThan(16L << 20);
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFailureIsAnErrorWithWhatWasPrinted() {
        assertThatThrownBy(() -> command("done ", "badly").run(directory))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("failed with status 3: done true");
    }

    private static MeasuredCommand command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                MeasuredProcess.ownClassPath().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)),
                MeasuredProcessTest.Worker.class.getName()));
        command.addAll(List.of(arguments));
        return new MeasuredCommand(command, Map.of());
    }
}
