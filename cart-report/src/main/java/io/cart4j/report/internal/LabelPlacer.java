package io.cart4j.report.internal;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds a place for the round label of each bubble: on the bubble where it is large enough, beside it otherwise, never on
 * another label and never across the edge. Greedy, smallest bubble first, the cheapest of a fixed list of places: the
 * same bubbles always give the same places.
 */
final class LabelPlacer {
    /** A bubble in pixels. */
    record Circle(double x, double y, double radius) {
        boolean contains(Point2D point) {
            return point.distance(x, y) <= radius;
        }
    }

    private static final int DIRECTIONS = 24;
    private static final double RING_STEP = 5;
    private static final double LABEL_GAP = 1.5;
    private static final double BUBBLE_GAP = 3;
    /** What it costs to hide a part of another bubble, in pixels of distance. */
    private static final double HIDING = 60;

    private final List<Circle> bubbles;
    private final double radius;
    private final Rectangle2D bounds;

    private LabelPlacer(List<Circle> bubbles, double radius, Rectangle2D bounds) {
        this.bubbles = bubbles;
        this.radius = radius;
        this.bounds = bounds;
    }

    /**
     * Places the labels.
     *
     * @param bubbles all bubbles; later ones of equal size lie above earlier ones
     * @param radius radius of every label
     * @param bounds what no label may leave; it must have room for all of them several times over
     * @return the centre of each label
     */
    static List<Point2D> place(List<Circle> bubbles, double radius, Rectangle2D bounds) {
        return new LabelPlacer(bubbles, radius, bounds).place();
    }

    private List<Point2D> place() {
        Point2D[] places = new Point2D[bubbles.size()];
        List<Point2D> taken = new ArrayList<>();
        IntStream.range(0, bubbles.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> bubbles.get(i).radius()))
                .forEach(i -> {
                    places[i] = cheapest(i, taken);
                    taken.add(places[i]);
                });
        return List.of(places);
    }

    private Point2D cheapest(int bubble, List<Point2D> taken) {
        Circle own = bubbles.get(bubble);
        Point2D best = null;
        double bestCost = Double.POSITIVE_INFINITY;
        for (Point2D place : candidates(own)) {
            double cost = cost(place, bubble);
            // compared with a tolerance, so that mirrored places do not depend on the last bit
            if (cost < bestCost - 1e-6 && isFree(place, taken)) {
                best = place;
                bestCost = cost;
            }
        }
        return best != null ? best : nearestFree(own, taken);
    }

    private List<Point2D> candidates(Circle own) {
        List<Point2D> places = new ArrayList<>();
        if (own.radius() >= radius) {
            places.add(new Point2D.Double(own.x(), own.y()));
        }
        double reach = Math.max(bounds.getWidth(), bounds.getHeight()) / 3;
        for (double away = own.radius() + radius + BUBBLE_GAP; away < own.radius() + reach; away += RING_STEP) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                places.add(new Point2D.Double(
                        own.x() + away * StrictMath.cos(angle), own.y() - away * StrictMath.sin(angle)));
            }
        }
        return places;
    }

    private double cost(Point2D place, int bubble) {
        Circle own = bubbles.get(bubble);
        double distance = place.distance(own.x(), own.y());
        double cost = distance;
        for (int i = 0; i < bubbles.size(); i++) {
            Circle other = bubbles.get(i);
            // on its own bubble a label may cover the larger ones beneath, beside it none at all
            boolean matters = distance > own.radius() || other.radius() <= own.radius();
            boolean covers = place.distance(other.x(), other.y()) < radius + other.radius();
            if (i != bubble && matters && covers) {
                cost += HIDING;
            }
        }
        return cost;
    }

    private boolean isFree(Point2D place, List<Point2D> taken) {
        return place.getX() - radius >= bounds.getMinX()
                && place.getX() + radius <= bounds.getMaxX()
                && place.getY() - radius >= bounds.getMinY()
                && place.getY() + radius <= bounds.getMaxY()
                && taken.stream().allMatch(other -> other.distance(place) >= 2 * radius + LABEL_GAP);
    }

    /** The last resort for crowds: all places of a fine grid. */
    private Point2D nearestFree(Circle own, List<Point2D> taken) {
        Point2D best = null;
        for (double y = bounds.getMinY() + radius; y <= bounds.getMaxY() - radius; y += radius / 2) {
            for (double x = bounds.getMinX() + radius; x <= bounds.getMaxX() - radius; x += radius / 2) {
                Point2D place = new Point2D.Double(x, y);
                boolean nearer =
                        best == null || place.distance(own.x(), own.y()) < best.distance(own.x(), own.y()) - 1e-6;
                if (nearer && isFree(place, taken)) {
                    best = place;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("no room for " + bubbles.size() + " labels in " + bounds);
        }
        return best;
    }
}
