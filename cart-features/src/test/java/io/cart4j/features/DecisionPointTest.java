package io.cart4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPointTest {
    private static final DecisionPoint CART = DecisionPoint.firstCart();

    @Test
    void namesAreReadBack() {
        List<DecisionPoint> points = List.of(CART, CART.events(2), CART.seconds(60));
        assertThat(points.stream().map(DecisionPoint::name))
                .containsExactly("first_cart", "first_cart+2_events", "first_cart+60_s");
        assertThat(points)
                .allSatisfy(
                        point -> assertThat(DecisionPoint.parse(point.name())).isEqualTo(point));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cart", "first_cart+", "first_cart+2", "first_cart+-2_s", "first_cart+2_events+1_s"})
    void otherWordsAreRefused(String name) {
        assertThatThrownBy(() -> DecisionPoint.parse(name))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("\"" + name + "\" is no decision point");
    }

    @Test
    void amountsBelowOneAndSumsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CART.events(0)).withMessageContaining("got 0");
        assertThatIllegalArgumentException().isThrownBy(() -> CART.seconds(-5)).withMessageContaining("got -5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CART.events(2).seconds(5))
                .withMessageContaining("not both: first_cart+2_events");
    }

    @Test
    void pointsMustDiffer() {
        assertThatIllegalArgumentException().isThrownBy(() -> AtCart.standard().points(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> AtCart.standard().points(List.of(CART, CART)));
    }
}
