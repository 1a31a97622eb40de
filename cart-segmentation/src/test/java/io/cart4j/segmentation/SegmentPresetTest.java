package io.cart4j.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentPresetTest {
    @Test
    void theStudyHasTwelveInputsAndTheDefaultOnlyThoseWithoutTheOutcome() {
        assertThat(SegmentPreset.study().inputs()).hasSize(12).contains("is_abandoned");
        assertThat(SegmentPreset.standard().inputs())
                .containsExactly(
                        "duration_seconds",
                        "view_count",
                        "cart_count",
                        "unique_products",
                        "unique_brands",
                        "unique_categories",
                        "avg_price",
                        "cart_to_view_ratio");
        assertThat(SegmentPreset.standard().log1p())
                .containsExactlyInAnyOrder("duration_seconds", "view_count", "avg_price");
        assertThat(SegmentPreset.standard().name()).isEqualTo("default");
    }

    @Test
    void aPresetWithoutInputsIsRefused() {
        assertThatThrownBy(() -> new SegmentPreset("none", List.of(), Set.of(), SegmentNamer.unique()))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("at least one input");
    }

    @Test
    void logsOfWhatIsNoInputAreRefused() {
        assertThatThrownBy(() ->
                        new SegmentPreset("odd", List.of("cart_count"), Set.of("avg_price"), SegmentNamer.unique()))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("[avg_price]");
    }
}
