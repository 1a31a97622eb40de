package io.cart4j.features.internal;

import io.cart4j.features.FeatureCost;
import io.cart4j.features.FeatureSpec;
import io.cart4j.features.LeakClass;
import java.util.ArrayList;
import java.util.List;

/** The features at a decision point, in the order in which the kernels write them. */
public final class CartCatalogue {
    /** The whole catalogue: session so far and calendar, then the user's history, then the shop's. */
    public static final List<FeatureSpec> ALL = build();

    private CartCatalogue() {}

    private static List<FeatureSpec> build() {
        List<FeatureSpec> all = new ArrayList<>();
        addPace(all);
        addProducts(all);
        addPrices(all);
        addPatterns(all);
        addCalendar(all);
        addUser(all);
        addShop(all);
        return List.copyOf(all);
    }

    private static void addPace(List<FeatureSpec> all) {
        counter(all, "seconds_since_start", "seconds", "from the session's first event to the decision");
        counter(all, "seconds_since_last_event", "seconds", "from the last event to the decision; 0 at an event");
        counter(all, "seconds_since_first_cart", "seconds", "from the first cart event to the decision; 0 at it");
        counter(all, "mean_gap_seconds", "seconds", "mean time between neighbouring events; 0 with one event");
        counter(all, "last_gap_seconds", "seconds", "time between the last two events; 0 with one event");
        counter(all, "longest_gap_seconds", "seconds", "longest time between neighbouring events; 0 with one event");
        counter(all, "events_per_minute", "events per minute", "events over the time since the start plus one second");
        counter(all, "views", "events", "views so far");
        counter(all, "carts", "events", "cart events so far");
        counter(all, "removes", "events", "removals from the cart so far");
        counter(all, "cart_position", "events", "place of the first cart event among the session's events, from 1");
    }

    private static void addProducts(List<FeatureSpec> all) {
        table(all, "products", "products", "distinct products so far");
        table(all, "brands", "brands", "distinct brands so far, events without one aside");
        table(all, "categories", "categories", "distinct categories so far, events without one aside");
        table(all, "product_views", "events", "views of the product so far");
        table(all, "product_view_share", "share", "views of the product among all views; 0 without views");
        table(all, "seconds_since_product_seen", "seconds", "from the first event on the product to the decision");
        table(all, "revisit_share", "share", "views of a product viewed before among all views; 0 without views");
        table(all, "category_share", "share", "events in the product's category among all; 0 if it has none");
    }

    private static void addPrices(List<FeatureSpec> all) {
        counter(all, "cart_price", "currency", "price of the product");
        counter(all, "price_to_mean", "ratio", "that price over the mean price of the events so far; 1 if all are 0");
        counter(all, "price_to_max", "ratio", "that price over the highest price so far; 1 if all are 0");
        counter(all, "price_position", "0 to 1", "place of that price from lowest to highest so far; 0.5 if all agree");
        counter(all, "cart_items", "items", "cart events less removals, at least 0");
        counter(all, "cart_value", "currency", "prices of cart events less those of removals, at least 0");
    }

    private static void addPatterns(List<FeatureSpec> all) {
        counter(all, "view_view_carts", "times", "cart events after two views");
        counter(all, "view_carts", "times", "cart events right after a view");
        counter(all, "cart_views", "times", "views right after a cart event");
        counter(all, "cart_carts", "times", "cart events right after a cart event");
        counter(all, "same_product_pairs", "times", "neighbouring events on the same product");
        counter(all, "category_switches", "times", "neighbouring events in different categories");
    }

    private static void addCalendar(List<FeatureSpec> all) {
        LeakClass calendar = LeakClass.CALENDAR;
        FeatureCost cost = FeatureCost.COUNTER;
        all.add(new FeatureSpec(
                "hour_sin", "-1 to 1", "sine of the time of day, UTC, a day being a turn", calendar, cost));
        all.add(new FeatureSpec("hour_cos", "-1 to 1", "cosine of the time of day, UTC", calendar, cost));
        all.add(new FeatureSpec("weekday", "1 to 7", "day of the week, UTC, Monday = 1", calendar, cost));
        all.add(new FeatureSpec("is_weekend", "0 or 1", "whether it is Saturday or Sunday, UTC", calendar, cost));
    }

    private static void addUser(List<FeatureSpec> all) {
        user(all, "is_returning", "0 or 1", "whether the user had an earlier session");
        user(all, "earlier_sessions", "sessions", "earlier sessions of the user");
        user(all, "earlier_cart_sessions", "sessions", "earlier sessions with a cart event by then");
        user(all, "earlier_purchase_sessions", "sessions", "earlier sessions with a purchase by then");
        user(
                all,
                "earlier_abandoned_sessions",
                "sessions",
                "earlier sessions with a cart event and no purchase by then");
        user(
                all,
                "days_since_earlier_start",
                "days",
                "from the start of the latest earlier session to this one's; 0 if none");
        user(
                all,
                "last_session_abandoned",
                "0 or 1",
                "whether the latest earlier session had a cart event and no purchase by then; 0 if none");
        user(
                all,
                "earlier_purchase_rate",
                "purchases per session",
                "sessions with a purchase among earlier ones, drawn to 0.1 as by 10 sessions");
        user(
                all,
                "earlier_completion_rate",
                "share",
                "earlier cart sessions with a purchase among them, drawn to 0.5 as by 2 sessions");
    }

    private static void addShop(List<FeatureSpec> all) {
        shop(all, "window_days", "days", "days of the window on which the shop had events; 0: nothing below is known");
        shop(
                all,
                "product_popularity",
                "per million",
                "views of the product among a million views of the shop; 0 if none");
        shop(all, "product_cart_rate", "carts per view", "of the product, drawn to its category's rate as by 20 views");
        shop(
                all,
                "product_purchase_rate",
                "purchases per cart",
                "of the product, drawn to its category's rate as by 20 carts");
        shop(
                all,
                "category_popularity",
                "per million",
                "views of the category among a million views of the shop; 0 if none");
        shop(
                all,
                "category_cart_rate",
                "carts per view",
                "of the category, drawn to the shop's rate as by 20 views; 0 if no views");
        shop(
                all,
                "category_purchase_rate",
                "purchases per cart",
                "of the category, drawn to the shop's rate as by 20 carts; 0 if no carts");
        shop(
                all,
                "price_to_category_median",
                "ratio",
                "price of the product over the median price of the category's views, to 3 %; 1 if none");
    }

    private static void counter(List<FeatureSpec> all, String name, String unit, String meaning) {
        all.add(new FeatureSpec(name, unit, meaning, LeakClass.SESSION_SO_FAR, FeatureCost.COUNTER));
    }

    private static void table(List<FeatureSpec> all, String name, String unit, String meaning) {
        all.add(new FeatureSpec(name, unit, meaning, LeakClass.SESSION_SO_FAR, FeatureCost.SESSION_TABLE));
    }

    private static void user(List<FeatureSpec> all, String name, String unit, String meaning) {
        all.add(new FeatureSpec(name, unit, meaning, LeakClass.USER_HISTORY, FeatureCost.USER_TABLE));
    }

    private static void shop(List<FeatureSpec> all, String name, String unit, String meaning) {
        all.add(new FeatureSpec(name, unit, meaning, LeakClass.SHOP_HISTORY, FeatureCost.SHOP_TABLE));
    }
}
