package io.cart4j.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1, 1.0",
        "100, 100.0",
        "0.1, 0.1",
        "323.55292, 323.55292",
        "2.0E-3, 0.002",
        "1.0E7, 10000000.0",
        "0.30000000000000004, 0.30000000000000004"
    })
    void theShortestTextHasNoMoreDigitsThanNeeded(double value, String text) {
        assertThat(Figures.shortest(value)).isEqualTo(text);
    }

    @Test
    void theShortestTextReadsBackAsTheSameNumber() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
            assertThat(Double.parseDouble(Figures.shortest(value))).isEqualTo(value);
            assertThat(Figures.shortest(value).replaceAll("^-?0*\\.?0*|[.-]", ""))
                    .hasSizeLessThanOrEqualTo(18);
        }
    }

    @Test
    void whatIsNotANumberIsLeftEmpty() {
        assertThat(Figures.shortest(Double.NaN)).isEmpty();
        assertThat(Figures.fixed(Double.NaN, 1)).isEqualTo("nan");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0, 0",
        "1.5, 0, 2",
        "2.5, 0, 2",
        "0.125, 2, 0.12",
        "28.999999999999996, 1, 29.0",
        "1483.58, 0, 1484"
    })
    void halvesGoToTheEvenDigit(double value, int decimals, String text) {
        assertThat(Figures.fixed(value, decimals)).isEqualTo(text);
    }
}
