package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import java.util.Map;
import java.util.function.Function;

/** The cells of one line of a ledger by column. */
record Cells(Map<String, String> byColumn) {
    String text(String column) {
        String text = byColumn.getOrDefault(column, "");
        if (text.isEmpty() && !column.equals("parameters")) {
            throw new CartException("its " + column + " is empty");
        }
        return text;
    }

    double real(String column) {
        return number(column, Double::parseDouble);
    }

    long whole(String column) {
        return number(column, Long::parseLong);
    }

    private <N> N number(String column, Function<String, N> parser) {
        try {
            return parser.apply(text(column));
        } catch (NumberFormatException e) {
            throw new CartException("its " + column + " is \"" + text(column) + "\", not a number", e);
        }
    }
}
