package io.cart4j.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {
    private final Dice dice = new Dice().reset(11, 0);

    @Test
    void an_alias_table_draws_in_proportion_to_the_weights() {
        double[] weights = {5, 0, 1, 0.5, 3.5};
        Alias alias = new Alias(weights);
        int[] drawn = new int[weights.length];
        for (int i = 0; i < 200_000; i++) {
            drawn[alias.at(dice.next())]++;
        }

        for (int i = 0; i < weights.length; i++) {
            assertThat(drawn[i] / 200_000.0).isCloseTo(weights[i] / 10, within(0.005));
        }
    }

    @Test
    void quantiles_draw_from_the_density() {
        Quantiles normal = Quantiles.normal();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 200_000; i++) {
            double z = normal.at(dice.next());
            sum += z;
            squares += z * z;
        }

        assertThat(sum / 200_000).isCloseTo(0, within(0.01));
        assertThat(squares / 200_000).isCloseTo(1, within(0.02));
    }

    @Test
    void dice_depend_on_seed_and_stream_alone() {
        long first = new Dice().reset(1, 2).next();

        assertThat(dice.reset(1, 2).next()).isEqualTo(first);
        assertThat(dice.reset(1, 3).next()).isNotEqualTo(first);
        assertThat(dice.reset(2, 2).next()).isNotEqualTo(first);
    }

    @Test
    void the_quota_grows_to_the_number_of_events_second_by_second() {
        Demand demand = new Demand(1_000_003);
        long before = 0;
        for (int second = 0; second < Demand.SECONDS; second++) {
            long quota = demand.quota(second);
            assertThat(quota).isGreaterThanOrEqualTo(before);
            before = quota;
        }

        assertThat(before).isEqualTo(1_000_003);
    }
}
