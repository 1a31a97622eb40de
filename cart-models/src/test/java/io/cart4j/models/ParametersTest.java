package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private final Parameters parameters =
            Parameters.none().with("n_estimators", 100).with("C", 0.1).with("class_weight", "none");

    @Test
    void are_written_in_order_of_their_names_and_read_back() {
        assertThat(parameters).hasToString("C=0.1;class_weight=none;n_estimators=100");
        assertThat(Parameters.parse(parameters.toString())).isEqualTo(parameters);
        assertThat(Parameters.parse("")).isEqualTo(Parameters.none());
    }

    @Test
    void are_replaced_only_by_name() {
        assertThat(parameters.replace(Parameters.parse("C=10.0")))
                .hasToString("C=10.0;class_weight=none;n_estimators=100");
        assertThatThrownBy(() -> parameters.replace(Parameters.parse("depth=3")))
                .isInstanceOf(CartException.class)
                .hasMessage("there is no parameter \"depth\"; there are [C, class_weight, n_estimators]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=1;", "=1", "a=", "a=1,b=2", "a=\"1\"", "a=1\nb=2", "ğ=1"})
    void refuse_text_that_would_not_come_back(String text) {
        assertThatThrownBy(() -> Parameters.parse(text)).isInstanceOf(CartException.class);
    }

    @Test
    void refuse_values_that_make_no_sense() {
        assertThatThrownBy(() -> parameters.positiveInteger("C"))
                .isInstanceOf(CartException.class)
                .hasMessage("parameter C must be a whole number, got 0.1");
        assertThatThrownBy(() -> parameters.positive("class_weight"))
                .isInstanceOf(CartException.class)
                .hasMessage("parameter class_weight must be a number, got \"none\"");
        assertThatThrownBy(() -> parameters.with("C", -1).positive("C")).hasMessageContaining("above 0, got -1");
        assertThatThrownBy(() -> parameters.either("class_weight", "on", "off"))
                .hasMessage("parameter class_weight must be on or off, got none");
    }
}
