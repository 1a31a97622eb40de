package io.cart4j.report;

import io.cart4j.report.SegmentSummary.Finding;
import io.cart4j.report.internal.Badge;
import io.cart4j.report.internal.Text;
import io.cart4j.report.internal.Theme;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The findings as text, in the largest size at which all of them fit. */
record SummaryPanel(List<Finding> findings) implements Panel {
    private static final double LARGEST = 13.5;
    private static final double SMALLEST = 7;
    private static final double SIZE_STEP = 0.5;
    private static final int NAME_LINES = 2;

    /** Lines of one style, one below the other. */
    private record Block(List<String> lines, Font font, boolean heading) {}

    @Override
    public String title() {
        return "In plain words";
    }

    @Override
    public String subtitle() {
        return "At stake = abandoned sessions × mean price of what they looked at";
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double size = LARGEST;
        while (size > SMALLEST && height(size, area.getWidth()) > area.getHeight()) {
            size -= SIZE_STEP;
        }
        double y = area.getY();
        for (Finding finding : findings) {
            y = draw(g, finding, area, y, size) + gap(size);
        }
    }

    private double draw(Graphics2D g, Finding finding, Rectangle2D area, double top, double size) {
        double y = top;
        double indent = area.getX() + indent(size);
        for (Block block : blocks(finding, area.getWidth() - indent(size), size)) {
            y = Text.drawLines(
                    g,
                    block.lines(),
                    block.font(),
                    block.heading() ? Theme.MUTED : Theme.TEXT,
                    Text.Align.LEFT,
                    indent,
                    y);
        }
        double radius = size * 0.8;
        double middle = y;
        finding.segment()
                .ifPresent(segment -> Badge.draw(
                        g, segment.number(), segment.colour(), area.getX() + radius, top + (middle - top) / 2, radius));
        return y;
    }

    private double height(double size, double width) {
        double height = -gap(size);
        for (Finding finding : findings) {
            for (Block block : blocks(finding, width - indent(size), size)) {
                height += block.lines().size() * Text.lineHeight(block.font());
            }
            height += gap(size);
        }
        return height;
    }

    private static List<Block> blocks(Finding finding, double width, double size) {
        Font heading = Theme.plain(size * 0.85);
        Font name = Theme.bold(size);
        Font sentence = Theme.plain(size);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(List.of(finding.heading()), heading, true));
        finding.segment()
                .ifPresent(segment -> blocks.add(
                        new Block(Text.wrap(segment.profile().name(), name, width, NAME_LINES), name, false)));
        blocks.add(new Block(Text.wrap(finding.sentence(), sentence, width), sentence, false));
        return blocks;
    }

    private static double indent(double size) {
        return size * 2.3;
    }

    private static double gap(double size) {
        return size * 0.9;
    }
}
