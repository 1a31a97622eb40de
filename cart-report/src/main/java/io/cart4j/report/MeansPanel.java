package io.cart4j.report;

import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import io.cart4j.segmentation.SegmentProfile;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Mean views, carts and purchases side by side, each on a scale of its own, so that the rare events show. */
record MeansPanel(List<Segment> segments) implements Panel {
    private record Column(String name, ToDoubleFunction<SegmentProfile> mean) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("views", SegmentProfile::meanViews),
            new Column("carts", SegmentProfile::meanCarts),
            new Column("purchases", SegmentProfile::meanPurchases));

    private static final Font HEAD = Theme.bold(12);
    private static final double HEAD_SPACE = 20;
    private static final double GAP = 14;

    @Override
    public String title() {
        return "What happens in a session";
    }

    @Override
    public String subtitle() {
        return "Mean number of events per session; each column has its own scale";
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Rectangle2D rows = new Rectangle2D.Double(
                area.getX(), area.getY() + HEAD_SPACE, area.getWidth(), area.getHeight() - HEAD_SPACE);
        RankedBarsPanel.drawBadges(g, rows, segments);
        double width = (area.getWidth() - RankedBarsPanel.BADGE_COLUMN - GAP * (COLUMNS.size() - 1)) / COLUMNS.size();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            Rectangle2D bars = RankedBarsPanel.beside(rows, i * (width + GAP), width);
            Text.draw(g, column.name(), HEAD, Theme.TEXT, Text.Align.LEFT, bars.getX(), area.getY() + 11);
            RankedBarsPanel.drawBars(
                    g,
                    bars,
                    segments,
                    segment -> column.mean().applyAsDouble(segment.profile()),
                    segment -> Figures.mean(column.mean().applyAsDouble(segment.profile())),
                    OptionalDouble.empty());
        }
    }
}
