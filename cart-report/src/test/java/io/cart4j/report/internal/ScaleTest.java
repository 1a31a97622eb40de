package io.cart4j.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.report.internal.Ticks.Tick;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final double PIXELS = 340;
    private static final double MARGIN = 35;

    @Test
    void theStudysDurationsGetALogarithmicAxisInSecondsMinutesAndHours() {
        Scale scale = Scale.ofDurations("length", new double[] {1483.6, 1.1, 2676.4, 2441.5, 4, 4244.5, 19.7, 163});

        assertThat(scale.logarithmic()).isTrue();
        assertThat(labels(scale)).containsExactly("1 s", "10 s", "1 min", "10 min", "1 h");
    }

    @Test
    void alikeDurationsGetALinearAxisInOneUnit() {
        assertThat(labels(Scale.ofDurations("length", new double[] {1_500, 2_700, 3_300})))
                .containsExactly("30 min", "40 min", "50 min");
    }

    @Test
    void sharesAreReadInPerCentAndStayWithinTheirLimits() {
        assertThat(labels(Scale.ofShares("abandoned", new double[] {0, 1})))
                .containsExactly("0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
    }

    @Test
    void moneyCarriesItsCurrency() {
        assertThat(labels(Scale.ofAmounts("price", new double[] {226, 336}, "$")))
                .containsExactly("$220", "$240", "$260", "$280", "$300", "$320", "$340");
    }

    @Test
    void zeroHasAPlaceOnALogarithmicAxis() {
        Scale scale = Scale.ofDurations("length", new double[] {0, 0, 3_600});

        assertThat(scale.logarithmic()).isTrue();
        assertThat(scale.position(0)).isZero();
        assertThat(labels(scale)).startsWith("0 s");
    }

    @Test
    void equalValuesStillGetAnAxisAroundThem() {
        for (double value : new double[] {0, 1e-6, 0.1, 1}) {
            Scale scale = Scale.ofShares("abandoned", new double[] {value, value});
            assertThat(scale.low()).isLessThanOrEqualTo(value);
            assertThat(scale.high()).isGreaterThan(value);
            assertThat(labels(scale)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void allValuesKeepTheMarginFromBothEnds() {
        forRandomScales((scale, values) -> {
            double[] ends = scale.ends(PIXELS, MARGIN);
            for (double value : values) {
                double pixel = (scale.position(value) - ends[0]) / (ends[1] - ends[0]) * PIXELS;
                assertThat(pixel).isBetween(MARGIN - 1e-6, PIXELS - MARGIN + 1e-6);
            }
        });
    }

    @Test
    void ticksAreFewAscendingInsideAndReadDifferently() {
        forRandomScales((scale, values) -> {
            double[] ends = scale.ends(PIXELS, MARGIN);
            List<Tick> ticks = scale.ticks(ends);
            assertThat(ticks).hasSizeBetween(1, 9);
            assertThat(ticks.stream().map(Tick::label)).doesNotHaveDuplicates();
            assertThat(ticks.stream().map(Tick::value).toList()).isSorted();
            assertThat(ticks).allMatch(tick -> {
                double position = scale.position(tick.value());
                double slack = 1e-6 * (ends[1] - ends[0]);
                return tick.value() >= 0 && position >= ends[0] - slack && position <= ends[1] + slack;
            });
        });
    }

    private interface Check {
        void accept(Scale scale, double[] values);
    }

    private static void forRandomScales(Check check) {
        List<Function<double[], Scale>> kinds = List.of(
                values -> Scale.ofDurations("duration", values),
                values -> Scale.ofAmounts("amount", values, "$"),
                values -> Scale.ofShares(
                        "share", Arrays.stream(values).map(value -> value / 3e6).toArray()));
        Random random = new Random(11);
        for (int trial = 0; trial < 900; trial++) {
            double[] values = new double[1 + random.nextInt(20)];
            double spread = random.nextDouble() * 14;
            double base = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 100;
            for (int i = 0; i < values.length; i++) {
                values[i] = base + Math.exp(random.nextDouble() * spread) - 1;
            }
            Scale scale = kinds.get(trial % 3).apply(values);
            double unit = scale.family() == Scale.Family.SHARE ? 3e6 : 1;
            check.accept(scale, Arrays.stream(values).map(value -> value / unit).toArray());
        }
    }

    private static List<String> labels(Scale scale) {
        return scale.ticks(scale.ends(PIXELS, MARGIN)).stream().map(Tick::label).toList();
    }
}
