package io.cart4j.report.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/** Colours, fonts and lines that keep all pictures alike. Sizes are in points of the unscaled picture. */
public final class Theme {
    /** Behind everything. */
    public static final Color PAGE = new Color(0xF4F6F8);
    /** Behind one panel. */
    public static final Color CARD = Color.WHITE;

    public static final Color CARD_BORDER = new Color(0xDDE2E7);
    public static final Color GRID = new Color(0xE8EBEF);
    public static final Color TEXT = new Color(0x1F2933);
    /** Second in rank; still 5 : 1 against the page. */
    public static final Color MUTED = new Color(0x5B6875);
    /** What went right, or the only colour of a picture. */
    public static final Color GOOD = new Color(0x0B5FA5);
    /** What went wrong. */
    public static final Color BAD = new Color(0xC44E00);

    /** Space between the edge of the picture and what it shows. */
    public static final int MARGIN = 28;

    public static final BasicStroke HAIRLINE = new BasicStroke(1f);
    public static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);

    private static final Font BASE = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private Theme() {}

    public static Font plain(double size) {
        return BASE.deriveFont((float) size);
    }

    public static Font bold(double size) {
        return BASE.deriveFont(Font.BOLD, (float) size);
    }

    /**
     * Gives the text colour that reads best on a background, by the contrast ratio of WCAG 2.
     *
     * @param background the colour behind the text
     * @return white or nearly black
     */
    public static Color textOn(Color background) {
        double luminance = luminance(background);
        double onWhite = 1.05 / (luminance + 0.05);
        double onDark = (luminance + 0.05) / (luminance(TEXT) + 0.05);
        return onWhite >= onDark ? Color.WHITE : TEXT;
    }

    /**
     * Mixes a colour with white.
     *
     * @param strength 0 for white, 1 for the colour itself
     */
    public static Color tint(Color color, double strength) {
        return new Color(
                towardsWhite(color.getRed(), strength),
                towardsWhite(color.getGreen(), strength),
                towardsWhite(color.getBlue(), strength));
    }

    private static int towardsWhite(int channel, double strength) {
        return (int) Math.round(255 - (255 - channel) * strength);
    }

    /** Gives the relative luminance of WCAG 2: 0 for black, 1 for white. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
