package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.core.CartException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills writers without warning at ten moments each; the moments are random, and seeded as far as moments can be. */
class BundleKillTest {
    static final String BOARD = "all_model_results.csv";
    private static final int KILLS = 10;
    private static final int ROUNDS = 20;
    private static final int LONGEST_NANOS = 3_000_000;

    @TempDir
    private Path directory;

    @Test
    void a_killed_save_leaves_one_whole_champion_or_a_bundle_that_is_refused() throws Exception {
        Path bundle = directory.resolve("bundle");
        Map<ChampionDescription, float[]> whole = new HashMap<>();
        for (long split : KilledWriter.SPLITS) {
            try (Champion champion = KilledWriter.champion(split)) {
                champion.save(saved(split));
                champion.save(bundle);
                whole.put(champion.description(), predictions(champion));
            }
        }
        Random random = new Random(61);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfterAWhile(
                    random,
                    KilledWriter.CHAMPIONS,
                    bundle.toString(),
                    saved(KilledWriter.SPLITS[0]).toString(),
                    saved(KilledWriter.SPLITS[1]).toString());
            try (Champion left = Champion.load(bundle)) {
                assertThat(whole).containsKey(left.description());
                assertThat(predictions(left)).isEqualTo(whole.get(left.description()));
            } catch (CartException e) {
                assertThat(e).hasMessageMatching("(?s).* is damaged: .*; train and save the champion again");
            }
            try (Champion again = KilledWriter.champion(KilledWriter.SPLITS[1])) {
                for (Path file : again.save(bundle)) {
                    assertThat(file)
                            .hasSameBinaryContentAs(
                                    saved(KilledWriter.SPLITS[1]).resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void a_killed_leaderboard_is_whole_and_the_same_again() throws Exception {
        Path ledger = directory.resolve("running_results.csv");
        Path board = directory.resolve(BOARD);
        KilledWriter.bakeOff(ledger).run().writeCsv(board);
        byte[] whole = Files.readAllBytes(board);
        Random random = new Random(62);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfterAWhile(random, "boards", directory.toString(), ledger.toString());
            assertThat(board).hasBinaryContent(whole);
            Files.delete(board);
            KilledWriter.bakeOff(ledger).run().writeCsv(board);
            assertThat(board).hasBinaryContent(whole);
        }
    }

    private Path saved(long split) {
        return directory.resolve("split-" + split);
    }

    private static void killAfterAWhile(Random random, String... arguments) throws IOException, InterruptedException {
        Process process = ChildJvm.of(KilledWriter.class, arguments).start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            int rounds = 1 + random.nextInt(ROUNDS);
            long nanos = random.nextInt(LONGEST_NANOS);
            for (int round = 0; round < rounds; round++) {
                assertThat(output.readLine()).isEqualTo(KilledWriter.ROUND);
            }
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static float[] predictions(Champion champion) {
        return champion.probabilities(SavedChampions.TABLE, TestShop.allRows(SavedChampions.TABLE));
    }
}
