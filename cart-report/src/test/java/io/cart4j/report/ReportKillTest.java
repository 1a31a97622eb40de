package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the writing of results without warning at ten moments, which are random, and seeded as far as moments can be. */
class ReportKillTest {
    private static final int KILLS = 10;
    private static final int ROUNDS = 2;
    private static final int LONGEST_NANOS = 500_000_000;

    @TempDir
    private Path directory;

    private record Moment(int kill, int rounds, long nanos) {}

    @Test
    void killed_results_are_these_or_those_and_the_same_again() throws Exception {
        Path first = written("first", 1);
        Path second = written("second", 2);
        for (String file : KilledReport.FILES) {
            assertThat(Files.mismatch(first.resolve(file), second.resolve(file)))
                    .as(file)
                    .isNotNegative();
        }
        Random random = new Random(63);
        List<Moment> moments = IntStream.range(0, KILLS)
                .mapToObj(kill -> new Moment(kill, 1 + random.nextInt(ROUNDS), random.nextInt(LONGEST_NANOS)))
                .toList();
        // each in a directory of its own, so that processes can be started side by side
        moments.parallelStream().forEach(moment -> {
            Path results = killed(moment, first);
            for (String file : KilledReport.FILES) {
                assertThat(List.of(bytes(first.resolve(file)), bytes(second.resolve(file))))
                        .as("%s at %s", file, moment)
                        .contains(bytes(results.resolve(file)));
            }
            KilledReport.write(KilledReport.results(2), results);
            for (String file : KilledReport.FILES) {
                assertThat(results.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
            }
        });
    }

    /** Results that were being written over those of a directory. */
    private Path killed(Moment moment, Path before) {
        try {
            Path results = Files.createDirectory(directory.resolve("killed" + moment.kill));
            for (String file : KilledReport.FILES) {
                Files.copy(before.resolve(file), results.resolve(file));
            }
            writeAndKill(results, moment.rounds, moment.nanos);
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a test", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written(String name, long seed) throws IOException {
        Path made = Files.createDirectory(directory.resolve(name));
        KilledReport.write(KilledReport.results(seed), made);
        return made;
    }

    private static void writeAndKill(Path results, int rounds, long nanos) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledReport.class.getName(),
                        results.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int round = 0; round < rounds; round++) {
                assertThat(output.readLine()).isEqualTo(KilledReport.ROUND);
            }
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
