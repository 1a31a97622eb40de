package io.cart4j.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.report.internal.BarPlot.Bar;
import io.cart4j.report.internal.BubblePlot.Bubble;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Draws random plots in the middle of a sheet and looks for ink outside their area. */
class PlotsTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(60, 60, 380, 330);

    @Test
    void barsAndTheirLabelsStayInTheirArea() {
        Random random = new Random(5);
        for (int trial = 0; trial < 40; trial++) {
            List<Bar> bars = new ArrayList<>();
            double spread = random.nextDouble() * 16;
            for (int count = 1 + random.nextInt(40); count > 0; count--) {
                double value = random.nextInt(5) == 0 ? 0 : Math.exp(random.nextDouble() * spread);
                bars.add(new Bar(value, Figures.count(Math.round(value)) + "  ·  12.3 %", Theme.GOOD));
            }
            OptionalDouble reference = trial % 2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble());
            Paper paper = Paper.with(500, 450, g -> BarPlot.draw(g, AREA, bars, reference));
            assertThat(paper.isInkWithin(AREA)).as("bars %s", bars).isTrue();
        }
    }

    @Test
    void barsThatAreAllZeroShowTheirLabels() {
        List<Bar> bars = List.of(new Bar(0, "0", Theme.GOOD), new Bar(0, "0", Theme.GOOD));
        Paper paper = Paper.with(500, 450, g -> BarPlot.draw(g, AREA, bars, OptionalDouble.of(0)));
        assertThat(paper.ink().isEmpty()).isFalse();
        assertThat(paper.isInkWithin(AREA)).isTrue();
    }

    @Test
    void aBarThatIsNotZeroCanBeSeen() {
        List<Bar> bars = List.of(new Bar(1e9, "", Theme.GOOD), new Bar(1, "", Theme.GOOD));
        Paper paper = Paper.with(500, 450, g -> BarPlot.draw(g, AREA, bars, OptionalDouble.empty()));
        double[] rows = BarPlot.rows(AREA, 2);
        assertThat(paper.ink().getMaxY()).isGreaterThan(rows[1]);
    }

    @Test
    void bubblesTheirBadgesAndTheirAxesStayInTheirArea() {
        Random random = new Random(6);
        for (int trial = 0; trial < 40; trial++) {
            List<Bubble> bubbles = new ArrayList<>();
            double spread = random.nextDouble() * 14;
            int count = 1 + random.nextInt(20);
            for (int i = 0; i < count; i++) {
                bubbles.add(new Bubble(
                        i,
                        Palette.colour(i),
                        Math.exp(random.nextDouble() * spread) - 1,
                        random.nextInt(4) == 0 ? 0 : random.nextDouble(),
                        Math.floor(Math.exp(random.nextDouble() * spread))));
            }
            Scale across = Scale.ofDurations(
                    "mean length of the session",
                    bubbles.stream().mapToDouble(Bubble::x).toArray());
            Scale upwards = Scale.ofShares(
                    "sessions abandoned",
                    bubbles.stream().mapToDouble(Bubble::y).toArray());
            Paper paper = Paper.with(500, 450, g -> BubblePlot.draw(g, AREA, bubbles, across, upwards));
            assertThat(paper.isInkWithin(AREA)).as("bubbles %s", bubbles).isTrue();
        }
    }
}
