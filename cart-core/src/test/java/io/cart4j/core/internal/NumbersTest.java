package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "35.79, 35790000",
        "0, 0",
        "0.000001, 1",
        ".5, 500000",
        "7., 7000000",
        "-3.10, -3100000",
        "1e2, 100000000",
        "1.50E-3, 1500",
        "9223372036854.775807, 9223372036854775807",
        "000000000000000000012.5, 12500000"
    })
    void readsPricesExactly(String text, long millionths) throws UnreadableRowException {
        assertThat(price(text)).isEqualTo(millionths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "nan", "null"})
    void knowsMissingPrices(String text) throws UnreadableRowException {
        assertThat(price(text)).isEqualTo(Numbers.NO_PRICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "abc",
                "1.2.3",
                "--1",
                "Infinity",
                "1e308",
                "1e-308",
                "9223372036854.775808",
                "0.0000001",
                "."
            })
    void refusesOtherPrices(String text) {
        assertThatThrownBy(() -> price(text))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessageContaining("price");
    }

    @Test
    void agreesWithBigDecimalOnRandomPrices() throws UnreadableRowException {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = new BigDecimal(random.nextInt(1_000_000_000))
                    .movePointLeft(random.nextBoolean() ? 2 : random.nextInt(7));
            assertThat(price(value.toPlainString()))
                    .isEqualTo(value.movePointRight(6).longValueExact());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-12, -12",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void readsWholeNumbers(String text, long value) throws UnreadableRowException {
        assertThat(whole(FieldText.of(text))).isEqualTo(value);
    }

    @Test
    void agreesWithTheJdkOnRandomWholeNumbersWhereverTheyStand() throws UnreadableRowException {
        Random random = new Random(8);
        for (int i = 0; i < 50_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            String text = random.nextInt(3) == 0 ? "0".repeat(random.nextInt(4)) + Math.abs(value >> 1) : "" + value;
            assertThat(whole(FieldText.of(text, random))).as(text).isEqualTo(Long.parseLong(text));
        }
    }

    @Test
    void refusesNumbersWithAnyOtherCharacter() {
        Random random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(Long.toString(random.nextLong() >>> 8 + random.nextInt(56)));
            char odd = "/:;.,-+ aA\u00e9".charAt(random.nextInt(11));
            text.setCharAt(text.length() > 1 ? 1 + random.nextInt(text.length() - 1) : 0, odd);
            FieldText field = FieldText.of(text.toString(), random);
            assertThatThrownBy(() -> whole(field)).as(text.toString()).isInstanceOf(UnreadableRowException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1.0", "9223372036854775808", "12a", "+5"})
    void refusesOtherWholeNumbers(String text) {
        assertThatThrownBy(() -> whole(FieldText.of(text))).hasMessageContaining("user_id");
    }

    private static long price(String text) throws UnreadableRowException {
        FieldText field = FieldText.of(text);
        return Numbers.parsePrice(field.bytes(), field.from(), field.to());
    }

    private static long whole(FieldText field) throws UnreadableRowException {
        return Numbers.parseLong(field.bytes(), field.from(), field.to(), "user_id");
    }
}
