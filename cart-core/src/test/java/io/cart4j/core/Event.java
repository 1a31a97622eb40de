package io.cart4j.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A row of input as plain values; the price may be empty text. */
record Event(
        long second,
        String type,
        long product,
        String category,
        String brand,
        String price,
        long user,
        String session) {
    static final String HEADER =
            "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    boolean isKept() {
        return !session.isEmpty()
                && hasPrice()
                && !price.equals("NaN")
                && decimalPrice().signum() > 0;
    }

    boolean hasPrice() {
        return !price.isEmpty();
    }

    BigDecimal decimalPrice() {
        return new BigDecimal(price);
    }

    String csv() {
        return String.join(
                ",",
                TIME.format(Instant.ofEpochSecond(second)),
                type,
                Long.toString(product),
                "2053013558316237377",
                category,
                brand,
                price,
                Long.toString(user),
                session);
    }
}
