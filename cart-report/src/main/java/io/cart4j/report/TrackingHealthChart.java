package io.cart4j.report;

import io.cart4j.core.CartException;
import io.cart4j.core.DailyCounts;
import io.cart4j.core.DailyMeasure;
import io.cart4j.core.TrackingHealth;
import io.cart4j.core.TrackingHealth.Outage;
import io.cart4j.core.TrackingHealth.Regime;
import io.cart4j.report.internal.Card;
import io.cart4j.report.internal.DayPlot;
import io.cart4j.report.internal.DayPlot.Days;
import io.cart4j.report.internal.DayPlot.Level;
import io.cart4j.report.internal.DayPlot.Line;
import io.cart4j.report.internal.DayPlot.Shade;
import io.cart4j.report.internal.Figures;
import io.cart4j.report.internal.Headline;
import io.cart4j.report.internal.Palette;
import io.cart4j.report.internal.Picture;
import io.cart4j.report.internal.Scale;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws what {@link TrackingHealth} found: events by the day, purchases per cart and the share of buying sessions without
 * a cart event, as far as they are known, one panel each. Outages and the abnormal days around them are shaded, changes of
 * logging are dashed lines with their dates.
 */
public final class TrackingHealthChart {
    private static final int WIDTH = 1400;
    private static final int HEADER = 124;
    private static final int PANEL = 290;
    private static final int GAP = 14;
    private static final Font LEGEND = Theme.plain(12.5);
    private static final Color OUTAGE = Theme.tint(Theme.BAD, 0.45);
    private static final Color ABNORMAL = Theme.tint(Theme.BAD, 0.16);

    private final DailyCounts counts;
    private final TrackingHealth health;
    private final Days days;
    private final List<Figure> figures;

    /** One panel. */
    private record Figure(String title, String subtitle, List<Line> lines, List<Level> levels, Scale upwards) {}

    private TrackingHealthChart(DailyCounts counts, TrackingHealth health) {
        this.counts = counts;
        this.health = health;
        this.days = new Days(
                counts.firstDay(),
                counts.days(),
                shades(),
                health.changes().stream().map(change -> position(change.day())).toList());
        this.figures = figures();
    }

    /**
     * Writes the picture, 2800 pixels wide and as high as its one to three panels need.
     *
     * @param counts the figures that were looked at
     * @param health what was found in them
     * @param png the file to write; replaced if there is one
     * @throws CartException if the findings are of other days, or the file cannot be written
     */
    public static void write(DailyCounts counts, TrackingHealth health, Path png) {
        if (!counts.firstDay().equals(health.firstDay()) || !counts.lastDay().equals(health.lastDay())) {
            throw new CartException("the findings are of " + health.firstDay() + " to " + health.lastDay()
                    + ", but the counts of " + counts.firstDay() + " to " + counts.lastDay()
                    + "; give the counts that were looked at");
        }
        TrackingHealthChart chart = new TrackingHealthChart(counts, health);
        int panels = chart.figures.size();
        int height = HEADER + panels * PANEL + (panels - 1) * GAP + Theme.MARGIN;
        Picture.of(WIDTH, height, chart::draw).write(png);
    }

    private int position(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(counts.firstDay(), day);
    }

    private List<Shade> shades() {
        List<Shade> shades = new ArrayList<>();
        for (Outage outage : health.outages()) {
            shades.add(new Shade(position(outage.untrustedFrom()), position(outage.untrustedTo()), ABNORMAL));
        }
        for (Outage outage : health.outages()) {
            shades.add(new Shade(position(outage.from()), position(outage.to()), OUTAGE));
        }
        return shades;
    }

    private List<Figure> figures() {
        List<Figure> panels = new ArrayList<>();
        List<Line> events = events();
        if (!events.isEmpty()) {
            double[] all = events.stream()
                    .flatMapToDouble(line -> Arrays.stream(line.values()))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            Scale scale = Scale.ofAmounts("", all, "");
            String axis = scale.logarithmic() ? ", on a logarithmic axis (of 1 + the number)" : "";
            panels.add(new Figure("Events by day", "UTC days" + axis, events, List.of(), scale));
        }
        if (counts.measures().contains(DailyMeasure.PURCHASES_PER_CART)) {
            panels.add(ratio(
                    DailyMeasure.PURCHASES_PER_CART,
                    "Purchases per cart",
                    "It jumps when carts or purchases are logged differently; numbers are the medians of trusted days",
                    Regime::purchasesPerCart));
        }
        if (counts.measures().contains(DailyMeasure.SHARE_WITHOUT_CART)) {
            panels.add(ratio(
                    DailyMeasure.SHARE_WITHOUT_CART,
                    "Buying sessions without a cart event",
                    "Their share of all buying sessions that start on the day; a high one says that carts are not logged",
                    Regime::shareWithoutCart));
        }
        return panels;
    }

    private List<Line> events() {
        List<Line> lines = new ArrayList<>();
        if (!counts.measures().contains(DailyMeasure.VIEWS)) {
            add(lines, DailyMeasure.EVENTS, "all events", 0);
        }
        add(lines, DailyMeasure.VIEWS, "views", 0);
        add(lines, DailyMeasure.CARTS, "carts", 1);
        add(lines, DailyMeasure.PURCHASES, "purchases", 2);
        return lines;
    }

