package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.Label;
import io.cart4j.models.evaluation.Calibration;
import io.cart4j.models.internal.BundleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChampionBundleTest {
    private static final List<String> FILES = List.of(
            "champion.json",
            "champion_histograms.json",
            "champion_lgbm_model.txt",
            "champion_xgb_model.json",
            "champion.sha256");

    @TempDir
    private static Path saved;

    @TempDir
    private Path directory;

    @BeforeAll
    static void train() {
        for (SavedChampions each : SavedChampions.values()) {
            try (Champion champion = each.train()) {
                champion.save(saved.resolve(each.name()));
            }
        }
    }

    @Test
    void says_what_the_champion_was_trained_on_and_with() throws IOException {
        Files.write(directory.resolve("b.csv"), new byte[3]);
        Files.write(directory.resolve("a.csv"), new byte[2]);
        ChampionOrigin origin =
                new ChampionOrigin("honest", "atCart", "first_cart", List.of()).readFrom(List.of(directory));
        SplitRows rows = Split.stratified(0.7, 42).rows(TestShop.labels(SavedChampions.TABLE));
        Leaderboard board = BakeOff.on(SavedChampions.TABLE, Label.abandoned())
                .candidates(List.of(Candidates.logisticRegression()))
                .seed(7)
                .run();
        Path bundle = directory.resolve("bundle");
        try (Champion champion = board.champion(origin);
                Champion decided = champion.withDecision(Calibration.none(), 0.25)
                        .withMetrics(new TreeMap<>(Map.of("lift_5", 2.5)))) {
            assertThat(decided.save(bundle)).allSatisfy(file -> assertThat(file).exists());
        }
        ChampionDescription read = ChampionBundle.read(bundle).description();
        assertThat(read.origin().inputs())
                .containsExactly(new ChampionOrigin.InputFile("a.csv", 2), new ChampionOrigin.InputFile("b.csv", 3));
        assertThat(read.origin().decisionPoint()).isEqualTo("first_cart");
        assertThat(read.threshold()).isEqualTo(0.25);
        assertThat(read.metrics())
                .containsEntry("lift_5", 2.5)
                .containsEntry("roc_auc", board.best().evaluation().rocAuc());
        Provenance provenance = read.provenance();
        assertThat(provenance.table()).isEqualTo(SavedChampions.TABLE.contentHash());
        assertThat(provenance.split()).isEqualTo("stratified(0.7, 42)");
        assertThat(provenance.splitRows()).isEqualTo(rows.digest());
        assertThat(provenance.trainingRows()).isEqualTo(rows.train().length);
        assertThat(provenance.testRows()).isEqualTo(rows.test().length);
        assertThat(provenance.seed()).isEqualTo(7);
        assertThat(provenance.versions())
                .containsKeys("cart4j", "jvm")
                .containsEntry("xgboost4j", "3.0.4")
                .containsEntry("lightgbm4j", "4.3.0-1");
    }

    @Test
    void keeps_how_the_training_rows_were_spread() {
        ChampionBundle bundle = ChampionBundle.read(saved.resolve("SMALL"));
        int trainingRows = bundle.description().provenance().trainingRows();
        assertThat(bundle.histograms())
                .extracting(TrainingHistogram::feature)
                .isEqualTo(SavedChampions.TABLE.features().names());
        assertThat(bundle.histograms())
                .allSatisfy(histogram -> assertThat(histogram.counts().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(trainingRows));
    }

    @Test
    void gives_each_model_in_its_own_format() throws IOException {
        ChampionBundle bundle = ChampionBundle.read(saved.resolve("SMALL"));
        for (ChampionDescription.Model model : bundle.description().models()) {
            assertThat(bundle.bytes(model)).isEqualTo(Files.readAllBytes(saved.resolve("SMALL/" + model.file())));
        }
        assertThat(bundle.description().leader().candidate()).isEqualTo("LightGBM");
    }

    @Test
    void refuses_a_file_that_is_missing_cut_or_changed_anywhere() throws IOException {
        Random random = new Random(5);
        for (String name : FILES) {
            byte[] whole = Files.readAllBytes(saved.resolve("SMALL/" + name));
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= 1;
            refuses(name, flipped);
            refuses(name, Arrays.copyOf(whole, random.nextInt(whole.length)));
            refuses(name, Arrays.copyOf(whole, whole.length - 1));
            refuses(name, new byte[0]);
            copy("SMALL", FILES);
            Files.delete(directory.resolve(name));
            assertThatThrownBy(() -> ChampionBundle.read(directory))
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining(name)
                    .hasMessageMatching(
                            "(?s).*(is damaged: .*; train and save the champion again|save one there first)");
        }
    }

    private void refuses(String name, byte[] bytes) throws IOException {
        copy("SMALL", FILES);
        Files.write(directory.resolve(name), bytes);
        assertThatThrownBy(() -> Champion.load(directory))
                .as(name + " of " + bytes.length + " bytes")
                .isInstanceOf(CartException.class)
                .hasMessageMatching("(?s).* is damaged: .*; train and save the champion again");
    }

    @Test
    void refuses_files_of_two_champions_together() throws IOException {
        for (int fromLarge = 1; fromLarge < (1 << FILES.size()) - 1; fromLarge++) {
            copy("SMALL", FILES);
            int chosen = fromLarge;
            copy(
                    "LARGE",
                    FILES.stream()
                            .filter(file -> (chosen >> FILES.indexOf(file) & 1) == 1)
                            .toList());
            assertThatThrownBy(() -> ChampionBundle.read(directory))
                    .as("files of the larger one: " + Integer.toBinaryString(fromLarge))
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining("is not the file that champion.sha256 was written with");
        }
    }

    @Test
    void refuses_a_newer_or_an_older_format() throws IOException {
        rewriteDescription("\"format\" : 2", "\"format\" : 3");
        assertThatThrownBy(() -> Champion.load(directory))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("written by a newer version (format 3, this one reads 2); update the library");
        Files.delete(directory.resolve("champion.sha256"));
        assertThatThrownBy(() -> Champion.load(directory)).hasMessageContaining("newer version");
        rewriteDescription("\"format\" : 2", "\"format\" : 1");
        Files.delete(directory.resolve("champion.sha256"));
        assertThatThrownBy(() -> Champion.load(directory))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("written by an older version (format 1, this one reads 2), without histograms and"
                        + " checksums; train and save the champion again");
    }

    @Test
    void refuses_a_description_that_does_not_describe_a_champion() throws IOException {
        List<String[]> changes = List.of(
                new String[] {"\"threshold\"", "\"treshold\""},
                new String[] {"\"threshold\" : 0.5", "\"threshold\" : 1.5"},
                new String[] {"champion_lgbm_model.txt", "champion_lgbm_model.json"});
        for (String[] change : changes) {
            rewriteDescription(change[0], change[1]);
            assertThatThrownBy(() -> Champion.load(directory))
                    .isInstanceOf(CartException.class)
                    .hasMessageContaining(directory.resolve("champion.json") + " is damaged");
        }
        assertThatThrownBy(() -> Champion.load(directory.resolve("nowhere")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("there is no champion in");
    }

    /** Changes the description and has the digests vouch for it, as only another version would write it. */
    private void rewriteDescription(String from, String to) throws IOException {
        copy("SMALL", FILES);
        Path file = directory.resolve("champion.json");
        String before = BundleFiles.digest(Files.readAllBytes(file));
        Files.writeString(file, Files.readString(file).replace(from, to));
        Path digests = directory.resolve("champion.sha256");
        Files.writeString(
                digests, Files.readString(digests).replace(before, BundleFiles.digest(Files.readAllBytes(file))));
    }

    private void copy(String champion, List<String> files) throws IOException {
        for (String file : files) {
            Files.write(
                    directory.resolve(file),
                    Files.readAllBytes(saved.resolve(champion).resolve(file)));
        }
    }
}
