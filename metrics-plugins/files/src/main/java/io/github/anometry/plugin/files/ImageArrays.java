package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file as one array. What a file holds is told by its content, not by its name. Every method throws a {@link
 * DataException} that names the file if it cannot be read.
 */
public final class ImageArrays {
    private ImageArrays() {}

    /**
     * An anomaly map: from a TIFF or grey PNG file [H, W], from NPY or NPZ [H, W] or [N, H, W].
     *
     * @return the numbers as they are stored, float16 as float32 and small integers as int32; none is NaN
     */
    public static Tensor readMap(Path file) {
        return map(file).values();
    }

    static Stored map(Path file) {
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

    /**
     * A mask: from a TIFF, PNG, BMP or GIF file boolean [H, W], from NPY or NPZ also [N, H, W]. A pixel is anomalous where it
     * is greater than 0; in colour or palette images, where its colour is not black. Alpha says nothing.
     */
    public static Tensor readMask(Path file) {
        return mask(file).pixels();
    }

    /** The same with the values that the mask has, where they are no colours. */
    static Mask mask(Path file) {
        return switch (kind(file)) {
            case TIFF -> TiffFile.mask(file.toString(), bytes(file));
            case PNG -> PngFile.mask(file.toString(), bytes(file));
            case BMP -> BmpFile.mask(file.toString(), bytes(file));
            case GIF -> GifFile.mask(file.toString(), bytes(file));
            case NPY, NPZ -> Masks.of(file.toString(), array(file, ArrayRole.MASKS));
            case JPEG -> throw new DataException(BitmapMessages.jpegMask(file));
        };
    }

    /** The mask of one region, with the value that tells what it marks: from NPY or NPZ also [N, H, W]. */
    static Stored readRegion(Path file) {
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
    static boolean isArray(Path file) {
        FileKind kind = kind(file);
        return kind == FileKind.NPY || kind == FileKind.NPZ;
    }

    static FileKind kind(Path file) {
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
