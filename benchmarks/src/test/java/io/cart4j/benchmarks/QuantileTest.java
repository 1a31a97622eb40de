package io.cart4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Order statistics, by examples that can be counted on fingers. */
class QuantileTest {
    @Test
    void theMedianIsInTheMiddle() {
        assertThat(Quantile.median(3, 1, 2)).isEqualTo(2);
        assertThat(Quantile.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Quantile.median(7)).isEqualTo(7);
    }

    @Test
    void quantilesAreInterpolated() {
        assertThat(Quantile.of(0, 5, 1, 3)).isEqualTo(1);
        assertThat(Quantile.of(1, 5, 1, 3)).isEqualTo(5);
        assertThat(Quantile.of(0.25, 5, 1, 3)).isEqualTo(2);
    }

    @Test
    void theInputStaysAsItIs() {
        double[] values = {3, 1, 2};
        Quantile.median(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void nothingHasNoQuantile() {
        assertThatThrownBy(Quantile::median).isInstanceOf(IllegalArgumentException.class);
    }
}
