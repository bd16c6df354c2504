package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Maps and masks in files of all formats. The format is recognised by the content, not by the name. Every method throws a {@link
 * DataException} that names the file if it cannot be read.
 */
public final class ImageFormats {
    private ImageFormats() {}

    /** An anomaly map: from a TIFF or grey PNG file [H, W], from NPY or NPZ [H, W] or [N, H, W]; no number is NaN. */
    public static Stored map(Path file) {
        Stored map = switch (kind(file)) {
            case TIFF -> TiffFile.map(file.toString(), bytes(file));
            case PNG -> Stored.upright(PngFile.map(file.toString(), bytes(file)));
            case NPY, NPZ -> Stored.upright(array(file, ArrayRole.MAPS));
            case BMP -> throw new DataException(BitmapMessages.mapOfFewBits(file, "BMP"));
            case GIF -> throw new DataException(BitmapMessages.mapOfFewBits(file, "GIF"));
            case JPEG -> throw new DataException(BitmapMessages.jpegMap(file));
        };
        Numbers.requireNoNaN(file.toString(), map.values());
        return map;
    }

    /** A mask: from a TIFF, PNG, BMP or GIF file boolean [H, W], from NPY or NPZ also [N, H, W]. */
    public static Mask mask(Path file) {
        return switch (kind(file)) {
            case TIFF -> TiffFile.mask(file.toString(), bytes(file));
            case PNG -> PngFile.mask(file.toString(), bytes(file));
            case BMP -> BmpFile.mask(file.toString(), bytes(file));
            case GIF -> GifFile.mask(file.toString(), bytes(file));
            case NPY, NPZ -> Masks.of(file.toString(), array(file, ArrayRole.MASKS));
            case JPEG -> throw new DataException(BitmapMessages.jpegMask(file));
        };
    }

    /** The mask of one region, with the value that says what it marks: from NPY or NPZ also [N, H, W]. */
    public static Stored region(Path file) {
        return switch (kind(file)) {
            case TIFF -> TiffFile.region(file.toString(), bytes(file));
            case PNG -> Stored.upright(PngFile.region(file.toString(), bytes(file)));
            case NPY, NPZ -> Stored.upright(array(file, ArrayRole.MASKS));
            case BMP -> throw new DataException(BitmapMessages.regionOfColours(file, "BMP"));
            case GIF -> throw new DataException(BitmapMessages.regionOfColours(file, "GIF"));
            case JPEG -> throw new DataException(BitmapMessages.jpegMask(file));
        };
    }

    private static Tensor array(Path file, ArrayRole role) {
        try (ArrayFile array = ArrayFile.open(new ArrayLocation(file, null), role)) {
            return array.images();
        }
    }

    /** Whether the file is an array file, and no image. */
    public static boolean isArray(Path file) {
        FileKind kind = kind(file);
        return kind == FileKind.NPY || kind == FileKind.NPZ;
    }

    public static FileKind kind(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(64);
            return FileKind.of(start).orElseThrow(() -> new DataException(Messages.unknownFormat(file, start)));
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size > Heap.LONGEST_ARRAY) {
                throw new DataException(Messages.imageTooLarge(file.toString(), size));
            }
            Heap.require(file.toString(), FormatMessages.fileOf(size), size);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileErrors.unreadable(file, e);
        }
    }
}
