package io.cart4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cart4j.core.EventSource;
import io.cart4j.core.Sessionizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known at the first carts of a real sample equals what an independent SQL query gave; runs where the sample is. */
class RealCartsTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final Path SAMPLE = SHARED.resolve("data/rees46-2019-11-05..08-1pct.csv");
    private static final Path EXPECTED = SHARED.resolve("oracle/expected/rees46-sample.sessions.csv");

    @Test
    void firstCartsEqualTheOracle() throws IOException {
        assumeTrue(Files.exists(SAMPLE) && Files.exists(EXPECTED), "the real sample is not here");
        DecisionTable table = AtCart.standard()
                .compute(Sessionizer.bySessionId(), EventSource.csv(SAMPLE))
                .table(DecisionPoint.firstCart());
        List<List<Long>> actual = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            actual.add(List.of(
                    table.users()[row],
                    (long) table.features().column("cart_position")[row],
                    (long) table.features().column("views")[row],
                    (long) table.features().column("products")[row],
                    (long) table.features().column("seconds_since_start")[row],
                    (long) table.features().label(Label.abandonedAfter())[row]));
        }
        assertThat(actual).isEqualTo(oracle());
    }

    private static List<List<Long>> oracle() throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED);
        List<String> columns = List.of(lines.get(0).split(",", -1));
        List<List<Long>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            if (number(values, columns, "num_carts") > 0 && number(values, columns, "purchase_before_cart") == 0) {
                rows.add(List.of(
                        number(values, columns, "user_id"),
                        number(values, columns, "events_to_cart"),
                        number(values, columns, "views_to_cart"),
                        number(values, columns, "products_to_cart"),
                        number(values, columns, "seconds_to_cart"),
                        number(values, columns, "num_purchases") == 0 ? 1L : 0L));
            }
        }
        return rows;
    }

    private static long number(String[] values, List<String> columns, String name) {
        return (long) Double.parseDouble(values[columns.indexOf(name)]);
    }
}
