package io.cart4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to end takes its files with it. */
class TerminationTest {
    @TempDir
    Path directory;

    @TempDir
    Path temporary;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be told to end there, only be killed")
    void nothingIsLeftAndTheOutputOfBeforeIsWhole() throws Exception {
        EventStreams.csv(EventStreams.random(71, 2000), directory);
        List<Path> inputs = files(directory);
        Path table = directory.resolve("sessions.parquet");
        Files.writeString(table, "the table of before");

        Process run = process(inputs.get(0), table);
        try (BufferedReader output = run.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo(SpillingRun.SPILLED);
            assertThat(temporary).isNotEmptyDirectory();
            assertThat(files(directory)).hasSize(inputs.size() + 2);
            run.toHandle().destroy();
            assertThat(run.waitFor()).isNotZero();
            assertThat(output.readLine()).isNull();
        } finally {
            run.destroyForcibly().waitFor();
        }

        assertThat(temporary).isEmptyDirectory();
        assertThat(files(directory)).hasSize(inputs.size() + 1);
        assertThat(table).hasContent("the table of before");
    }

    private Process process(Path input, Path table) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpillingRun.class.getName(),
                        input.toString(),
                        table.toString(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    /** Sessionizes until the first sessions are there, and then waits for the end of its input, which does not come. */
    static final class SpillingRun {
        static final String SPILLED = "spilled";

        private SpillingRun() {}

        public static void main(String[] args) {
            Sessionizer.bySessionId()
                    .pieces(4000, 100)
                    .spillBeyond(1, 1)
                    .temporaryDirectory(Path.of(args[2]))
                    .progress((step, done, all) -> {
                        if (step.equals("ranges grouped")) {
                            System.out.println(SPILLED);
                            waitForever();
                        }
                    })
                    .writeParquet(EventSource.csv(Path.of(args[0])), Path.of(args[1]));
        }

        private static void waitForever() {
            try {
                if (System.in.read() < 0) {
                    throw new IllegalStateException("nobody told the run to end");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
