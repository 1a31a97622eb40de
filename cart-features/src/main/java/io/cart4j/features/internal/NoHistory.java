package io.cart4j.features.internal;

import io.cart4j.features.CartState;
import io.cart4j.features.FeatureSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the joins with history give where there is none, asked of the joins themselves. */
public final class NoHistory {
    /** Value by name of the feature. */
    public static final Map<String, Float> VALUES = values();

    private NoHistory() {}

    private static Map<String, Float> values() {
        float[] user = new float[EarlierSessions.WIDTH];
        EarlierSessions.writeNone(user);
        float[] shop = new float[ShopHistory.WIDTH];
        new ShopHistory(new SharedDayCounts(), new SharedDayCounts()).write(0, 0, 0, 0, shop, new DaySums());
        List<FeatureSpec> features = CartCatalogue.ALL.subList(CartState.WIDTH, CartCatalogue.ALL.size());
        Map<String, Float> values = new HashMap<>();
        for (int feature = 0; feature < features.size(); feature++) {
            float value = feature < user.length ? user[feature] : shop[feature - user.length];
            values.put(features.get(feature).name(), value);
        }
        return Map.copyOf(values);
    }
}
