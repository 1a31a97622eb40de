package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.features.FeatureTable;
import io.cart4j.features.Scaler;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignMatrixTest {
    private final FeatureTable table = TestShop.sessions(5_000, 1);
    private final int[] rows =
            Split.stratified(0.7, 1).rows(TestShop.labels(table)).train();

    @Test
    void gives_the_bits_that_the_scaler_gives() {
        for (Scaler scaler :
                List.of(Scaler.standard(table, rows), Scaler.robust(table, Set.of("duration_seconds", "num_views")))) {
            FeatureTable scaled = scaler.transform(table);
            DesignMatrix matrix = DesignMatrix.of(table, rows, scaler);
            int from = 1_000;
            float[] rowMajor = matrix.rowMajor(from, rows.length);
            for (int feature = 0; feature < 8; feature++) {
                float[] column = matrix.column(feature);
                for (int i = 0; i < rows.length; i++) {
                    assertThat(column[i]).isEqualTo(scaled.column(feature)[rows[i]]);
                    if (i >= from) {
                        assertThat(rowMajor[(i - from) * 8 + feature]).isEqualTo(column[i]);
                    }
                }
            }
        }
    }

    @Test
    void refuses_features_in_another_order() {
        Scaler scaler = Scaler.standard(table, rows);
        FeatureTable turned = table.select(List.of("num_carts", "num_views"));
        assertThatThrownBy(() -> DesignMatrix.of(turned, rows, scaler))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("select the model's features");
    }
}
