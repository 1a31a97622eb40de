package io.cart4j.models.scoring;

import io.cart4j.features.CartState;

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
     * Gives the history of a user who was never seen, in a shop of which nothing is known: 0 for every feature, as in the
     * tables that models learn from.
     *
     * @return no history
     */
    static LiveHistory unknown() {
        return (feature, session) -> 0;
    }
}
