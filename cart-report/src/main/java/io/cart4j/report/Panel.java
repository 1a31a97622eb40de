package io.cart4j.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** One part of a dashboard. */
interface Panel {
    String title();

    /** Gives one line on how to read it. */
    String subtitle();

    /** Draws the contents; nothing outside the area. */
    void draw(Graphics2D g, Rectangle2D area);
}
