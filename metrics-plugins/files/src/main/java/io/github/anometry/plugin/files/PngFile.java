package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A PNG file, its samples as they are stored: read by the JDK's reader, converted by nobody. */
final class PngFile {
    private final String where;
    private final byte[] file;
    private final PngChunks header;

    private PngFile(String where, byte[] file) {
        this.where = where;
        this.file = file;
        this.header = PngChunks.read(where, file);
    }

    static Tensor map(String where, byte[] file) {
        return grey(where, file, Messages.mapHasColours(where));
    }

    /** A mask whose values tell what they mark. */
    static Tensor region(String where, byte[] file) {
        return grey(where, file, Messages.regionHasColours(where));
    }

    private static Tensor grey(String where, byte[] file, String refusal) {
        PngFile png = new PngFile(where, file);
        if (png.header.colourType() != PngChunks.GREY) {
            throw new DataException(refusal);
        }
        return png.band(png.decode().getRaster(), 0);
    }

    static Tensor mask(String where, byte[] file) {
        PngFile png = new PngFile(where, file);
        BufferedImage image = png.decode();
        Raster raster = image.getRaster();
        byte[] mask = new byte[raster.getWidth() * raster.getHeight()];
        if (png.header.colourType() == PngChunks.PALETTE && image.getColorModel() instanceof IndexColorModel palette) {
            Masks.addPalette(png.band(raster, 0), colours(palette), mask);
        } else {
            int colours = raster.getNumBands() >= 3 ? 3 : 1; // alpha comes after them
            for (int band = 0; band < colours; band++) {
                Masks.add(where, png.band(raster, band), mask);
            }
        }
        return Tensor.ofBooleans(mask, raster.getHeight(), raster.getWidth());
    }

    private static boolean[] colours(IndexColorModel palette) {
        boolean[] coloured = new boolean[palette.getMapSize()];
        for (int i = 0; i < coloured.length; i++) {
            coloured[i] = (palette.getRGB(i) & 0xFFFFFF) != 0;
        }
        return coloured;
    }

    private Tensor band(Raster raster, int band) {
        int height = raster.getHeight();
        int width = raster.getWidth();
        int[] samples = raster.getSamples(0, 0, width, height, band, (int[]) null);
        if (header.bits() > 8) {
            return Tensor.of(samples, height, width);
        }
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return Tensor.ofUnsignedBytes(bytes, height, width);
    }

    private BufferedImage decode() {
        try {
            ImageReader reader = Provider.PNG.createReaderInstance();
            try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
                reader.setInput(stream, true, true);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new DataException(Messages.damaged(where, "PNG", e.getMessage()), e);
        } catch (RuntimeException e) { // damaged files get as far as the decoder's arrays
            throw new DataException(Messages.damaged(where, "PNG", e.toString()), e);
        }
    }

    /** Found when the first PNG file is read. */
    private static final class Provider {
        static final ImageReaderSpi PNG = find();

        private static ImageReaderSpi find() {
            Iterator<ImageReaderSpi> providers = IIORegistry.getDefaultInstance()
                    .getServiceProviders(ImageReaderSpi.class, Provider::isTheJdksPng, false);
            return providers.next();
        }

        private static boolean isTheJdksPng(Object provider) {
            return provider.getClass().getModule() == ImageReaderSpi.class.getModule()
                    && ((ImageReaderSpi) provider).getFormatNames()[0].equals("png");
        }
    }
}
