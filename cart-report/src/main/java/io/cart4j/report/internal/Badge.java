package io.cart4j.report.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** A coloured disc with a number: what stands for one thing wherever its name would not fit. */
public final class Badge {
    private static final float RING = 1.2f;

    private Badge() {}

    /** Draws a badge around a centre. */
    public static void draw(Graphics2D g, int number, Color colour, double x, double y, double radius) {
        Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(colour);
        g.fill(disc);
        g.setColor(Theme.CARD);
        g.setStroke(new BasicStroke(RING));
        g.draw(disc);
        drawNumber(g, number, colour, x, y, radius);
    }

    /** Draws only the number, on something that has the colour already. */
    static void drawNumber(Graphics2D g, int number, Color background, double x, double y, double radius) {
        String text = Integer.toString(number);
        Font font = Text.shrink(text, Theme.bold(radius * 1.2), radius * 1.55, 1);
        Text.drawMiddle(g, text, font, Theme.textOn(background), Text.Align.CENTRE, x, y);
    }
}
