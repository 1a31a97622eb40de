package io.cart4j.models.honest;

import io.cart4j.features.FeatureTable;
import io.cart4j.models.evaluation.Slicing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The parts of the test period that a model is judged on one by one. */
final class CartSlices {
    private static final float[] PRICE_BANDS = {20, 50, 100, 200, 500};

    private final Division division;
    private final int[] rows;

    private CartSlices(Division division, int[] rows) {
        this.division = division;
        this.rows = rows;
    }

    /** Ways to divide rows; one that would have a single part is left out. */
    static List<Slicing> of(Division division, int[] rows) {
        CartSlices slices = new CartSlices(division, rows);
        List<Slicing> all = new ArrayList<>();
        slices.add(all, "user", "earlier_sessions", new float[] {1}, List.of("new", "returning"));
        slices.add(
                all, "earlier carts", "earlier_cart_sessions", new float[] {1, 2}, List.of("none", "1", "2 or more"));
        slices.add(all, "cart events", "carts", new float[] {2, 3}, List.of("1", "2", "3 or more"));
        slices.add(
                all,
                "price",
                "cart_price",
                PRICE_BANDS,
                List.of("under 20", "20 to 50", "50 to 100", "100 to 200", "200 to 500", "500 and more"));
        all.add(slices.days());
        return all;
    }

    /** Parts of a feature's values: those below the first bound, and from each bound on. */
    private void add(List<Slicing> all, String name, String feature, float[] bounds, List<String> values) {
        FeatureTable table = division.features();
        if (!table.features().names().contains(feature)) {
            return;
        }
        float[] column = table.column(feature);
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            while (codes[i] < bounds.length && column[rows[i]] >= bounds[codes[i]]) {
                codes[i]++;
            }
        }
        if (Arrays.stream(codes).distinct().count() > 1) {
            all.add(new Slicing(name, values, codes));
        }
    }

    private Slicing days() {
        long first = Arrays.stream(rows).mapToLong(division::epochDay).min().orElseThrow();
        int[] codes = Arrays.stream(rows)
                .map(row -> (int) (division.epochDay(row) - first))
                .toArray();
        int days = 1 + Arrays.stream(codes).max().orElseThrow();
        return new Slicing(
                "day",
                IntStream.range(0, days)
                        .mapToObj(day -> LocalDate.ofEpochDay(first + day).toString())
                        .toList(),
                codes);
    }
}
