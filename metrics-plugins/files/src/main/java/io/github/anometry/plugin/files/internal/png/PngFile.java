package io.github.anometry.plugin.files.internal.png;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.ElementType;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.GreyPixels;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.pixel.MaskPixels;
import io.github.anometry.plugin.files.internal.pixel.Masks;
import io.github.anometry.plugin.files.internal.pixel.PixelSink;
import io.github.anometry.plugin.files.internal.pixel.Rgb;
import io.github.anometry.plugin.files.internal.pixel.RgbPixels;
import java.io.IOException;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A PNG file, with its samples as stored. ImageIO is not used because it scales grey samples beside a transparent one,
 * and fills a palette that is too short with its last colour.
 */
public final class PngFile {
    private final String where;
    private final byte[] file;
    private final PngChunks chunks;

    private PngFile(String where, byte[] file) {
        this.where = where;
        this.file = file;
        this.chunks = PngChunks.read(where, file);
    }

    public static Tensor map(String where, byte[] file) {
        PngFile png = new PngFile(where, file);
        PngChunks chunks = png.chunks;
        boolean isMosaic = chunks.colours() == 3 && chunks.width() >= 2L * chunks.height();
        return png.grey(isMosaic ? PngMessages.mapIsMosaic(where) : FormatMessages.mapHasColours(where));
    }

    /** A mask whose values identify defects. */
    public static Tensor region(String where, byte[] file) {
        return new PngFile(where, file).grey(FormatMessages.regionHasColours(where));
    }

    /** A mask whose numbers, or indices of a palette, have this meaning. */
    public static Mask mask(String where, byte[] file, MaskMeaning meaning) {
        PngFile png = new PngFile(where, file);
        boolean[] coloured = png.palette();
        return coloured == null
                ? Masks.of(where, png.grey(FormatMessages.meaningOfColours(where)), meaning)
                : Masks.ofIndices(where, png.numbers(), coloured, meaning);
    }

    private Tensor grey(String refusal) {
        if (chunks.colourType() != PngChunks.GREY) {
            throw new DataException(refusal);
        }
        return numbers();
    }

    /** Of the one band. */
    private Tensor numbers() {
        GreyPixels pixels = new GreyPixels(where, chunks.width(), chunks.height(), type());
        decode(pixels);
        return pixels.tensor(ByteOrder.BIG_ENDIAN);
    }

    public static Mask mask(String where, byte[] file) {
        PngFile png = new PngFile(where, file);
        PngChunks chunks = png.chunks;
        var samples = new MaskPixels.Samples(png.type(), ByteOrder.BIG_ENDIAN, chunks.bands(), chunks.colours());
        MaskPixels pixels = new MaskPixels(where, chunks.width(), chunks.height(), samples, png.palette());
        png.decode(pixels);
        return pixels.mask();
    }

    /** The colours, without alpha. */
    public static Rgb image(String where, byte[] file, int maxSide) {
        PngFile png = new PngFile(where, file);
        PngChunks chunks = png.chunks;
        boolean isPalette = chunks.colourType() == PngChunks.PALETTE;
        float[] palette = new float[isPalette ? chunks.palette().length / 3 * 3 : 0];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (chunks.palette()[i] & 0xFF) / 255f;
        }
        var samples = new RgbPixels.Samples(
                png.type(), ByteOrder.BIG_ENDIAN, chunks.bands(), chunks.colours(), (1 << chunks.bits()) - 1);
        RgbPixels pixels = new RgbPixels(where, chunks.width(), chunks.height(), maxSide, samples, palette);
        png.decode(pixels);
        return pixels.image();
    }

    private ElementType type() {
        return chunks.bits() == 16 ? ElementType.UINT16 : ElementType.UINT8;
    }

    /** Which indices of the palette are not black. */
    private boolean @Nullable [] palette() {
        return chunks.colourType() == PngChunks.PALETTE ? Masks.coloured(chunks.palette(), 3) : null;
    }

    private void decode(PixelSink pixels) {
        try {
            PngRows.decode(file, chunks, pixels);
        } catch (IOException e) {
            throw new DataException(PngMessages.damaged(where, e.getMessage()), e);
        }
    }
}
