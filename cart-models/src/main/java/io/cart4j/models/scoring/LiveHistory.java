package io.cart4j.models.scoring;

import io.cart4j.core.CartException;
import io.cart4j.features.AtCart;
import io.cart4j.features.CartState;
import java.util.Map;

/**
 * What a shop knows beyond a live session: the features of the user's earlier sessions and of products and categories in
 * the days before, as {@link io.cart4j.features.AtCart#catalogue()} defines them.
 */
@FunctionalInterface
public interface LiveHistory {
    /**
     * Gives a feature; asked at each prediction, so it should be a look-up.
     *
     * @param feature its name in the catalogue
     * @param session the session so far, which has a cart event: it names the product and category that the feature is of
     * @return its value
     */
    float value(String feature, CartState session);

    /**
     * Gives the history of a user who was never seen, in a shop of which nothing is known: what the tables that models learn
     * from hold for a new user on the shop's first day, {@link AtCart#withoutHistory()}.
     *
     * @return no history
     */
    static LiveHistory unknown() {
        Map<String, Float> values = AtCart.withoutHistory();
        return (feature, session) -> {
            Float value = values.get(feature);
            if (value == null) {
                throw new CartException(feature + " is no feature of history; there are " + values.keySet());
            }
            return value;
        };
    }
}
