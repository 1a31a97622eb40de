package io.cart4j.report;

import io.cart4j.core.CartException;
import io.cart4j.report.internal.Card;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Headline;
import io.cart4j.report.internal.Palette;
import io.cart4j.report.internal.Picture;
import io.cart4j.report.internal.Theme;
import io.cart4j.segmentation.SegmentProfile;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Draws all segments on one page of six panels: sizes, abandonment, duration against products, price against
 * abandonment, mean views, carts and purchases, and the findings in plain words. A segment has one colour and one number,
 * its id, in all of them; a legend under the title gives the names.
 *
 * <pre>{@code
 * SegmentDashboard.of(profiles).currency("$").write(Path.of("results/segments.png"));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class SegmentDashboard {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 1000;
    private static final int COLUMNS = 3;
    private static final int ROWS = 2;
    private static final double GAP = 16;

    private final List<Segment> segments;
    private final String currency;

    private SegmentDashboard(List<Segment> segments, String currency) {
        this.segments = segments;
        this.currency = currency;
    }

    /**
     * Gives a dashboard of some segments. They are shown in the order of their ids.
     *
     * @param profiles 1 to 20 segments with different ids; names may repeat
     * @return a dashboard that shows prices without a currency
     * @throws CartException if there are too few or too many segments, two have one id, all are empty, or one has a
     *     number that cannot be drawn
     */
    public static SegmentDashboard of(List<SegmentProfile> profiles) {
        SegmentChecks.check(profiles);
        List<SegmentProfile> ordered = profiles.stream()
                .sorted(Comparator.comparingInt(SegmentProfile::id))
                .toList();
        List<Segment> segments = IntStream.range(0, ordered.size())
                .mapToObj(i -> new Segment(ordered.get(i), Palette.colour(i)))
                .toList();
        return new SegmentDashboard(segments, "");
    }

    /**
     * Sets what stands before amounts of money.
     *
     * @param symbol for example "$"; empty for nothing
     * @return a dashboard with this currency
     */
    public SegmentDashboard currency(String symbol) {
        return new SegmentDashboard(segments, symbol);
    }

    /**
     * Writes the picture, 2800 x 2000 pixels.
     *
     * @param png the file to write; replaced if there is one
     * @throws CartException if the file cannot be written
     */
    public void write(Path png) {
        Picture.of(WIDTH, HEIGHT, this::draw).write(png);
    }

    private void draw(Graphics2D g) {
        double width = WIDTH - 2 * Theme.MARGIN;
        double y = Headline.draw(g, WIDTH, "Session segments", List.of(subtitle())) + 10;
        SegmentLegend legend = new SegmentLegend(segments, width);
        legend.draw(g, Theme.MARGIN, y);
        Rectangle2D grid = new Rectangle2D.Double(Theme.MARGIN, y + legend.height() + 12, width, 0);
        double cardWidth = (width - GAP * (COLUMNS - 1)) / COLUMNS;
        double cardHeight = (HEIGHT - Theme.MARGIN - grid.getY() - GAP * (ROWS - 1)) / ROWS;
        List<Panel> panels = panels(segments, currency);
        for (int i = 0; i < panels.size(); i++) {
            int row = i / COLUMNS;
            int column = i % COLUMNS;
            Rectangle2D card = new Rectangle2D.Double(
                    grid.getX() + column * (cardWidth + GAP),
                    grid.getY() + row * (cardHeight + GAP),
                    cardWidth,
                    cardHeight);
            Panel panel = panels.get(i);
            panel.draw(g, Card.draw(g, card, panel.title(), panel.subtitle()));
        }
    }

    private String subtitle() {
        return Figures.count(SegmentSummary.sessions(segments)) + " sessions in " + segments.size() + " segments, "
                + Figures.percent(SegmentSummary.abandonmentRate(segments)) + " of them abandoned";
    }

    /** Gives the six panels in reading order. */
    static List<Panel> panels(List<Segment> segments, String currency) {
        double total = SegmentSummary.sessions(segments);
        double rate = SegmentSummary.abandonmentRate(segments);
        return List.of(
                new RankedBarsPanel(
                        "How large they are",
                        "Sessions and their share of all, largest first",
                        segments,
                        segment -> segment.profile().sessions(),
                        segment -> Figures.count(segment.profile().sessions()) + "  ·  "
                                + Figures.percent(segment.profile().sessions() / total),
                        OptionalDouble.empty()),
                new RankedBarsPanel(
                        "How often they abandon",
                        "Share of sessions abandoned; dashed line: all sessions, " + Figures.percent(rate),
                        segments,
                        segment -> segment.profile().abandonmentRate(),
                        segment -> Figures.percent(segment.profile().abandonmentRate()),
                        OptionalDouble.of(rate)),
                BubblePanel.durationAgainstProducts(segments),
                BubblePanel.priceAgainstAbandonment(segments, currency),
                new MeansPanel(segments),
                new SummaryPanel(SegmentSummary.of(segments, currency)));
    }
}
