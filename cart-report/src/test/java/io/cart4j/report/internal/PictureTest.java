package io.cart4j.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.cart4j.core.CartException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
    private static final Picture PICTURE = Picture.of(30, 20, g -> g.fillRect(5, 5, 10, 10));

    @TempDir
    Path folder;

    @Test
    void pointsBecomeTwoPixels() throws IOException {
        PICTURE.write(folder.resolve("a.png"));
        BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(image.getHeight()).isEqualTo(40);
    }

    @Test
    void anOlderFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Files.writeString(folder.resolve("a.png"), "old");
        PICTURE.write(folder.resolve("a.png"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.png"));
        }
        assertThat(Files.size(folder.resolve("a.png"))).isGreaterThan(50);
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> PICTURE.write(missing.resolve("a.png")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("create it first");
    }

    @Test
    void aFolderIsNotAPicture() {
        assertThatThrownBy(() -> PICTURE.write(folder))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("it is a directory");
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsReported() {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder), "this user may write anywhere");
        assertThatThrownBy(() -> PICTURE.write(folder.resolve("a.png")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Path impossible = folder.resolve("a".repeat(400) + ".png");
        assertThatThrownBy(() -> PICTURE.write(impossible))
                .isInstanceOf(CartException.class)
                .hasMessageStartingWith(impossible + ": cannot be written");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anErrorWhileDrawingKeepsTheOlderFile() throws IOException {
        Files.writeString(folder.resolve("a.png"), "old");
        Picture broken = Picture.of(30, 20, g -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> broken.write(folder.resolve("a.png"))).isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("a.png")).hasContent("old");
    }

    @Test
    void withoutFontsTheErrorSaysWhatToInstall() {
        Picture fontless = Picture.of(30, 20, g -> {
            throw new InternalError("Fontconfig head is null");
        });
        assertThatThrownBy(() -> fontless.write(folder.resolve("a.png")))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("install fontconfig");
    }
}
