package io.cart4j.features.internal;

import io.cart4j.features.CartState;
import io.cart4j.features.DecisionPoint;
import io.cart4j.features.DecisionTable;
import io.cart4j.features.FeatureList;
import io.cart4j.features.FeatureSpec;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Label;
import java.util.List;
import java.util.Map;

/** Turns the row-major parts of a decision point into columns, joins history to them, and frees each part as it goes. */
final class DecisionAssembly {
    private static final FeatureList NAMES =
            new FeatureList(CartCatalogue.ALL.stream().map(FeatureSpec::name).toList());
    private static final int PRICE = NAMES.indexOf("cart_price");

    private final List<CartRows> parts;
    private final float[][] columns;
    private final long[] users;
    private final long[] starts;
    private final long[] ends;
    private final long[] decisions;
    private final byte[] abandoned;

    DecisionAssembly(List<CartRows> parts) {
        this.parts = parts;
        int rows = Math.toIntExact(parts.stream().mapToLong(part -> part.rows).sum());
        columns = new float[CartCatalogue.ALL.size()][rows];
        users = new long[rows];
        starts = new long[rows];
        ends = new long[rows];
        decisions = new long[rows];
        abandoned = new byte[rows];
    }

    DecisionTable table(DecisionPoint point, long cartSessions, EarlierSessions earlier, ShopHistory shop) {
        int from = 0;
        for (int part = 0; part < parts.size(); part++) {
            CartRows rows = parts.get(part);
            parts.set(part, new CartRows());
            copy(rows, from);
            joinUsers(rows, from, earlier);
            joinShop(rows, from, shop);
            from += rows.rows;
        }
        FeatureTable features = new FeatureTable(NAMES, columns, Map.of(Label.abandonedAfter(), abandoned));
        return new DecisionTable(point, features, users, starts, ends, decisions, cartSessions);
    }

    private void copy(CartRows part, int from) {
        int rows = part.rows;
        for (int feature = 0; feature < CartState.WIDTH; feature++) {
            float[] column = columns[feature];
            for (int row = 0; row < rows; row++) {
                column[from + row] = part.values[row * CartState.WIDTH + feature];
            }
        }
        System.arraycopy(part.user, 0, users, from, rows);
        System.arraycopy(part.start, 0, starts, from, rows);
        System.arraycopy(part.end, 0, ends, from, rows);
        System.arraycopy(part.decision, 0, decisions, from, rows);
        System.arraycopy(part.abandoned, 0, abandoned, from, rows);
    }

    private void joinUsers(CartRows part, int from, EarlierSessions earlier) {
        float[] values = new float[EarlierSessions.WIDTH];
        for (int row = 0; row < part.rows; row++) {
            earlier.write(part.user[row], part.start[row], values);
            put(values, CartState.WIDTH, from + row);
        }
    }

    private void joinShop(CartRows part, int from, ShopHistory shop) {
        float[] values = new float[ShopHistory.WIDTH];
        DaySums sums = new DaySums();
        for (int row = 0; row < part.rows; row++) {
            float price = part.values[row * CartState.WIDTH + PRICE];
            shop.write(part.product[row], part.category[row], price, part.start[row], values, sums);
            put(values, CartState.WIDTH + EarlierSessions.WIDTH, from + row);
        }
    }

    private void put(float[] values, int firstColumn, int row) {
        for (int value = 0; value < values.length; value++) {
            columns[firstColumn + value][row] = values[value];
        }
    }
}
