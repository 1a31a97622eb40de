package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.models.ConfusionMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfusionMatrixChartTest {
    private static final ConfusionMatrix STUDY = new ConfusionMatrix(6_356_309, 131_232, 83_032, 329_276);

    @TempDir
    Path folder;

    @Test
    void anyMatrixMakesAPicture() throws IOException {
        for (ConfusionMatrix matrix : List.of(
                STUDY,
                new ConfusionMatrix(120, 0, 7, 0),
                new ConfusionMatrix(0, 0, 0, 1),
                new ConfusionMatrix(Long.MAX_VALUE / 4, 23_000_000, 0, Long.MAX_VALUE / 4))) {
            Path png = folder.resolve("matrix.png");
            ConfusionMatrixChart.write("XGBoost, tuned", matrix, png);
            Png.assertThatItIsAPicture(png, 1400, 1200);
        }
    }

    @Test
    void aVeryLongNameFits() throws IOException {
        Path png = folder.resolve("matrix.png");
        ConfusionMatrixChart.write("LightGBM with balanced classes, ".repeat(20), STUDY, png);
        Png.assertThatItIsAPicture(png, 1400, 1200);
    }

    @Test
    void theSameMatrixGivesTheSameBytesEverywhere() throws IOException {
        Png.assertThatBytesDependOnTheInputAlone(folder, png -> ConfusionMatrixChart.write("XGBoost", STUDY, png));
    }

    @Test
    void aMatrixWithoutSessionsIsRefused() {
        assertThatThrownBy(() -> ConfusionMatrixChart.write(
                        "XGBoost", new ConfusionMatrix(0, 0, 0, 0), folder.resolve("matrix.png")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("XGBoost")
                .hasMessageContaining("no session");
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatThrownBy(() -> ConfusionMatrixChart.write(
                        "XGBoost", new ConfusionMatrix(1, 1, -1, 1), folder.resolve("matrix.png")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("negative");
    }
}
