package io.cart4j.core.internal;

import java.util.List;

/** The names of an event's columns. */
final class EventColumns {
    static final String TIME = "event_time";
    static final String TYPE = "event_type";
    static final String PRODUCT = "product_id";
    static final String CATEGORY = "category_code";
    static final String BRAND = "brand";
    static final String PRICE = "price";
    static final String USER = "user_id";
    static final String SESSION = "user_session";

    static final List<String> ALL = List.of(TIME, TYPE, PRODUCT, CATEGORY, BRAND, PRICE, USER, SESSION);

    private EventColumns() {}
}
