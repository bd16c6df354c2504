package io.github.anometry.plugin.files;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A TIFF file of one image. Single-channel images that are uncompressed or deflated without a predictor, as most programs
 * write anomaly maps, are decoded here; TwelveMonkeys decodes all others.
 */
final class TiffFile {
    private final String where;
    private final byte[] file;
    private final TiffHeader header;

    private TiffFile(String where, byte[] file) {
        this.where = where;
        this.file = file;
        this.header = TiffHeader.read(where, file);
    }

    static Tensor map(String where, byte[] file) {
        return grey(where, file, Messages.mapHasColours(where));
    }

    /** A mask whose values tell what they mark. */
    static Tensor region(String where, byte[] file) {
        return grey(where, file, Messages.regionHasColours(where));
    }

    private static Tensor grey(String where, byte[] file, String refusal) {
        TiffFile tiff = new TiffFile(where, file);
        if (tiff.header.samples() != 1 || tiff.header.photometric() != TiffHeader.BLACK_IS_ZERO) {
            throw new DataException(refusal);
        }
        return tiff.band(0);
    }

    static Tensor mask(String where, byte[] file) {
        TiffFile tiff = new TiffFile(where, file);
        TiffHeader header = tiff.header;
        byte[] mask = new byte[header.width() * header.height()];
        for (int band = 0; band < header.colours(); band++) {
            Tensor values = tiff.band(band);
            if (header.photometric() == TiffHeader.PALETTE) {
                Masks.addPalette(values, tiff.colours(), mask);
            } else {
                Masks.add(where, values, mask);
            }
        }
        return Tensor.ofBooleans(mask, header.height(), header.width());
    }

    /** Which indices of the palette are not black. */
    private boolean[] colours() {
        long[] map = header.colourMap();
        boolean[] coloured = new boolean[map.length / 3];
        for (int i = 0; i < coloured.length; i++) {
            coloured[i] = map[i] > 0 || map[i + coloured.length] > 0 || map[i + 2 * coloured.length] > 0;
        }
        return coloured;
    }

    private Tensor band(int band) {
        try {
            return PlainTiff.covers(header) ? PlainTiff.decode(file, header) : decodeElsewhere(band);
        } catch (IOException e) {
            throw new DataException(Messages.damaged(where, "TIFF", e.getMessage()), e);
        } catch (RuntimeException e) { // TwelveMonkeys throws all sorts on damaged files
            throw new DataException(Messages.damaged(where, "TIFF", e.toString()), e);
        }
    }

    private Tensor decodeElsewhere(int band) throws IOException {
        // Not through ImageIO: the JDK registers a TIFF reader of its own, which misreads float16.
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream stream = new ByteArrayImageInputStream(file)) {
            reader.setInput(stream, true, true);
            Raster raster = reader.readRaster(0, null); // read() would clamp floats to 0..1
            return samples(raster, band);
        } finally {
            reader.dispose();
        }
    }

    private Tensor samples(Raster raster, int band) {
        int width = header.width();
        int height = header.height();
        return switch (header.type()) {
            case FLOAT16, FLOAT32 ->
                Tensor.of(raster.getSamples(0, 0, width, height, band, (float[]) null), height, width);
            case FLOAT64 -> Tensor.of(raster.getSamples(0, 0, width, height, band, (double[]) null), height, width);
            default -> wholeNumbers(raster.getSamples(0, 0, width, height, band, (int[]) null));
        };
    }

    /** Gives back the sign that a raster does not know of. */
    private Tensor wholeNumbers(int[] values) {
        int height = header.height();
        int width = header.width();
        switch (header.type()) {
            case UINT32 -> {
                long[] unsigned = new long[values.length];
                for (int i = 0; i < values.length; i++) {
                    unsigned[i] = Integer.toUnsignedLong(values[i]);
                }
                return Tensor.of(unsigned, height, width);
            }
            case INT8 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (byte) values[i];
                }
                return Tensor.of(values, height, width);
            }
            case UINT8 -> {
                byte[] bytes = new byte[values.length];
                for (int i = 0; i < values.length; i++) {
                    bytes[i] = (byte) values[i];
                }
                return Tensor.ofUnsignedBytes(bytes, height, width);
            }
            default -> {
                return Tensor.of(values, height, width);
            }
        }
    }
}
