package io.cart4j.models.honest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import org.junit.jupiter.api.Test;

class SealedTestTest {
    @Test
    void gives_the_test_period_once_and_refuses_a_second_look() {
        SealedTest<String> sealed = new SealedTest<>("rows");

        assertThat(sealed.open()).isEqualTo("rows");
        assertThatThrownBy(sealed::open)
                .isInstanceOf(CartException.class)
                .hasMessageContaining("opened before")
                .hasMessageContaining("validation");
    }
}
