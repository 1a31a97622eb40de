package io.cart4j.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private final byte[] labels = SplitTest.labels(3_001, 0.1, 4);
    private final int[] rows = Split.stratified(0.7, 42).rows(labels).train();

    @Test
    void judges_every_row_once_and_never_on_what_it_learnt_from() {
        List<SplitRows> folds = Folds.stratified(3).split(labels, rows);

        assertThat(folds.stream()
                        .flatMapToInt(fold -> Arrays.stream(fold.test()))
                        .sorted()
                        .toArray())
                .containsExactly(rows);
        for (SplitRows fold : folds) {
            assertThat(fold.train()).isSorted().doesNotContain(fold.test());
            assertThat(fold.train().length + fold.test().length).isEqualTo(rows.length);
        }
    }

    @Test
    void spreads_each_class_evenly() {
        List<SplitRows> folds = Folds.stratified(7).split(labels, rows);

        for (int label = 0; label < 2; label++) {
            int wanted = label;
            long[] counts = folds.stream()
                    .mapToLong(fold -> Arrays.stream(fold.test())
                            .filter(row -> labels[row] == wanted)
                            .count())
                    .sorted()
                    .toArray();
            assertThat(counts[6] - counts[0]).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void depends_on_the_seed_alone() {
        assertThat(Folds.stratified(3, 42)).isEqualTo(Folds.stratified(3));
        assertThat(Folds.stratified(3, 7).split(labels, rows).get(0).test())
                .isEqualTo(Folds.stratified(3, 7).split(labels, rows).get(0).test())
                .isNotEqualTo(Folds.stratified(3, 8).split(labels, rows).get(0).test());
    }

    @Test
    void refuses_too_few_folds_and_too_few_rows() {
        assertThatThrownBy(() -> Folds.stratified(1))
                .isInstanceOf(CartException.class)
                .hasMessage("cross-validation needs at least 2 folds, got 1");
        assertThatThrownBy(() -> Folds.stratified(3).split(new byte[] {0, 0, 0, 1, 1}, new int[] {0, 1, 2, 3, 4}))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("only 2 of 5 rows have the label 1");
    }
}
