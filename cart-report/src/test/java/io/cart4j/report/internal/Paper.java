package io.cart4j.report.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** A white sheet that knows, in points, where something was drawn on it. */
public final class Paper {
    private final BufferedImage image;

    private Paper(BufferedImage image) {
        this.image = image;
    }

    public static Paper with(int width, int height, Consumer<Graphics2D> drawing) {
        Picture picture = Picture.of(width, height, g -> {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, height);
            drawing.accept(g);
        });
        return new Paper(picture.image());
    }

    /** Gives the smallest rectangle around all ink; empty if there is none. */
    public Rectangle2D ink() {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                if (pixels[y * width + x] != Color.WHITE.getRGB()) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        double scale = Picture.SHARPNESS;
        return right < 0
                ? new Rectangle2D.Double()
                : new Rectangle2D.Double(
                        left / scale, top / scale, (right + 1 - left) / scale, (bottom + 1 - top) / scale);
    }

    /** Says whether all ink is inside an area, but for the half pixel that a line is thick beyond its path. */
    public boolean isInkWithin(Rectangle2D area) {
        Rectangle2D allowed =
                new Rectangle2D.Double(area.getX() - 1.5, area.getY() - 1.5, area.getWidth() + 3, area.getHeight() + 3);
        return ink().isEmpty() || allowed.contains(ink());
    }
}
