package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.cart4j.report.internal.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** What must be true of every picture. */
final class Png {
    private Png() {}

    /** Checks the size, that there is something to see, and that nothing runs into the margin around all. */
    static void assertThatItIsAPicture(Path png, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        int margin = Theme.MARGIN * 2 - 20;
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        long inked = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (pixels[y * width + x] != Theme.PAGE.getRGB()) {
                    inked++;
                    if (x < margin || y < margin || x >= width - margin || y >= height - margin) {
                        fail("ink in the margin at %d, %d", x, y);
                    }
                }
            }
        }
        assertThat(inked).isGreaterThan((long) width * height / 50);
    }

    /** Writes a picture here and in another country, and compares the files. */
    static void assertThatBytesDependOnTheInputAlone(Path folder, Consumer<Path> picture) throws IOException {
        Path here = folder.resolve("here.png");
        Path there = folder.resolve("there.png");
        picture.accept(here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            picture.accept(there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(Files.mismatch(here, there)).isEqualTo(-1);
    }
}
