package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int POINTS_BEFORE_THE_KILL = 3;
    private static final int ALL_POINTS = 12;

    @TempDir
    private Path directory;

    @Test
    void a_bake_off_that_is_killed_resumes_to_the_board_of_one_that_was_not() throws Exception {
        Path ledger = directory.resolve("killed.csv");
        runAndKill(ledger);
        List<String> finished = keys(ledger);
        Events events = new Events();

        Leaderboard resumed = KilledBakeOff.on(ledger).progress(events).run();

        Leaderboard undisturbed =
                KilledBakeOff.on(directory.resolve("undisturbed.csv")).run();
        assertThat(BakeOffTest.withoutSeconds(resumed.runs()))
                .isEqualTo(BakeOffTest.withoutSeconds(undisturbed.runs()));
        assertThat(keys(ledger))
                .doesNotHaveDuplicates()
                .startsWith(finished.toArray(String[]::new))
                .containsExactlyInAnyOrderElementsOf(keys(directory.resolve("undisturbed.csv")));
        assertThat(events.all.stream().filter(event -> event.endsWith("from ledger")))
                .hasSize(finished.size());
    }

    private static void runAndKill(Path ledger) throws IOException, InterruptedException {
        Process process = ChildJvm.of(KilledBakeOff.class, ledger.toString()).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int point = 0; point < POINTS_BEFORE_THE_KILL; point++) {
                assertThat(output.readLine()).isEqualTo(KilledBakeOff.POINT);
            }
            assertThatThrownBy(() -> KilledBakeOff.on(ledger).run())
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining("in use by another bake-off");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(keys(ledger)).hasSizeBetween(3 + POINTS_BEFORE_THE_KILL, 3 + ALL_POINTS);
    }

    /** The keys of the whole lines of a ledger. */
    private static List<String> keys(Path ledger) throws IOException {
        String text = Files.readString(ledger);
        return text.substring(0, text.lastIndexOf('\n'))
                .lines()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
    }
}
