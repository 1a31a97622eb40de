package io.cart4j.report.internal;

import java.awt.Color;
import java.util.List;

/**
 * Twenty colours for things of equal rank, in the order in which they are best told apart, by readers with any kind of
 * colour blindness too. The first six are after Okabe and Ito (2008). Nobody tells all twenty apart for sure, so whatever
 * is coloured carries a number as well.
 */
public final class Palette {
    /** How many different colours there are. */
    public static final int SIZE = 20;

    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xD55E00),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0x4D4D4D),
            new Color(0x332288),
            new Color(0xDDCC77),
            new Color(0x8C6D31),
            new Color(0x2F4B7C),
            new Color(0x9FD38C),
            new Color(0xC23BC2),
            new Color(0xA6192E),
            new Color(0xF2A0A0),
            new Color(0xA8B3BD),
            new Color(0x7A5195),
            new Color(0x5F8F94),
            new Color(0x9E8CD9),
            new Color(0x004D40));

    private Palette() {}

    /**
     * Gives a colour.
     *
     * @param position 0 to {@link #SIZE} - 1
     */
    public static Color colour(int position) {
        return COLOURS.get(position);
    }
}
