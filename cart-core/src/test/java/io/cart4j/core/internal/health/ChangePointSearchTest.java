package io.cart4j.core.internal.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangePointSearchTest {
    private static final double TINY = 1e-9;

    @Test
    void its_cost_is_the_least_of_all_ways_to_cut() {
        SplittableRandom random = new SplittableRandom(7);
        int cuts = 0;
        for (int trial = 0; trial < 300; trial++) {
            int n = 3 + random.nextInt(9);
            int shortest = 1 + random.nextInt(3);
            double bound = 1 + random.nextDouble() * 25;
            double penalty = random.nextDouble() * 12;
            double[] values = values(random, n);
            double[] weights = random.doubles(n, 0.2, 3).toArray();

            int[] starts = new ChangePointSearch(bound, penalty, shortest).starts(values, weights);

            ExhaustiveSearch slow = new ExhaustiveSearch(bound, penalty, shortest);
            assertThat(slow.cost(starts, values, weights)).isCloseTo(slow.leastCost(values, weights), within(TINY));
            assertThatStretchesAreLongEnough(starts, n, shortest);
            cuts += starts.length - 1;
        }
        assertThat(cuts).isGreaterThan(200);
    }

    @Test
    void the_cost_of_a_level_is_the_least_of_all_choices_of_wild_values() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 300; trial++) {
            int n = 1 + random.nextInt(10);
            double bound = 0.5 + random.nextDouble() * 10;
            double[] values = values(random, n);
            double[] weights = random.doubles(n, 0.2, 3).toArray();
            BiweightCost cost = new BiweightCost(bound);
            for (int at = 0; at < n; at++) {
                cost.add(values[at], weights[at]);
            }

            double level = cost.level();

            double sum = 0;
            for (int at = 0; at < n; at++) {
                sum += Math.min(bound, weights[at] * (values[at] - level) * (values[at] - level));
            }
            double least = new ExhaustiveSearch(bound, 0, 1).stretchCost(0, n, values, weights);
            assertThat(cost.least()).isCloseTo(least, within(TINY));
            assertThat(sum).isCloseTo(least, within(TINY));
        }
    }

    @Test
    void two_wild_days_are_not_a_stretch_of_their_own() {
        double[] values = new double[60];
        double[] weights = new double[60];
        Arrays.fill(weights, 1);
        values[30] = 40;
        values[31] = 40;

        assertThat(new ChangePointSearch(20.25, 12.3, 3).starts(values, weights))
                .containsExactly(0);
    }

    private static void assertThatStretchesAreLongEnough(int[] starts, int n, int shortest) {
        assertThat(starts[0]).isZero();
        for (int stretch = 0; stretch < starts.length; stretch++) {
            int end = stretch + 1 < starts.length ? starts[stretch + 1] : n;
            assertThat(end - starts[stretch]).isGreaterThanOrEqualTo(shortest);
        }
    }

    /** Levels with noise, some wild values, and ties. */
    private static double[] values(SplittableRandom random, int n) {
        double[] values = new double[n];
        double level = 0;
        for (int at = 0; at < n; at++) {
            level = random.nextInt(4) == 0 ? random.nextInt(-6, 6) : level;
            double wild = random.nextInt(6) == 0 ? random.nextInt(-20, 20) : 0;
            values[at] = level + wild + (random.nextBoolean() ? random.nextGaussian() : 0);
        }
        return values;
    }
}
