package io.cart4j.report.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The chart library's axis for days on end, each as wide as the others, with a tick at some of them. */
final class DayAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double LEAST_SPACE = 14;
    /** How far the first label may reach under the labels of the upward axis. */
    private static final double LEFT_OF_FIRST = 50;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    /** Up to so many days every week has a tick, beyond it every month. */
    private static final int MOST_WEEKLY = 100;

    private static final int MOST_DAILY = 14;

    private final LocalDate first;
    private final int days;

    private DayAxis(LocalDate first, int days) {
        super(null);
        this.first = first;
        this.days = days;
    }

    static DayAxis of(LocalDate first, int days) {
        DayAxis axis = new DayAxis(first, days);
        axis.setAutoRange(false);
        axis.setRange(-0.5, days - 0.5);
        axis.setTickLabelFont(Theme.plain(11));
        axis.setTickLabelPaint(Theme.MUTED);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(Theme.CARD_BORDER);
        return axis;
    }

    /** How a day reads. */
    static String label(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        double taken = area.getMinX() - LEFT_OF_FIRST;
        int year = Integer.MIN_VALUE;
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            if (!isRound(date, day)) {
                continue;
            }
            String label = (date.getYear() > year ? DAY_OF_YEAR : DAY).format(date);
            double pixel = valueToJava2D(day, area, edge);
            double half = Text.width(label, getTickLabelFont()) / 2;
            if (pixel - half < taken + LEAST_SPACE || pixel + half > area.getMaxX()) {
                continue;
            }
            taken = pixel + half;
            year = date.getYear();
            ticks.add(new NumberTick(day, label, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    private boolean isRound(LocalDate date, int day) {
        return days <= MOST_DAILY || (days <= MOST_WEEKLY ? day % 7 == 0 : date.getDayOfMonth() == 1);
    }
}
