package io.cart4j.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own tells what it took, also when it exits by itself, and leaves nothing behind. */
class MeasuredProcessTest {
    private static final long HELD_BYTES = 64L << 20;

    @TempDir
    Path directory;

    /** Holds memory, works, says a word and exits. */
    public static final class Worker {
        private Worker() {}

        public static void main(String[] args) {
            byte[] held = new byte[(int) HELD_BYTES];
            long sum = 0;
            for (int i = 0; i < held.length; i++) {
                held[i] = (byte) i;
                sum += held[i];
            }
            System.out.println(args[0] + (sum > Long.MIN_VALUE));
            System.exit(args.length > 1 ? 3 : 0);
        }
    }

    @Test
    void itsCpuTimeMemoryAndWordsAreKnown() throws IOException {
        MeasuredProcess.Ended ended = process("done ").run(directory);
        assertThat(ended.output()).containsExactly("done true");
        assertThat(ended.usage().wallSeconds()).isPositive();
        if (Files.exists(Path.of("/proc/self/status"))) {
            assertThat(ended.usage().cpuSeconds()).isPositive();
            assertThat(ended.usage().peakBytes()).isGreaterThan(HELD_BYTES);
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFailureIsAnError() {
        assertThatThrownBy(() -> process("done ", "badly").run(directory))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("Worker failed with status 3");
    }

    @Test
    void whatTheSystemDoesNotTellIsNotKnown() {
        assertThat(MeasuredProcess.usage(1.5, List.of("", ""))).isEqualTo(new Usage(1.5, null, null));
        assertThat(MeasuredProcess.usage(1.5, List.of("2500000000", "4096"))).isEqualTo(new Usage(1.5, 2.5, 4096L));
    }

    private static MeasuredProcess process(String... arguments) {
        return new MeasuredProcess(
                List.of("-Xmx256m"), MeasuredProcess.ownClassPath(), Worker.class.getName(), List.of(arguments));
    }
}
