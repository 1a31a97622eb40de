package io.cart4j.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.report.internal.LabelPlacer.Circle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    private static final double RADIUS = 8.5;
    private static final Rectangle2D BOUNDS = new Rectangle2D.Double(40, 20, 330, 230);

    @Test
    void aLargeBubbleCarriesItsOwnLabel() {
        assertThat(place(List.of(new Circle(200, 100, 30)))).containsExactly(new Point2D.Double(200, 100));
    }

    @Test
    void aSmallBubbleIsLabelledCloseBeside() {
        Point2D place = place(List.of(new Circle(200, 100, 4))).get(0);
        assertThat(place.distance(200, 100)).isBetween(4 + RADIUS, 4 + RADIUS + 5);
    }

    @Test
    void aLabelGivesWayToASmallerBubble() {
        Circle large = new Circle(200, 100, 30);
        Circle small = new Circle(200, 100, 4);
        for (Point2D place : place(List.of(large, small))) {
            assertThat(place.distance(200, 100)).isGreaterThanOrEqualTo(small.radius() + RADIUS);
        }
    }

    @Test
    void labelsNeverOverlapAndNeverLeaveTheBounds() {
        Random random = new Random(3);
        for (int trial = 0; trial < 600; trial++) {
            List<Circle> bubbles = bubbles(random);
            assertThatNothingOverlaps(place(bubbles));
        }
    }

    @Test
    void twentyBubblesInOneCornerAreAllLabelled() {
        List<Point2D> places =
                place(Collections.nCopies(20, new Circle(BOUNDS.getMinX() + 35, BOUNDS.getMinY() + 35, 32)));
        assertThat(places).hasSize(20);
        assertThatNothingOverlaps(places);
    }

    @Test
    void theSameBubblesGiveTheSamePlaces() {
        List<Circle> bubbles = bubbles(new Random(4));
        assertThat(place(bubbles)).isEqualTo(place(bubbles));
    }

    private static List<Point2D> place(List<Circle> bubbles) {
        return LabelPlacer.place(bubbles, RADIUS, BOUNDS);
    }

    /** One to twenty bubbles; in a third of the cases crowded together, in some of them all at one point. */
    private static List<Circle> bubbles(Random random) {
        double crowd = random.nextInt(3) == 0 ? random.nextInt(4) / 10.0 : 1;
        List<Circle> bubbles = new ArrayList<>();
        for (int count = 1 + random.nextInt(20); count > 0; count--) {
            double radius = random.nextBoolean() ? 3.5 : 3.5 + random.nextDouble() * 28.5;
            bubbles.add(new Circle(
                    BOUNDS.getX() + 35 + random.nextDouble() * crowd * (BOUNDS.getWidth() - 70),
                    BOUNDS.getY() + 35 + random.nextDouble() * crowd * (BOUNDS.getHeight() - 70),
                    radius));
        }
        return bubbles;
    }

    private static void assertThatNothingOverlaps(List<Point2D> places) {
        for (int i = 0; i < places.size(); i++) {
            Point2D place = places.get(i);
            assertThat(BOUNDS.contains(
                            place.getX() - RADIUS + 1e-9,
                            place.getY() - RADIUS + 1e-9,
                            2 * RADIUS - 2e-9,
                            2 * RADIUS - 2e-9))
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(place.distance(places.get(j))).isGreaterThanOrEqualTo(2 * RADIUS);
            }
        }
    }
}
