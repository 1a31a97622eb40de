package io.cart4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cart4j.core.CartException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalerTest {
    @Test
    void standardScalesByMeanAndPopulationDeviationOfTheGivenRows() {
        FeatureTable table = table(new float[] {1, 2, 3, 100}, new float[] {5, 5, 5, 7});

        Scaler scaler = Scaler.standard(table, new int[] {0, 1, 2});

        assertThat(scaler.centers()).containsExactly(2.0, 5.0);
        assertThat(scaler.scales().get(0)).isCloseTo(Math.sqrt(2.0 / 3), within(1e-15));
        assertThat(scaler.scales().get(1)).isEqualTo(1.0);
        assertThat(scaler.transform(table).column("b")).containsExactly(0, 0, 0, 2);
    }

    @Test
    void robustScalesByMedianAndInterpolatedQuartiles() {
        FeatureTable table = table(new float[] {1, 2, 3, 10}, new float[] {4, 4, 4, 9});

        Scaler scaler = Scaler.robust(table, Set.of());

        assertThat(scaler.centers()).containsExactly(2.5, 4.0);
        assertThat(scaler.scales()).containsExactly(4.75 - 1.75, 5.25 - 4.0);
    }

    @Test
    void aRangeOfZeroCountsAsOne() {
        Scaler scaler = Scaler.robust(table(new float[] {3, 3, 3, 3, 9}, new float[] {1, 2, 3, 4, 5}), Set.of());
        assertThat(scaler.scales()).containsExactly(1.0, 2.0);
    }

    @Test
    void logarithmsAreTakenBeforeScaling() {
        float e1 = (float) (Math.E - 1);
        FeatureTable table = table(new float[] {0, e1, e1}, new float[] {0, 1, 2});

        Scaler scaler = Scaler.robust(table, Set.of("a"));

        assertThat(scaler.log1p()).containsExactly(true, false);
        assertThat(scaler.centers().get(0)).isCloseTo(1.0, within(1e-7));
        assertThat(scaler.transform(table).column("a")[0]).isCloseTo(-2f, within(1e-6f));
    }

    @Test
    void comesBackFromJsonEqual() {
        Random random = new Random(3);
        float[] a = new float[50];
        float[] b = new float[50];
        IntStream.range(0, 50).forEach(row -> {
            a[row] = random.nextFloat();
            b[row] = random.nextFloat();
        });
        Scaler scaler = Scaler.robust(table(a, b), Set.of("b"));
        assertThat(Scaler.fromJson(scaler.toJson())).isEqualTo(scaler);
    }

    @Test
    void refusesOtherFeaturesNoRowsAndOtherJson() {
        FeatureTable table = table(new float[] {1, 2}, new float[] {1, 2});
        Scaler scaler = Scaler.standard(table, new int[] {0, 1});

        assertThatThrownBy(() -> scaler.transform(table.select(List.of("b", "a"))))
                .isInstanceOf(CartException.class)
                .hasMessage("the scaler was fitted on [a, b], not on [b, a]");
        assertThatThrownBy(() -> Scaler.standard(table, new int[0])).hasMessageContaining("no rows");
        assertThatThrownBy(() -> Scaler.fromJson("{\"features\":")).hasMessageContaining("not a scaler's JSON");
    }

    private static FeatureTable table(float[] a, float[] b) {
        return new FeatureTable(new FeatureList(List.of("a", "b")), new float[][] {a, b}, Map.of());
    }
}
