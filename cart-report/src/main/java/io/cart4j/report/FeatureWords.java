package io.cart4j.report;

import java.util.Map;
import java.util.Optional;

/** What a feature's name means to someone who does not know the code. */
final class FeatureWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("duration_seconds", "Length of the session"),
            Map.entry("total_events", "Events"),
            Map.entry("num_views", "Product views"),
            Map.entry("view_count", "Product views"),
            Map.entry("num_carts", "Cart events"),
            Map.entry("cart_count", "Cart events"),
            Map.entry("num_removes", "Removals from the cart"),
            Map.entry("products_viewed", "Different products"),
            Map.entry("unique_products", "Different products"),
            Map.entry("brands_viewed", "Different brands"),
            Map.entry("unique_brands", "Different brands"),
            Map.entry("categories_viewed", "Different categories"),
            Map.entry("unique_categories", "Different categories"),
            Map.entry("avg_price", "Average price"),
            Map.entry("max_price", "Highest price"),
            Map.entry("total_price", "Sum of prices"),
            Map.entry("events_per_minute", "Pace"),
            Map.entry("cart_to_view_ratio", "Carts per view"),
            Map.entry("products_per_event", "Variety"),
            Map.entry("is_returning_user", "Returning visitor"));

    private FeatureWords() {}

    /** Gives words for a feature of the library; a shop's own features have none but their name. */
    static Optional<String> of(String feature) {
        return Optional.ofNullable(WORDS.get(feature));
    }
}
