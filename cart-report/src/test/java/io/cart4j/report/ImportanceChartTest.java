package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.AtCart;
import io.cart4j.features.FeatureSet;
import io.cart4j.features.FeatureSpec;
import io.cart4j.models.FeatureImportance;
import io.cart4j.models.FeatureImportance.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportanceChartTest {
    @TempDir
    Path folder;

    @Test
    void theStudysImportanceMakesAPicture() throws IOException {
        Path png = folder.resolve("importance.png");
        ImportanceChart.write(
                new FeatureImportance(
                        "XGBoost, tuned",
                        "gain",
                        List.of(
                                new Entry("num_carts", 0.966),
                                new Entry("num_views", 0.014),
                                new Entry("duration_seconds", 0.009),
                                new Entry("avg_price", 0.0029),
                                new Entry("products_viewed", 0),
                                new Entry("brands_viewed", 0.00004))),
                png);
        Png.assertThatItIsAPicture(png, 1600, 720);
    }

    @Test
    void itGrowsWithTheNumberOfFeaturesAndLongNamesFit() throws IOException {
        for (int features : new int[] {1, 3, 25, 900}) {
            Path png = folder.resolve("importance.png");
            ImportanceChart.write(many(features), png);
            Png.assertThatItIsAPicture(png, 1600, 360 + Math.min(25, Math.max(features, 4)) * 60);
        }
    }

    @Test
    void aModelThatUsesNoFeatureMakesAPicture() throws IOException {
        Path png = folder.resolve("importance.png");
        ImportanceChart.write(
                new FeatureImportance(
                        "Base rate",
                        "none",
                        AtCart.catalogue().stream()
                                .map(feature -> new Entry(feature.name(), 0))
                                .toList()),
                png);
        Png.assertThatItIsAPicture(png, 1600, 600);
        assertThat(ImportanceChart.meaning(new FeatureImportance("Base rate", "none", List.of(new Entry("views", 0)))))
                .contains("uses no feature");
        assertThat(ImportanceChart.meaning(many(3))).startsWith("Impurity");
    }

    @Test
    void theSameImportanceGivesTheSameBytesEverywhere() throws IOException {
        Png.assertThatBytesDependOnTheInputAlone(folder, png -> ImportanceChart.write(many(8), png));
    }

    @Test
    void everyFeatureOfTheLibraryHasWords() {
        Stream<String> ofSessions = Stream.of(FeatureSet.study(), FeatureSet.segmentation())
                .flatMap(set -> set.features().names().stream());
        Stream<String> atCart = AtCart.catalogue().stream().map(FeatureSpec::name);
        assertThat(Stream.concat(ofSessions, atCart)
                        .filter(feature -> FeatureWords.of(feature).isEmpty()))
                .containsExactly("is_abandoned", "purchase_count");
    }

    @Test
    void anImportanceOfNothingIsRefused() {
        assertThatThrownBy(() -> ImportanceChart.write(many(0), folder.resolve("importance.png")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("no feature");
    }

    @Test
    void aShareThatIsNoneIsRefusedByName() {
        FeatureImportance broken =
                new FeatureImportance("XGBoost", "gain", List.of(new Entry("num_carts", Double.NaN)));
        assertThatThrownBy(() -> ImportanceChart.write(broken, folder.resolve("importance.png")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("num_carts")
                .hasMessageContaining("NaN");
    }

    private static FeatureImportance many(int count) {
        return new FeatureImportance(
                "Random forest of a very long name indeed",
                "impurity",
                IntStream.range(0, count)
                        .mapToObj(i -> new Entry(i == 1 ? "seconds_since_".repeat(30) : "feature_" + i, 1.0 / count))
                        .toList());
    }
}
