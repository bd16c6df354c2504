package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A TIFF file of one image. It is decoded here and not by a library of images: the JDK's misreads float16, and others refuse
 * black masks as too well compressed, or read on where a check sum is wrong.
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

    static Stored map(String where, byte[] file) {
        return grey(where, file, Messages.mapHasColours(where));
    }

    /** A mask whose values say what they mark. */
    static Stored region(String where, byte[] file) {
        return grey(where, file, Messages.regionHasColours(where));
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

    static Mask mask(String where, byte[] file) {
        TiffFile tiff = new TiffFile(where, file);
        TiffHeader header = tiff.header;
        var samples = new MaskPixels.Samples(header.type(), header.order(), header.bandsOfBlock(), header.colours());
        MaskPixels pixels = new MaskPixels(where, header.width(), header.height(), samples, tiff.palette());
        tiff.decode(pixels);
        return pixels.mask().turned(header.isTurned());
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
