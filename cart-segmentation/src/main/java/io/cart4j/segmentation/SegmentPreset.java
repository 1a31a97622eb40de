package io.cart4j.segmentation;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What segments are made of and how they are named. Inputs are scaled robustly (median 0, interquartile range 1) after
 * log(1 + x) where asked.
 *
 * @param name name of the preset
 * @param inputs features that K-Means sees, in order, all different
 * @param log1p inputs of which log(1 + x) is taken before scaling
 * @param namer gives the segments their names
 */
public record SegmentPreset(String name, List<String> inputs, Set<String> log1p, SegmentNamer namer) {
    private static final List<String> STUDY_INPUTS = List.of(
            "duration_seconds",
            "total_events",
            "view_count",
            "cart_count",
            "unique_products",
            "unique_brands",
            "unique_categories",
            "avg_price",
            "events_per_minute",
            "cart_to_view_ratio",
            "products_per_event",
            "is_abandoned");
    private static final Set<String> STUDY_LOG1P =
            Set.of("duration_seconds", "total_events", "view_count", "avg_price");
    private static final Set<String> TELL_THE_OUTCOME =
            Set.of("is_abandoned", "total_events", "events_per_minute", "products_per_event");

    /**
     * Checks and freezes the lists.
     *
     * @param name name of the preset
     * @param inputs features that K-Means sees, in order, all different
     * @param log1p some of the inputs
     * @param namer gives the segments their names
     */
    public SegmentPreset {
        inputs = new FeatureList(inputs).names();
        log1p = Set.copyOf(log1p);
        if (inputs.isEmpty()) {
            throw new CartException("a segment preset needs at least one input; name some features");
        }
        if (!inputs.containsAll(log1p)) {
            throw new CartException("log1p names features that are not among the inputs: " + log1p + " of " + inputs);
        }
    }

    /**
     * Gives the study's preset: its twelve features and its names. The outcome, is_abandoned, is one of the inputs, so
     * the abandonment rates of these segments are made, not found.
     *
     * @return the preset "study"
     */
    public static SegmentPreset study() {
        return new SegmentPreset("study", STUDY_INPUTS, STUDY_LOG1P, SegmentNamer.study());
    }

    /**
     * Gives the preset for segments that may be looked at by outcome: what visitors did, never how the session ended.
     * Of the study's features it leaves out is_abandoned, and also total_events, events_per_minute and
     * products_per_event: they count purchases too, and beside the numbers of views and carts they give the purchases
     * away. Names are unique.
     *
     * @return the preset "default"
     */
    public static SegmentPreset standard() {
        List<String> inputs = new ArrayList<>(STUDY_INPUTS);
        inputs.removeAll(TELL_THE_OUTCOME);
        Set<String> log1p = new HashSet<>(STUDY_LOG1P);
        log1p.removeAll(TELL_THE_OUTCOME);
        return new SegmentPreset("default", inputs, log1p, SegmentNamer.unique());
    }
}
