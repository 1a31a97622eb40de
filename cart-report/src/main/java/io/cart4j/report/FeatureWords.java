package io.cart4j.report;

import java.util.Map;
import java.util.Optional;

/** What a feature's name means to someone who does not know the code. */
final class FeatureWords {
    private static final Map<String, String> SESSION = Map.ofEntries(
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

    /** At a decision point, "product" and "category" are those that went into the cart. */
    private static final Map<String, String> AT_CART = Map.ofEntries(
            Map.entry("seconds_since_start", "Time since the start"),
            Map.entry("seconds_since_last_event", "Time since the last event"),
            Map.entry("seconds_since_first_cart", "Time since the first cart event"),
            Map.entry("mean_gap_seconds", "Mean time between events"),
            Map.entry("last_gap_seconds", "Time before the last event"),
            Map.entry("longest_gap_seconds", "Longest pause"),
            Map.entry("views", "Product views"),
            Map.entry("carts", "Cart events"),
            Map.entry("removes", "Removals from the cart"),
            Map.entry("cart_position", "Events up to the first cart"),
            Map.entry("products", "Different products"),
            Map.entry("brands", "Different brands"),
            Map.entry("categories", "Different categories"),
            Map.entry("product_views", "Views of the product"),
            Map.entry("product_view_share", "Share of views on the product"),
            Map.entry("seconds_since_product_seen", "Time since the product was seen"),
            Map.entry("revisit_share", "Share of repeated views"),
            Map.entry("category_share", "Share of events in the category"),
            Map.entry("cart_price", "Price of the product"),
            Map.entry("price_to_mean", "Price against the mean seen"),
            Map.entry("price_to_max", "Price against the highest seen"),
            Map.entry("price_position", "Price between lowest and highest"),
            Map.entry("cart_items", "Items in the cart"),
            Map.entry("cart_value", "Value of the cart"),
            Map.entry("view_view_carts", "Carts after two views"),
            Map.entry("view_carts", "Carts after a view"),
            Map.entry("cart_views", "Views after a cart event"),
            Map.entry("cart_carts", "Carts after a cart event"),
            Map.entry("same_product_pairs", "Same product twice in a row"),
            Map.entry("category_switches", "Changes of category"),
            Map.entry("hour_sin", "Time of day (sine)"),
            Map.entry("hour_cos", "Time of day (cosine)"),
            Map.entry("weekday", "Day of the week"),
            Map.entry("is_weekend", "Weekend"),
            Map.entry("is_returning", "Returning visitor"),
            Map.entry("earlier_sessions", "Earlier sessions"),
            Map.entry("earlier_cart_sessions", "Earlier sessions with a cart"),
            Map.entry("earlier_purchase_sessions", "Earlier sessions with a purchase"),
            Map.entry("earlier_abandoned_sessions", "Earlier abandoned carts"),
            Map.entry("days_since_earlier_start", "Days since the last session"),
            Map.entry("last_session_abandoned", "Last session was abandoned"),
            Map.entry("earlier_purchase_rate", "Earlier purchases per session"),
            Map.entry("earlier_completion_rate", "Earlier purchases per cart"),
            Map.entry("window_days", "Days that the shop is known"),
            Map.entry("product_popularity", "Product's part of all views"),
            Map.entry("product_cart_rate", "Product's carts per view"),
            Map.entry("product_purchase_rate", "Product's purchases per cart"),
            Map.entry("category_popularity", "Category's part of all views"),
            Map.entry("category_cart_rate", "Category's carts per view"),
            Map.entry("category_purchase_rate", "Category's purchases per cart"),
            Map.entry("price_to_category_median", "Price against the category's"));

    private FeatureWords() {}

    /** Gives words for a feature of the library; a shop's own features have none but their name. */
    static Optional<String> of(String feature) {
        String words = SESSION.get(feature);
        return Optional.ofNullable(words != null ? words : AT_CART.get(feature));
    }
}
