package io.github.anometry.plugin.figures;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.figure.Figure;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A painted figure.
 *
 * @param marks later ones above earlier ones
 */
record Picture(int width, int height, List<Mark> marks) {
    Picture {
        marks = List.copyOf(marks);
    }

    /** @throws ConfigurationException if Java has no fonts here */
    static Picture of(Figure figure, int width, int height) {
        Recorder recorder;
        try {
            recorder = new Recorder();
            FigureChart.requireFonts();
        } catch (RuntimeException | Error unusable) {
            // Without fonts or a screen, Java throws various kinds of errors, depending on version and system.
            throw new ConfigurationException(null, Messages.cannotDraw(String.valueOf(unusable)), unusable);
        }
        new FigureChart(figure).chart(width, height).paint(recorder, width, height);
        return new Picture(width, height, recorder.marks());
    }

    byte[] png(double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale((double) image.getWidth() / width, (double) image.getHeight() / height);
        for (Mark mark : marks) {
            graphics.setClip(mark.clip());
            graphics.setColor(mark.color());
            if (mark.stroke() == null) {
                graphics.fill(mark.shape());
            } else {
                graphics.setStroke(mark.stroke());
                graphics.draw(mark.shape());
            }
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return bytes.toByteArray();
    }
}
