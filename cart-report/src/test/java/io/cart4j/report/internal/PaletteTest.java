package io.cart4j.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    /** Full blindness to red, green and blue on linear RGB, after Machado, Oliveira and Fernandes (2009). */
    private static final double[][] RED_BLIND = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] GREEN_BLIND = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static final double[][] BLUE_BLIND = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };

    private static final double[][] ALL_COLOURS = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    @Test
    void allColoursDiffer() {
        Set<Color> colours =
                IntStream.range(0, Palette.SIZE).mapToObj(Palette::colour).collect(Collectors.toSet());
        assertThat(colours).hasSize(20);
        assertThat(leastDistance(Palette.SIZE, ALL_COLOURS)).isGreaterThan(18);
    }

    @Test
    void theyDifferForColourBlindReadersToo() {
        for (double[][] sight : List.of(RED_BLIND, GREEN_BLIND, BLUE_BLIND)) {
            assertThat(leastDistance(8, sight)).isGreaterThan(15);
            assertThat(leastDistance(13, sight)).isGreaterThan(10);
            assertThat(leastDistance(Palette.SIZE, sight)).isGreaterThan(4);
        }
    }

    @Test
    void numbersReadOnEveryColour() {
        for (int i = 0; i < Palette.SIZE; i++) {
            Color colour = Palette.colour(i);
            double text = Theme.luminance(Theme.textOn(colour)) + 0.05;
            double ground = Theme.luminance(colour) + 0.05;
            assertThat(Math.max(text, ground) / Math.min(text, ground)).isGreaterThan(3.5);
        }
    }

    private static double leastDistance(int colours, double[][] sight) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < colours; i++) {
            for (int j = 0; j < i; j++) {
                double[] a = lab(Palette.colour(i), sight);
                double[] b = lab(Palette.colour(j), sight);
                double distance = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
                least = Math.min(least, distance);
            }
        }
        return least;
    }

    /** Gives CIE L*a*b* coordinates (D65) as somebody with that sight perceives them. */
    private static double[] lab(Color colour, double[][] sight) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.min(1, Math.max(0, sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2]));
        }
        double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
