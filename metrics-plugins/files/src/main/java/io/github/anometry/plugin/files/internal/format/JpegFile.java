package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.ElementType;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import io.github.anometry.plugin.files.internal.pixel.Rgb;
import io.github.anometry.plugin.files.internal.pixel.RgbPixels;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A JPEG image, decoded by the JDK. */
final class JpegFile {
    private static final int HIGHEST = 255;

    private JpegFile() {}

    /** @param maxSide the most pixels of the longer side; other pixels are dropped, and never all in memory */
    static Rgb image(String where, byte[] file, int maxSide) {
        JpegHeader header = JpegHeader.read(where, file);
        if (header.components() > 3) {
            throw new DataException(JpegMessages.fourColours(where));
        }
        int step = RgbPixels.step(header.width(), header.height(), maxSide);
        // The JDK's image beside the colours.
        Heap.require(where, header.width() / step, header.height() / step, 3 + 3 * Float.BYTES);
        try {
            return colours(where, decode(file, header.parts(), step)).turned(header.orientation());
        } catch (IOException e) {
            throw new DataException(JpegMessages.damaged(where, Messages.clause(e)), e);
        }
    }

    private static BufferedImage decode(byte[] file, List<JpegHeader.Part> parts, int step) throws IOException {
        List<InputStream> streams = parts.stream()
                .<InputStream>map(part -> new ByteArrayInputStream(file, part.offset(), part.length()))
                .toList();
        ImageReader reader = JdkImageReaders.of("jpeg");
        try (ImageInputStream input =
                new MemoryCacheImageInputStream(new SequenceInputStream(Collections.enumeration(streams)))) {
            reader.setInput(input, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (RuntimeException damaged) {
            // On a damaged file the decoder may throw anything.
            throw new IOException(damaged.getMessage(), damaged);
        } finally {
            reader.dispose();
        }
    }

    private static Rgb colours(String where, BufferedImage image) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands() >= 3 ? 3 : 1;
        int width = image.getWidth();
        var samples = new RgbPixels.Samples(ElementType.UINT8, ByteOrder.BIG_ENDIAN, bands, bands, HIGHEST);
        RgbPixels pixels = new RgbPixels(where, width, image.getHeight(), Integer.MAX_VALUE, samples, new float[0]);
        byte[] row = new byte[width * bands];
        int[] values = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int band = 0; band < bands; band++) {
                raster.getSamples(0, y, width, 1, band, values);
                for (int x = 0; x < width; x++) {
                    row[x * bands + band] = (byte) values[x];
                }
            }
            pixels.put(0, y, 0, 1, row, width);
        }
        return pixels.image();
    }
}
