package io.cart4j.report.internal;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A white panel with a title and a line that says how to read it. */
public final class Card {
    private static final double CORNER = 10;
    private static final double PADDING = 16;
    private static final double BELOW_TEXT = 10;
    private static final Font TITLE = Theme.bold(15);
    private static final Font SUBTITLE = Theme.plain(11.5);

    private Card() {}

    /** Draws an empty panel. */
    public static void fill(Graphics2D g, Rectangle2D area) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), area.getHeight(), CORNER, CORNER);
        g.setColor(Theme.CARD);
        g.fill(shape);
        g.setColor(Theme.CARD_BORDER);
        g.setStroke(Theme.HAIRLINE);
        g.draw(shape);
    }

    /**
     * Draws a panel with its texts.
     *
     * @return what is left for the contents
     */
    public static Rectangle2D draw(Graphics2D g, Rectangle2D area, String title, String subtitle) {
        fill(g, area);
        double left = area.getX() + PADDING;
        double width = area.getWidth() - 2 * PADDING;
        double y = Text.drawLines(
                g, Text.wrap(title, TITLE, width), TITLE, Theme.TEXT, Text.Align.LEFT, left, area.getY() + 11);
        y = Text.drawLines(g, Text.wrap(subtitle, SUBTITLE, width), SUBTITLE, Theme.MUTED, Text.Align.LEFT, left, y)
                + BELOW_TEXT;
        return new Rectangle2D.Double(left, y, width, area.getMaxY() - PADDING + 2 - y);
    }
}
