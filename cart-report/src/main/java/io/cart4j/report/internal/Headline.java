package io.cart4j.report.internal;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** Title and subtitle at the top left of a picture. */
public final class Headline {
    private static final double TITLE_SIZE = 24;
    private static final double SMALLEST_TITLE = 17;
    private static final int TITLE_LINES = 3;
    private static final double BELOW_TITLE = 4;
    private static final Font SUBTITLE = Theme.plain(14);

    private Headline() {}

    /** Gives where the lower edge of a headline will be. */
    public static double bottom(double width, String title, List<String> subtitles) {
        double room = width - 2 * Theme.MARGIN;
        Font font = titleFont(title, room);
        double y = titleTop() + Text.wrap(title, font, room, TITLE_LINES).size() * Text.lineHeight(font) + BELOW_TITLE;
        for (String subtitle : subtitles) {
            y += Text.wrap(subtitle, SUBTITLE, room).size() * Text.lineHeight(SUBTITLE);
        }
        return y;
    }

    private static Font titleFont(String title, double room) {
        return Text.shrink(title, Theme.bold(TITLE_SIZE), room, SMALLEST_TITLE);
    }

    private static double titleTop() {
        return Theme.MARGIN - TITLE_SIZE / 4;
    }

    /**
     * Draws the headline: a long title gets smaller, then wraps; subtitles wrap.
     *
     * @param width of the whole picture
     * @return lower edge of what was drawn
     */
    public static double draw(Graphics2D g, double width, String title, List<String> subtitles) {
        double room = width - 2 * Theme.MARGIN;
        Font font = titleFont(title, room);
        List<String> lines = Text.wrap(title, font, room, TITLE_LINES);
        double y = Text.drawLines(
                g, lines, font, Theme.TEXT, Text.Align.LEFT, Theme.MARGIN, titleTop());
        y += BELOW_TITLE;
        for (String subtitle : subtitles) {
            y = Text.drawLines(
                    g, Text.wrap(subtitle, SUBTITLE, room), SUBTITLE, Theme.MUTED, Text.Align.LEFT, Theme.MARGIN, y);
        }
        return y;
    }
}
