package io.cart4j.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
    private static final Font FONT = Theme.plain(13);

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Text.shorten("num_carts", FONT, 200)).isEqualTo("num_carts");
        assertThat(Text.shrink("num_carts", FONT, 200, 9)).isEqualTo(FONT);
        assertThat(Text.wrap("Cart events", FONT, 200)).containsExactly("Cart events");
    }

    @Test
    void shortenedAndWrappedTextFitsAnyWidth() {
        Random random = new Random(7);
        for (int trial = 0; trial < 400; trial++) {
            String text = words(random);
            double width = 20 + random.nextInt(300);
            assertThat(Text.width(Text.shorten(text, FONT, width), FONT)).isLessThanOrEqualTo(width);
            assertThat(Text.wrap(text, FONT, width)).allMatch(line -> Text.width(line, FONT) <= width);
            assertThat(Text.wrap(text, FONT, width, 2))
                    .hasSizeLessThanOrEqualTo(2)
                    .allMatch(line -> Text.width(line, FONT) <= width);
        }
    }

    @Test
    void wrappingLosesNothing() {
        Random random = new Random(8);
        for (int trial = 0; trial < 400; trial++) {
            String text = words(random);
            String lines = String.join("", Text.wrap(text, FONT, 20 + random.nextInt(300)));
            assertThat(lines.replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void shrunkTextFitsUnlessItWouldBeTooSmall() {
        Random random = new Random(9);
        for (int trial = 0; trial < 400; trial++) {
            String text = words(random);
            double width = 20 + random.nextInt(300);
            Font font = Text.shrink(text, FONT, width, 6);
            assertThat(font.getSize2D()).isBetween(6f, 13f);
            assertThat(Text.width(text, font) <= width || font.getSize2D() == 6f)
                    .isTrue();
        }
    }

    @Test
    void surrogatePairsAreNotTornApart() {
        String carts = "🛒".repeat(30);
        assertThat(Text.wrap(carts, FONT, 60)).allMatch(line -> line.length() % 2 == 0);
        assertThat(Text.shorten(carts, FONT, 60).length() % 2).isEqualTo(1);
    }

    @Test
    void aColumnNarrowerThanALetterStillEnds() {
        assertThat(Text.wrap("abc", FONT, 1)).containsExactly("a", "b", "c");
    }

    @Test
    void linesAreCentredAsABlock() {
        Paper paper = Paper.with(
                200,
                200,
                g -> Text.drawLinesMiddle(
                        g, List.of("HHH", "HHH", "HHH"), FONT, Theme.TEXT, Text.Align.CENTRE, 100, 100));
        assertThat(paper.ink().getCenterX()).isBetween(98.0, 102.0);
        assertThat(paper.ink().getCenterY()).isBetween(98.0, 102.0);
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int words = random.nextInt(12); words > 0; words--) {
            for (int letters = 1 + random.nextInt(15); letters > 0; letters--) {
                text.append("abcdefghijklmnopqrstuvwxyzIİıMW_|-".charAt(random.nextInt(33)));
            }
            text.append(words == 1 ? "" : " ");
        }
        return text.toString();
    }
}
