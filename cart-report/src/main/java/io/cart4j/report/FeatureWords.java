package io.cart4j.report;

import java.util.Locale;
import java.util.Map;

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
            Map.entry("is_returning_user", "Returning visitor"));

    private FeatureWords() {}

    /** Gives words for a feature; those of an unknown one are its own name, spelled as a phrase. */
    static String of(String feature) {
        String words = WORDS.get(feature);
        if (words != null || feature.isEmpty()) {
            return words == null ? feature : words;
        }
        String phrase = feature.replace('_', ' ').strip();
        return phrase.isEmpty() ? feature : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }
}
