package io.cart4j.report.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import io.cart4j.core.internal.WholeFile;
import java.awt.AWTError;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture of a given size that is drawn in points and written in pixels, two for each point. */
public final class Picture {
    /** Pixels per point. */
    public static final int SHARPNESS = 2;

    private final int width;
    private final int height;
    private final Consumer<Graphics2D> drawing;

    private Picture(int width, int height, Consumer<Graphics2D> drawing) {
        this.width = width;
        this.height = height;
        this.drawing = drawing;
    }

    /** Gives a picture on the theme's page, in points. */
    public static Picture of(int width, int height, Consumer<Graphics2D> drawing) {
        return new Picture(width, height, drawing);
    }

    /**
     * Writes the picture as a PNG: under a temporary name first, so that nobody ever sees half a file.
     *
     * @throws CartException if the file cannot be written, or this machine has no fonts to draw with
     */
    public void write(Path png) {
        try (WholeFile file = WholeFile.open(png)) {
            encode(draw(png), file.out());
            file.commit();
        } catch (IOException e) {
            throw FileErrors.unwritable(png, e);
        }
    }

    private BufferedImage draw(Path png) {
        try {
            return image();
        } catch (LinkageError | InternalError | AWTError e) {
            // what a slim container without fontconfig, freetype or any font throws
            throw new CartException(
                    "cannot draw " + png + " without fonts; install fontconfig and a font such as DejaVu Sans", e);
        }
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width * SHARPNESS, height * SHARPNESS, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(SHARPNESS, SHARPNESS);
            g.setColor(Theme.PAGE);
            g.fillRect(0, 0, width, height);
            drawing.accept(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    private static void encode(BufferedImage image, OutputStream out) throws IOException {
        // in memory, because the default caches in the machine's temporary folder
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IOException("this Java cannot encode PNG");
            }
        }
    }
}
