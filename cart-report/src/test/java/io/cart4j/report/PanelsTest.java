package io.cart4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.report.internal.Paper;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Draws panels of random segments in the middle of a sheet and looks for ink outside their area. */
class PanelsTest {
    /** What is left of a card under the tallest legend. */
    private static final Rectangle2D AREA = new Rectangle2D.Double(50, 50, 404, 285);

    @Test
    void noPanelLeavesItsArea() {
        Random random = new Random(21);
        for (int trial = 0; trial < 12; trial++) {
            List<Segment> segments = SegmentSummaryTest.segments(Profiles.random(1 + random.nextInt(20), random));
            for (Panel panel : SegmentDashboard.panels(segments, "$")) {
                Paper paper = Paper.with(504, 395, g -> panel.draw(g, AREA));
                assertThat(paper.isInkWithin(AREA))
                        .as("%s of %s", panel.title(), segments)
                        .isTrue();
            }
        }
    }

    @Test
    void theLegendStaysWithinItsWidthAndHeight() {
        Random random = new Random(22);
        for (int count = 1; count <= 20; count++) {
            SegmentLegend legend = new SegmentLegend(SegmentSummaryTest.segments(Profiles.random(count, random)), 1344);
            assertThat(legend.height()).isLessThanOrEqualTo(132);
            Rectangle2D area = new Rectangle2D.Double(20, 20, 1344, legend.height());
            Paper paper = Paper.with(1384, 180, g -> legend.draw(g, 20, 20));
            assertThat(paper.isInkWithin(area)).isTrue();
        }
    }

    @Test
    void theStudysNamesAreShownInFull() {
        List<Segment> segments = SegmentSummaryTest.segments(Profiles.study());
        SegmentLegend legend = new SegmentLegend(segments, 1344);
        assertThat(segments)
                .allMatch(segment -> legend.shownLines(segment)
                        .equals(List.of(segment.profile().name())));
        assertThat(legend.height()).isEqualTo(44);
    }
}
