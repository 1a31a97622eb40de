package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cart4j.core.CartException;
import io.cart4j.models.internal.ModelJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillTest {
    /** How often a bake-off is ended in each way; more moments are tried with -Dcart4j.kills=N. */
    private static final int KILLS = Integer.getInteger("cart4j.kills", 10);

    private static final int MOST_NANOS_AFTER_AN_EVENT = 20_000_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_bake_off_that_is_ended_at_any_moment_resumes_to_the_board_of_one_that_was_not(boolean forcibly)
            throws Exception {
        Events events = new Events();
        Leaderboard undisturbed = KilledBakeOff.on(directory.resolve("undisturbed.csv"))
                .progress(events)
                .run();
        List<String> allKeys = keys(directory.resolve("undisturbed.csv"));
        Random random = new Random(forcibly ? 9 : 15);
        for (int kill = 0; kill < KILLS; kill++) {
            Path results = Files.createDirectory(directory.resolve("killed" + kill));
            int event = random.nextInt(events.all.size() + 1);
            int nanos = random.nextInt(MOST_NANOS_AFTER_AN_EVENT);

            runAndEnd(results, event, nanos, forcibly);

            List<String> finished = keys(results.resolve("ledger.csv"));
            requireWholeOrAbsent(results);
            Leaderboard resumed =
                    KilledBakeOff.on(results.resolve("ledger.csv")).run();
            String moment = "ended " + nanos + " ns after event " + event + " of seed " + (forcibly ? 9 : 15);
            assertThat(BakeOffTest.withoutSeconds(resumed.runs()))
                    .as(moment)
                    .isEqualTo(BakeOffTest.withoutSeconds(undisturbed.runs()));
            List<String> after = keys(results.resolve("ledger.csv"));
            assertThat(after).as(moment).containsExactlyInAnyOrderElementsOf(allKeys);
            assertThat(after.subList(0, finished.size())).as(moment).isEqualTo(finished);
        }
    }

    @Test
    void a_ledger_that_another_process_writes_to_is_refused() throws Exception {
        Process process = ChildJvm.of(KilledBakeOff.class, directory.toString()).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("start");
            assertThatThrownBy(() ->
                            KilledBakeOff.on(directory.resolve("ledger.csv")).run())
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining("in use by another bake-off");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void runAndEnd(Path results, int event, int nanos, boolean forcibly)
            throws IOException, InterruptedException {
        Process process = ChildJvm.of(KilledBakeOff.class, results.toString()).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < event; i++) {
                output.readLine();
            }
            LockSupport.parkNanos(nanos);
        } finally {
            (forcibly ? process.destroyForcibly() : endPolitely(process)).waitFor();
        }
    }

    /** As Ctrl-C or a shutdown of the machine does. */
    private static Process endPolitely(Process process) {
        process.destroy();
        return process;
    }

    private static void requireWholeOrAbsent(Path results) throws IOException {
        Path json = results.resolve("all_model_results.json");
        if (Files.exists(json)) {
            JsonNode board = ModelJson.MAPPER.readTree(Files.readString(json));
            assertThat(board.path("runs")).hasSize(5);
        }
        Path csv = results.resolve("all_model_results.csv");
        if (Files.exists(csv)) {
            assertThat(Files.readAllLines(csv)).hasSize(6);
        }
    }

    /** The keys of the whole lines of a ledger, which may not have been begun. */
    private static List<String> keys(Path ledger) throws IOException {
        String text = Files.exists(ledger) ? Files.readString(ledger) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
    }
}