    private void add(List<Line> lines, DailyMeasure measure, String name, int colour) {
        if (counts.measures().contains(measure)) {
            lines.add(new Line(name, Palette.colour(colour), values(measure)));
        }
    }

    private Figure ratio(
            DailyMeasure measure, String title, String subtitle, Function<Regime, @Nullable Double> median) {
        boolean isShare = measure == DailyMeasure.SHARE_WITHOUT_CART;
        double[] values = values(measure);
        double[] known = IntStream.rangeClosed(0, values.length)
                .mapToDouble(day -> day < values.length ? values[day] : 0)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        List<Level> levels = new ArrayList<>();
        for (Regime regime : health.regimes()) {
            Double level = median.apply(regime);
            if (level != null) {
                String label = isShare ? Figures.percent(level) : Figures.mean(level);
                levels.add(new Level(position(regime.from()), position(regime.to()), level, label));
            }
        }
        Line line = new Line("", Palette.colour(0), values);
        Scale scale = isShare ? Scale.ofShares("", known) : Scale.ofAmounts("", known, "");
        return new Figure(title, subtitle, List.of(line), levels, scale);
    }

    private double[] values(DailyMeasure measure) {
        return IntStream.range(0, counts.days())
                .mapToDouble(day ->
                        counts.value(measure, counts.firstDay().plusDays(day)).orElse(Double.NaN))
                .toArray();
    }

    private void draw(Graphics2D g) {
        Headline.draw(g, WIDTH, "Tracking health", List.of(summary()));
        drawLegend(g, HEADER - 26);
        double width = WIDTH - 2 * Theme.MARGIN;
        double left = figures.stream()
                .mapToDouble(figure -> DayPlot.axisWidth(figure.upwards(), PANEL))
                .max()
                .orElse(0);
        double right = figures.stream()
                .mapToDouble(figure -> DayPlot.nameWidth(figure.lines()))
                .max()
                .orElse(0);
        double y = HEADER;
        for (Figure figure : figures) {
            Rectangle2D card = new Rectangle2D.Double(Theme.MARGIN, y, width, PANEL);
            Rectangle2D area = Card.draw(g, card, figure.title(), figure.subtitle());
            DayPlot.draw(g, area, days, figure.lines(), figure.levels(), figure.upwards(), left, right);
            y += PANEL + GAP;
        }
    }

    private String summary() {
        String range = health.firstDay() + " to " + health.lastDay() + ": ";
        if (health.changes().isEmpty() && health.outages().isEmpty()) {
            return range + "no change of logging and no outage found";
        }
        return range + counted(health.changes().size(), "change", "changes") + " of logging, "
                + counted(health.outages().size(), "outage", "outages") + ", "
                + counted(health.untrustedDays().size(), "day", "days") + " not to be trusted";
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** Explains the marks that the panels have. */
    private void drawLegend(Graphics2D g, double middle) {
        double x = Theme.MARGIN;
        for (Mark mark : marks(health)) {
            x = mark == Mark.CHANGE ? drawLine(g, mark.words, x, middle) : drawSwatch(g, mark, x, middle);
        }
    }

    /** The marks that there are in a picture. */
    static List<Mark> marks(TrackingHealth health) {
        List<Mark> marks = new ArrayList<>();
        if (!health.outages().isEmpty()) {
            marks.add(Mark.OUTAGE);
        }
        if (health.outages().stream().anyMatch(TrackingHealthChart::hasAbnormalDays)) {
            marks.add(Mark.ABNORMAL);
        }
        if (!health.changes().isEmpty()) {
            marks.add(Mark.CHANGE);
        }
        return marks;
    }

    private static boolean hasAbnormalDays(Outage outage) {
        return outage.untrustedFrom().isBefore(outage.from())
                || outage.untrustedTo().isAfter(outage.to());
    }

    private static double drawLine(Graphics2D g, String words, double x, double middle) {
        g.setColor(Theme.TEXT);
        g.setStroke(Theme.DASHED);
        g.draw(new Line2D.Double(x + 11, middle - 9, x + 11, middle + 9));
        Text.drawMiddle(g, words, LEGEND, Theme.TEXT, Text.Align.LEFT, x + 22, middle);
        return x + 22 + Text.width(words, LEGEND);
    }

    private static double drawSwatch(Graphics2D g, Mark mark, double x, double middle) {
        g.setColor(mark == Mark.OUTAGE ? OUTAGE : ABNORMAL);
        g.fill(new Rectangle2D.Double(x, middle - 8, 22, 16));
        Text.drawMiddle(g, mark.words, LEGEND, Theme.TEXT, Text.Align.LEFT, x + 29, middle);
        return x + 29 + Text.width(mark.words, LEGEND) + 26;
    }

    /** What the legend explains. */
    enum Mark {
        OUTAGE("outage: no purchases, carts, events or figures"),
        ABNORMAL("abnormal days around it, not to be trusted either"),
        CHANGE("logging changed");

        private final String words;

        Mark(String words) {
            this.words = words;
        }
    }
}
