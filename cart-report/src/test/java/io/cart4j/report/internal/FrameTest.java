package io.cart4j.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.report.internal.Frame.Axis;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(60, 60, 380, 330);

    @Test
    void axes_and_curves_stay_in_their_area_even_beyond_the_ends() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20; trial++) {
            double high = Math.exp(random.nextGaussian() * 6);
            Axis across = trial % 2 == 0 ? Axis.ofShares("risk") : Axis.around("", high, high * random.nextDouble());
            Axis upwards = trial % 3 == 0 ? Axis.bare(high) : Axis.fromZero("cost", high);
            double[] x = random.doubles(30, -high, 2 * high).toArray();
            double[] y = random.doubles(30, -high, 2 * high).toArray();
            x[3] = Double.NaN;
            y[4] = Double.POSITIVE_INFINITY;

            Paper paper = Paper.with(500, 450, g -> {
                Frame frame = Frame.draw(g, AREA, across, upwards);
                frame.line(g, x, y, Theme.GOOD, Frame.CURVE);
                frame.level(g, 3 * high, Theme.BAD);
                frame.upright(g, -high, Theme.BAD);
                frame.whisker(g, frame.x(y[0]), y[1], y[2], true, Theme.BAD);
            });

            assertThat(paper.ink().isEmpty()).isFalse();
            assertThat(paper.isInkWithin(AREA)).as("to %s", high).isTrue();
        }
    }

    @Test
    void values_lie_in_proportion_and_upwards_is_up() {
        Paper.with(500, 450, g -> {
            Frame frame = Frame.draw(g, AREA, Axis.ofShares(""), Axis.ofShares(""));
            assertThat(frame.x(0)).isEqualTo(frame.inner().getX());
            assertThat(frame.x(1)).isEqualTo(frame.inner().getMaxX());
            assertThat(frame.y(0)).isEqualTo(frame.inner().getMaxY());
            assertThat(frame.y(0.5)).isEqualTo(frame.inner().getCenterY());
        });
    }

    @Test
    void an_axis_around_nothing_and_around_one_value_has_a_length() {
        assertThat(Axis.around("", Double.NaN).high()).isEqualTo(1);
        Axis one = Axis.around("", 0.65, Double.NaN);
        assertThat(one.low()).isLessThan(0.65);
        assertThat(one.high()).isGreaterThan(0.65);
    }
}
