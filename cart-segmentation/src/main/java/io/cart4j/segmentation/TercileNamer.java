package io.cart4j.segmentation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The study's names: one grade for each of four figures, by terciles over the segment table with two decimals. */
final class TercileNamer implements SegmentNamer {
    private static final double LOWER = 0.33;
    private static final double UPPER = 0.66;

    private record Grade(String name, String words) {}

    /** Grades of one figure, from high to low. */
    private record Scale(Grade high, Grade medium, Grade low, ToDoubleFunction<SegmentProfile> figure) {
        Grade of(SegmentProfile segment, List<SegmentProfile> all) {
            double[] sorted = all.stream().mapToDouble(this::rounded).sorted().toArray();
            double value = rounded(segment);
            if (value > quantile(sorted, UPPER)) {
                return high;
            }
            return value > quantile(sorted, LOWER) ? medium : low;
        }

        double rounded(SegmentProfile segment) {
            return Math.rint(figure.applyAsDouble(segment) * 100) / 100;
        }
    }

    private static final Scale ABANDONMENT = new Scale(
            new Grade("High-Risk", "very high abandonment"),
            new Grade("Medium-Risk", "moderate abandonment"),
            new Grade("Low-Risk", "low abandonment"),
            SegmentProfile::abandonmentRate);
    private static final Scale DURATION = new Scale(
            new Grade("Patient", "long sessions"),
            new Grade("Balanced", "medium sessions"),
            new Grade("Quick", "short sessions"),
            SegmentProfile::meanDurationSeconds);
    private static final Scale PRODUCTS = new Scale(
            new Grade("Explorer", "views"),
            new Grade("Browser", "views"),
            new Grade("Shopper", "views"),
            SegmentProfile::meanProducts);
    private static final Scale PRICE = new Scale(
            new Grade("Premium", "premium price"),
            new Grade("Mid-Range", "mid-range"),
            new Grade("Budget", "low price"),
            SegmentProfile::meanPrice);

    @Override
    public List<SegmentName> name(List<SegmentProfile> segments) {
        return segments.stream().map(segment -> name(segment, segments)).toList();
    }

    private static SegmentName name(SegmentProfile segment, List<SegmentProfile> all) {
        Grade abandonment = ABANDONMENT.of(segment, all);
        Grade duration = DURATION.of(segment, all);
        Grade products = PRODUCTS.of(segment, all);
        Grade price = PRICE.of(segment, all);
        String name = String.join(" | ", abandonment.name(), duration.name(), products.name(), price.name());
        String description = abandonment.words() + " (" + Figures.fixed(ABANDONMENT.rounded(segment) * 100, 1) + "%), "
                + duration.words() + " (" + Figures.fixed(DURATION.rounded(segment), 0) + "s), "
                + products.words() + " " + Figures.fixed(PRODUCTS.rounded(segment), 0) + " products, "
                + price.words() + " ($" + Figures.fixed(PRICE.rounded(segment), 0) + ")";
        return new SegmentName(name, description);
    }

    /** Linear interpolation between the two nearest values, as NumPy. */
    private static double quantile(double[] sorted, double q) {
        double position = (sorted.length - 1) * q;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }
}
