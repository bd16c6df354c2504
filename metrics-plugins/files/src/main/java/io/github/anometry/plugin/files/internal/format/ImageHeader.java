package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.plugin.files.internal.pixel.ElementType;
import io.github.anometry.plugin.files.internal.png.PngChunks;
import io.github.anometry.plugin.files.internal.tiff.TiffHeader;
import io.github.anometry.plugin.files.internal.tiff.TiffSummary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The size of an image, from its header alone. Nothing is rejected here: there is no header if it is not understood,
 * and decoding reports what is wrong.
 *
 * @param type of the samples; UINT8 for 1 to 8 bits
 * @param isGrey whether there is one number per pixel
 */
record ImageHeader(int height, int width, ElementType type, boolean isGrey) {
    private static final int LENGTH = 26;
    /** The name of the first chunk, IHDR. */
    private static final int PNG_HEADER = 0x49484452;

    /** No format compresses pixels more; a file that declares more is truncated, and that is the problem to report. */
    private static final long MAX_INFLATION = 1 << 16;

    static Optional<ImageHeader> read(FileKind kind, OpenFile file) {
        byte[] start = file.start();
        return start.length < LENGTH
                ? Optional.empty()
                : read(kind, file, ByteBuffer.wrap(start))
                        .filter(header -> header.pixels() / Byte.SIZE <= MAX_INFLATION * file.size());
    }

    private static Optional<ImageHeader> read(FileKind kind, OpenFile file, ByteBuffer bytes) {
        return switch (kind) {
            case PNG -> ofPng(bytes);
            case BMP -> ofBmp(bytes.order(ByteOrder.LITTLE_ENDIAN));
            case GIF -> {
                bytes.order(ByteOrder.LITTLE_ENDIAN);
                yield ofColours(bytes.getShort(8) & 0xFFFF, bytes.getShort(6) & 0xFFFF);
            }
            case TIFF -> ofTiff(file);
            case JPEG, NPY, NPZ -> Optional.empty();
        };
    }

    private static Optional<ImageHeader> ofPng(ByteBuffer bytes) {
        if (bytes.getInt(12) != PNG_HEADER) {
            return Optional.empty();
        }
        ElementType type = bytes.get(24) == 16 ? ElementType.UINT16 : ElementType.UINT8;
        return of(bytes.getInt(20), bytes.getInt(16), type, bytes.get(25) == PngChunks.GREY);
    }

    private static Optional<ImageHeader> ofBmp(ByteBuffer bytes) {
        boolean isCore = bytes.getInt(14) == BmpHeader.CORE;
        return isCore
                ? ofColours(bytes.getShort(20) & 0xFFFF, bytes.getShort(18) & 0xFFFF)
                : ofColours(Math.abs(bytes.getInt(22)), bytes.getInt(18));
    }

    private static Optional<ImageHeader> ofColours(int height, int width) {
        return of(height, width, ElementType.UINT8, false);
    }

    private static Optional<ImageHeader> ofTiff(OpenFile file) {
        try {
            return TiffSummary.read(file.source())
                    .flatMap(tiff -> TiffHeader.typeOf(tiff.bits(), tiff.format())
                            .flatMap(type -> of(tiff.height(), tiff.width(), type, tiff.isGrey())));
        } catch (IOException e) {
            throw FileErrors.unreadable(file.file(), e);
        }
    }

    private static Optional<ImageHeader> of(int height, int width, ElementType type, boolean isGrey) {
        return height > 0 && width > 0 ? Optional.of(new ImageHeader(height, width, type, isGrey)) : Optional.empty();
    }

    long pixels() {
        return (long) height * width;
    }
}
