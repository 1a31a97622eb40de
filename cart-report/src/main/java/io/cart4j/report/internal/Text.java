package io.cart4j.report.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Measures, fits and draws text, so that nothing is ever cut by an edge. */
public final class Text {
    /** Where the given x is in the text. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Fractional metrics scale with the picture, so what is measured here holds for any sharpness. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final String ELLIPSIS = "…";

    private Text() {}

    /** Gives the width of a line. */
    public static double width(String line, Font font) {
        return font.getStringBounds(line, CONTEXT).getWidth();
    }

    /** Gives the distance from one baseline to the next. */
    public static double lineHeight(Font font) {
        return font.getLineMetrics("Ag", CONTEXT).getHeight() * 1.08;
    }

    /** Gives the height of capital letters and figures: what has to be centred for a line to look centred. */
    public static double capHeight(Font font) {
        return font.createGlyphVector(CONTEXT, "H").getVisualBounds().getHeight();
    }

    /**
     * Makes a font smaller until a line fits.
     *
     * @param smallest size below which it does not go
     */
    public static Font shrink(String line, Font font, double width, double smallest) {
        double natural = width(line, font);
        if (natural <= width) {
            return font;
        }
        // a hair less than the ratio: glyph widths do not scale to the last bit
        double size = Math.max(smallest, font.getSize2D() * width / natural * 0.995);
        return font.deriveFont((float) Math.min(size, font.getSize2D()));
    }

    /** Gives the line, or as much of its beginning as fits with an ellipsis. */
    public static String shorten(String line, Font font, double width) {
        if (width(line, font) <= width) {
            return line;
        }
        int end = longestPrefix(line, ELLIPSIS, font, width);
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** Gives how many characters of a line fit together with what follows them. */
    private static int longestPrefix(String line, String suffix, Font font, double width) {
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(line.substring(0, middle) + suffix, font) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean tornPair = low > 0 && low < line.length() && Character.isLowSurrogate(line.charAt(low));
        return tornPair ? low - 1 : low;
    }

    /** Breaks text between words into lines that fit; a word that is too wide for a line is broken itself. */
    public static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = breakWord(word, font, width, lines);
        }
        lines.add(line);
        return lines;
    }

    /** Wraps into a limited number of lines; the last one ends in an ellipsis if there is more. */
    public static List<String> wrap(String text, Font font, double width, int most) {
        List<String> lines = wrap(text, font, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(shorten(String.join(" ", lines.subList(most - 1, lines.size())), font, width));
        return kept;
    }

    private static String breakWord(String word, Font font, double width, List<String> lines) {
        String rest = word;
        while (width(rest, font) > width) {
            // at least one character a line, or a narrow column would never end
            int end = Math.max(longestPrefix(rest, "", font, width), rest.offsetByCodePoints(0, 1));
            if (end == rest.length()) {
                return rest;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** Draws a line on a baseline. */
    public static void draw(Graphics2D g, String line, Font font, Color color, Align align, double x, double baseline) {
        double shift = switch (align) {
            case LEFT -> 0;
            case CENTRE -> width(line, font) / 2;
            case RIGHT -> width(line, font);
        };
        g.setFont(font);
        g.setColor(color);
        g.drawString(line, (float) (x - shift), (float) baseline);
    }

    /** Draws a line with its capitals centred on a height. */
    public static void drawMiddle(
            Graphics2D g, String line, Font font, Color color, Align align, double x, double middle) {
        draw(g, line, font, color, align, x, middle + capHeight(font) / 2);
    }

    /** Draws lines below each other, their block centred on a height. */
    public static void drawLinesMiddle(
            Graphics2D g, List<String> lines, Font font, Color color, Align align, double x, double middle) {
        double height = lineHeight(font);
        double lineMiddle = middle - (lines.size() - 1) * height / 2;
        for (String line : lines) {
            drawMiddle(g, line, font, color, align, x, lineMiddle);
            lineMiddle += height;
        }
    }

    /**
     * Draws lines below each other.
     *
     * @param top upper edge of the first one
     * @return lower edge of the last one
     */
    public static double drawLines(
            Graphics2D g, List<String> lines, Font font, Color color, Align align, double x, double top) {
        double height = lineHeight(font);
        double baseline = top + font.getLineMetrics("Ag", CONTEXT).getAscent();
        for (String line : lines) {
            draw(g, line, font, color, align, x, baseline);
            baseline += height;
        }
        return top + lines.size() * height;
    }
}
