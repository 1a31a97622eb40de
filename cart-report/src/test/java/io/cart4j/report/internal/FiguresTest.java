package io.cart4j.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void countsHaveThousandsSeparators() {
        assertThat(Figures.count(0)).isEqualTo("0");
        assertThat(Figures.count(999)).isEqualTo("999");
        assertThat(Figures.count(6_899_849)).isEqualTo("6,899,849");
        assertThat(Figures.count(23_123_456_789L)).isEqualTo("23,123,456,789");
    }

    @Test
    void sharesHaveOneDecimalAndNeverHideTheLastFew() {
        assertThat(Figures.percent(0)).isEqualTo("0 %");
        assertThat(Figures.percent(1e-9)).isEqualTo("< 0.1 %");
        assertThat(Figures.percent(0.001)).isEqualTo("0.1 %");
        assertThat(Figures.percent(0.05976)).isEqualTo("6.0 %");
        assertThat(Figures.percent(0.999)).isEqualTo("99.9 %");
        assertThat(Figures.percent(0.99999)).isEqualTo("> 99.9 %");
        assertThat(Figures.percent(1)).isEqualTo("100 %");
    }

    @Test
    void durationsAreInTheirNaturalUnit() {
        assertThat(Figures.duration(0)).isEqualTo("0 s");
        assertThat(Figures.duration(1.104)).isEqualTo("1.1 s");
        assertThat(Figures.duration(163.06)).isEqualTo("2.7 min");
        assertThat(Figures.duration(600)).isEqualTo("10 min");
        assertThat(Figures.duration(4244.5)).isEqualTo("1.2 h");
        assertThat(Figures.duration(259_200)).isEqualTo("3 d");
    }

    @Test
    void meansKeepTheDigitsThatMeanSomething() {
        assertThat(Figures.mean(0)).isEqualTo("0");
        assertThat(Figures.mean(0.0001047)).isEqualTo("< 0.001");
        assertThat(Figures.mean(0.4939)).isEqualTo("0.494");
        assertThat(Figures.mean(3.8668)).isEqualTo("3.87");
        assertThat(Figures.mean(50.588)).isEqualTo("50.6");
        assertThat(Figures.mean(4128)).isEqualTo("4,128");
    }

    @Test
    void largeAmountsOfMoneyAreInWords() {
        assertThat(Figures.roundMoney("$", 0)).isEqualTo("$0");
        assertThat(Figures.roundMoney("$", 3.5)).isEqualTo("$3.50");
        assertThat(Figures.roundMoney("$", 10_000)).isEqualTo("$10,000");
        assertThat(Figures.roundMoney("", 999_499)).isEqualTo("999,499");
        assertThat(Figures.roundMoney("$", 999_500)).isEqualTo("$1 million");
        assertThat(Figures.roundMoney("$", 265.9e6)).isEqualTo("$266 million");
        assertThat(Figures.roundMoney("€", 1.25e9)).isEqualTo("€1.3 billion");
    }
}
