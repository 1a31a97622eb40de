package io.cart4j.models.scoring;

import io.cart4j.core.CartException;
import io.cart4j.features.AtCart;
import io.cart4j.features.CartState;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSpec;
import java.util.List;

/** Where each feature of a model comes from while a session runs: the session so far, or history. */
final class LiveFeatures {
    private static final int FROM_HISTORY = -1;

    private final String[] names;
    private final int[] places;

    private LiveFeatures(String[] names, int[] places) {
        this.names = names;
        this.places = places;
    }

    static LiveFeatures of(FeatureList features) {
        List<String> catalogue =
                AtCart.catalogue().stream().map(FeatureSpec::name).toList();
        String[] names = features.names().toArray(String[]::new);
        int[] places = new int[names.length];
        for (int feature = 0; feature < names.length; feature++) {
            int place = catalogue.indexOf(names[feature]);
            if (place < 0) {
                throw new CartException("the model needs the feature " + names[feature]
                        + ", which is not known while a session runs; use a model that was trained on features at the"
                        + " cart");
            }
            places[feature] = place < CartState.WIDTH ? place : FROM_HISTORY;
        }
        return new LiveFeatures(names, places);
    }

    int size() {
        return names.length;
    }

    /** Writes a model's row as of a time; {@code state} is room for what the session itself gives. */
    void write(CartState session, long time, LiveHistory history, float[] state, float[] row) {
        session.write(time, state, 0);
        for (int feature = 0; feature < row.length; feature++) {
            row[feature] =
                    places[feature] == FROM_HISTORY ? history.value(names[feature], session) : state[places[feature]];
        }
    }
}
