package io.cart4j.report;

import io.cart4j.report.internal.Badge;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Number, colour and name of every segment, in as many columns as the names allow. */
final class SegmentLegend {
    private static final int MOST_COLUMNS = 5;
    private static final int MOST_ROWS = 5;
    private static final double ROW = 22;
    private static final double TWO_LINE_ROW = 26;
    private static final double RADIUS = 9;
    private static final double TEXT_OFFSET = 26;
    private static final double GAP = 22;
    private static final double SMALLEST = 10;
    private static final Font FONT = Theme.plain(13);

    private final List<Segment> segments;
    private final double width;
    private final int columns;
    private final double rowHeight;

    SegmentLegend(List<Segment> segments, double width) {
        this.segments = segments;
        this.width = width;
        this.columns = columns();
        boolean oneLineEach =
                segments.stream().allMatch(segment -> shownLines(segment).size() == 1);
        this.rowHeight = oneLineEach ? ROW : TWO_LINE_ROW;
    }

    private int columns() {
        double widest = segments.stream()
                .mapToDouble(segment -> Text.width(segment.profile().name(), FONT))
                .max()
                .orElseThrow();
        int natural = (int) ((width + GAP) / (widest + TEXT_OFFSET + GAP));
        int least = (segments.size() + MOST_ROWS - 1) / MOST_ROWS;
        int fitting = Math.max(least, Math.min(MOST_COLUMNS, Math.max(natural, 1)));
        // the same number of rows with the fewest columns leaves no holes at the end
        int rows = (segments.size() + fitting - 1) / fitting;
        return (segments.size() + rows - 1) / rows;
    }

    private int rows() {
        return (segments.size() + columns - 1) / columns;
    }

    double height() {
        return rows() * rowHeight;
    }

    /** Draws the legend, read down its columns. */
    void draw(Graphics2D g, double left, double top) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            Rectangle2D cell = cell(i, left, top);
            double middle = cell.getCenterY();
            Badge.draw(g, segment.number(), segment.colour(), cell.getX() + RADIUS, middle, RADIUS);
            Text.drawLinesMiddle(
                    g,
                    shownLines(segment),
                    font(segment),
                    Theme.TEXT,
                    Text.Align.LEFT,
                    cell.getX() + TEXT_OFFSET,
                    middle);
        }
    }

    private Rectangle2D cell(int index, double left, double top) {
        int column = index / rows();
        int row = index % rows();
        return new Rectangle2D.Double(left + column * pitch(), top + row * rowHeight, pitch() - GAP, rowHeight);
    }

    private double pitch() {
        return (width + GAP) / columns;
    }

    private double nameWidth() {
        return pitch() - GAP - TEXT_OFFSET;
    }

    /**
     * Gives the name, in two lines if it is long; it ends in an ellipsis only where these do not hold it, and the number
     * still tells it apart.
     */
    List<String> shownLines(Segment segment) {
        return Text.wrap(segment.profile().name(), font(segment), nameWidth(), 2);
    }

    private Font font(Segment segment) {
        return Text.shrink(segment.profile().name(), FONT, nameWidth(), SMALLEST);
    }
}
