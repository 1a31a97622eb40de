package io.cart4j.segmentation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The two tables of the study as CSV text. */
final class SegmentCsv {
    private static final String ANALYSIS_HEADER = """
            ,duration_seconds,duration_seconds,total_events,view_count,cart_count,purchase_count,unique_products,avg_price,is_abandoned,user_session,cluster_name,cluster_description
            ,mean,std,mean,mean,mean,mean,mean,mean,mean,count,first,first
            behavior_cluster,,,,,,,,,,,,
            """;
    private static final String NAMES_HEADER = "cluster_id,cluster_name,cluster_description\n";

    private SegmentCsv() {}

    static String analysis(List<SegmentProfile> profiles) {
        return profiles.stream().map(SegmentCsv::analysisLine).collect(Collectors.joining("", ANALYSIS_HEADER, ""));
    }

    static String names(List<SegmentProfile> profiles) {
        return profiles.stream().map(SegmentCsv::namesLine).collect(Collectors.joining("", NAMES_HEADER, ""));
    }

    private static String analysisLine(SegmentProfile segment) {
        String figures = DoubleStream.of(
                        segment.meanDurationSeconds(),
                        segment.sdDurationSeconds(),
                        segment.meanEvents(),
                        segment.meanViews(),
                        segment.meanCarts(),
                        segment.meanPurchases(),
                        segment.meanProducts(),
                        segment.meanPrice(),
                        segment.abandonmentRate())
                .mapToObj(Figures::shortest)
                .collect(Collectors.joining(","));
        return segment.id() + "," + figures + "," + segment.sessions() + "," + nameFields(segment);
    }

    private static String namesLine(SegmentProfile segment) {
        return segment.id() + "," + nameFields(segment);
    }

    private static String nameFields(SegmentProfile segment) {
        return quoted(segment.name()) + "," + quoted(segment.description()) + "\n";
    }

    /** Quotes a field only where it has to be, as pandas does. */
    private static String quoted(String field) {
        boolean plain =
                field.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
