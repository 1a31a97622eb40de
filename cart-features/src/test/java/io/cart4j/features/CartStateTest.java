package io.cart4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class CartStateTest {
    private static final int VIEW = 0;
    private static final int CART = 1;
    private static final int REMOVE = 2;

    @Test
    void saysWhatIsKnownInBetween() {
        CartState state = new CartState();
        assertThat(state.eventsSinceCart()).isEqualTo(-1);
        state.add(0, VIEW, 1, 3, 0, 10_000_000);
        state.add(10_000_000, CART, 2, 3, 5, 30_000_000);
        state.add(40_000_000, REMOVE, 2, 3, 5, 30_000_000);

        assertThat(state.hasCart()).isTrue();
        assertThat(state.eventsSinceCart()).isEqualTo(1);
        assertThat(state.firstCartTime()).isEqualTo(10_000_000);
        assertThat(value(state, 100_000_000, "seconds_since_start")).isEqualTo(100);
        assertThat(value(state, 100_000_000, "seconds_since_last_event")).isEqualTo(60);
        assertThat(value(state, 100_000_000, "seconds_since_first_cart")).isEqualTo(90);
        assertThat(value(state, 100_000_000, "mean_gap_seconds")).isEqualTo(20);
        assertThat(value(state, 100_000_000, "cart_value")).isZero();
        assertThat(value(state, 100_000_000, "price_position")).isEqualTo(1);
        assertThat(value(state, 100_000_000, "category_share")).isEqualTo(1);
    }

    @Test
    void forgetsEverythingOnReset() {
        CartState used = new CartState();
        for (int product = 0; product < 500; product++) {
            used.add(product, product % 4, product, product % 60, product % 70, product);
        }
        used.reset();
        assertThat(used.hasCart()).isFalse();
        assertThat(used.hasPurchase()).isFalse();
        CartState fresh = new CartState();
        for (CartState state : new CartState[] {used, fresh}) {
            state.add(7, VIEW, 8, 0, 2, 1_000);
            state.add(9, CART, 9, 1, 0, 2_000);
        }
        assertThat(row(used)).containsExactly(row(fresh));
    }

    @Test
    void hasNothingToSayBeforeTheCart() {
        CartState state = new CartState();
        state.add(0, VIEW, 1, 3, 0, 10_000_000);
        assertThatIllegalStateException().isThrownBy(() -> row(state)).withMessageContaining("no cart event yet");
    }

    private static float[] row(CartState state) {
        float[] row = new float[CartState.WIDTH];
        state.write(row, 0);
        return row;
    }

    private static float value(CartState state, long time, String name) {
        float[] row = new float[CartState.WIDTH + 1];
        state.write(time, row, 1);
        return row[
                1 + AtCart.catalogue().stream().map(FeatureSpec::name).toList().indexOf(name)];
    }
}
