package io.github.anometry.plugin.files.internal.tiff;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.ElementType;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.GreyPixels;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskPixels;
import io.github.anometry.plugin.files.internal.pixel.PixelSink;
import io.github.anometry.plugin.files.internal.pixel.Rgb;
import io.github.anometry.plugin.files.internal.pixel.RgbPixels;
import io.github.anometry.plugin.files.internal.pixel.Stored;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A TIFF file of one image. It is decoded here and not by an image library: the JDK's misreads float16, and others
 * reject black masks as too well compressed, or ignore a wrong check sum.
 */
public final class TiffFile {
    private final String where;
    private final byte[] file;
    private final TiffHeader header;

    private TiffFile(String where, byte[] file) {
        this.where = where;
        this.file = file;
        this.header = TiffHeader.read(where, file);
    }

    public static Stored map(String where, byte[] file) {
        return grey(where, file, FormatMessages.mapHasColours(where));
    }

    /** A mask whose values identify defects. */
    public static Stored region(String where, byte[] file) {
        return grey(where, file, FormatMessages.regionHasColours(where));
    }

    /** A mask's numbers, which a rule decides about. */
    public static Stored values(String where, byte[] file) {
        return grey(where, file, FormatMessages.meaningOfColours(where));
    }

    private static Stored grey(String where, byte[] file, String refusal) {
        TiffFile tiff = new TiffFile(where, file);
        TiffHeader header = tiff.header;
        if (header.samples() != 1 || header.photometric() != TiffHeader.BLACK_IS_ZERO) {
            throw new DataException(refusal);
        }
        GreyPixels pixels = new GreyPixels(where, header.width(), header.height(), header.type());
        tiff.decode(pixels);
        return new Stored(pixels.tensor(header.order()), header.isTurned());
    }

    public static Mask mask(String where, byte[] file) {
        TiffFile tiff = new TiffFile(where, file);
        TiffHeader header = tiff.header;
        var samples = new MaskPixels.Samples(header.type(), header.order(), header.bandsOfBlock(), header.colours());
        MaskPixels pixels = new MaskPixels(where, header.width(), header.height(), samples, tiff.palette());
        tiff.decode(pixels);
        return pixels.mask().turned(header.isTurned());
    }

    /** The colours, upright and without alpha. */
    public static Rgb image(String where, byte[] file, int maxSide) {
        TiffFile tiff = new TiffFile(where, file);
        TiffHeader header = tiff.header;
        if (header.type() != ElementType.UINT8 && header.type() != ElementType.UINT16) {
            throw new DataException(TiffMessages.otherSamples(where));
        }
        float[] palette = header.photometric() == TiffHeader.PALETTE ? colours(header.colourMap()) : new float[0];
        var samples = new RgbPixels.Samples(
                header.type(), header.order(), header.bandsOfBlock(), header.colours(), (1 << header.bits()) - 1);
        RgbPixels pixels = new RgbPixels(where, header.width(), header.height(), maxSide, samples, palette);
        tiff.decode(pixels);
        return pixels.image().turned(header.orientation());
    }

    private static float[] colours(long[] map) {
        int size = map.length / 3;
        float[] colours = new float[map.length];
        for (int i = 0; i < map.length; i++) {
            // Writers widen 8 bits to 16 in different ways, but the high bits always agree.
            colours[i % size * 3 + i / size] = (map[i] >> Byte.SIZE) / 255f;
        }
        return colours;
    }

    /** Which indices of the palette are not black. */
    private boolean @Nullable [] palette() {
        if (header.photometric() != TiffHeader.PALETTE) {
            return null;
        }
        long[] map = header.colourMap();
        boolean[] coloured = new boolean[map.length / 3];
        for (int i = 0; i < coloured.length; i++) {
            coloured[i] = map[i] > 0 || map[i + coloured.length] > 0 || map[i + 2 * coloured.length] > 0;
        }
        return coloured;
    }

    private void decode(PixelSink pixels) {
        try {
            TiffBlocks.decode(file, header, pixels);
        } catch (IOException e) {
            throw new DataException(TiffMessages.damaged(where, e.getMessage()), e);
        }
    }
}
