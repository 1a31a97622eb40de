package io.cart4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.core.EventSource;
import io.cart4j.core.SessionTable;
import io.cart4j.core.Sessionizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sessions of one user, worked out by hand. */
class FeatureSetTest {
    @TempDir
    Path directory;

    private FeatureTable study;
    private FeatureTable segmentation;

    @BeforeEach
    void compute() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.csv"), """
                event_time,event_type,product_id,category_code,brand,price,user_id,user_session
                2019-10-01 00:00:00 UTC,view,1,a.b,x,10.00,7,aaa
                2019-10-01 00:00:30 UTC,view,2,,y,20.00,7,aaa
                2019-10-01 00:01:30 UTC,cart,2,,y,20.00,7,aaa
                2019-10-02 00:00:00 UTC,view,1,a.b,x,10.00,7,bbb
                2019-10-02 00:00:00 UTC,purchase,1,a.b,x,10.00,7,bbb
                """);
        try (SessionTable sessions = Sessionizer.bySessionId().sessionize(EventSource.csv(file))) {
            study = FeatureSet.study().compute(sessions);
            segmentation = FeatureSet.segmentation().compute(sessions);
        }
    }

    @Test
    void theStudysFeaturesAreEightInItsOrder() {
        assertThat(study.features().names())
                .containsExactly(
                        "duration_seconds",
                        "products_viewed",
                        "avg_price",
                        "brands_viewed",
                        "categories_viewed",
                        "num_carts",
                        "num_views",
                        "is_returning_user");
        int first = row(study, 90);
        assertThat(values(study, first)).containsExactly(90, 2, 50 / 3f, 2, 1, 1, 2, 0);
        assertThat(values(study, 1 - first)).containsExactly(0, 1, 10, 1, 1, 0, 1, 1);
        assertThat(study.label(Label.abandoned())[first]).isEqualTo((byte) 1);
        assertThat(study.label(Label.abandoned())[1 - first]).isEqualTo((byte) 0);
    }

    @Test
    void theSegmentationFeaturesFollowTheStudysFormulas() {
        int first = row(segmentation, 90);
        assertThat(values(segmentation, first)).containsExactly(90, 3, 2, 1, 2, 2, 1, 50 / 3f, 2, 1 / 3f, 2 / 4f, 1, 0);
        assertThat(values(segmentation, 1 - first)).containsExactly(0, 2, 1, 0, 1, 1, 1, 10, 0, 0, 1 / 3f, 0, 1);
    }

    @Test
    void theContentHashTellsTablesApart() {
        assertThat(study.contentHash())
                .isEqualTo(study.select(study.features().names()).contentHash());
        float[][] changed = new float[8][];
        for (int feature = 0; feature < changed.length; feature++) {
            changed[feature] = study.column(feature).clone();
        }
        changed[3][1] += 1;
        assertThat(study.withColumns(changed).contentHash()).isNotEqualTo(study.contentHash());
        assertThat(study.select(List.of("num_carts", "num_views")).contentHash())
                .isNotEqualTo(study.select(List.of("num_views", "num_carts")).contentHash());
    }

    @Test
    void unknownFeaturesAndLabelsAreNamed() {
        assertThatThrownBy(() -> study.column("num_purchases"))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("no feature \"num_purchases\"");
        assertThatThrownBy(() -> segmentation.label(Label.abandoned()))
                .hasMessageContaining("no label \"is_abandoned\"");
    }

    /** Sessions with ids that are no UUIDs come in an order of their own. */
    private static int row(FeatureTable table, float duration) {
        return table.column("duration_seconds")[0] == duration ? 0 : 1;
    }

    private static float[] values(FeatureTable table, int row) {
        float[] values = new float[table.features().size()];
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] = table.column(feature)[row];
        }
        return values;
    }
}
