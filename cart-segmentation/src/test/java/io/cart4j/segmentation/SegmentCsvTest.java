package io.cart4j.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentCsvTest {
    @Test
    void theAnalysisHasThreeHeaderLinesAndALineForEachSegmentAsTheStudyPublishedThem() {
        assertThat(SegmentCsv.analysis(StudyTable.SEGMENTS).lines())
                .hasSize(11)
                .startsWith(
                        ",duration_seconds,duration_seconds,total_events,view_count,cart_count,purchase_count,"
                                + "unique_products,avg_price,is_abandoned,user_session,cluster_name,cluster_description",
                        ",mean,std,mean,mean,mean,mean,mean,mean,mean,count,first,first",
                        "behavior_cluster,,,,,,,,,,,,",
                        "0,1483.5819456838242,23855.32171573223,4.590699546286348,3.866810890498014,"
                                + "0.4938987657611086,0.22998989002722497,1.7745088405013407,323.55292,"
                                + "0.14818024997795712,5546009,High-Risk | Balanced | Browser | Premium,"
                                + "\"very high abandonment (15.0%), medium sessions (1484s), views 2 products,"
                                + " premium price ($324)\"");
    }

    @Test
    void linesEndAsPandasEndsThem() {
        assertThat(SegmentCsv.names(StudyTable.SEGMENTS)).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void theNamesHaveOneLineForEachSegment() {
        assertThat(SegmentCsv.names(StudyTable.SEGMENTS).lines())
                .hasSize(9)
                .startsWith("cluster_id,cluster_name,cluster_description")
                .endsWith("7,Low-Risk | Balanced | Shopper | Mid-Range,\"low abandonment (0.0%),"
                        + " medium sessions (163s), views 1 products, mid-range ($318)\"");
    }

    @Test
    void fieldsAreQuotedOnlyWhereTheyMustBe() {
        SegmentProfile plain = Profiles.same(1).get(0).named(new SegmentName("a | b", "says \"no\""));

        assertThat(SegmentCsv.names(List.of(plain)).lines()).endsWith("0,a | b,\"says \"\"no\"\"\"");
    }
}
