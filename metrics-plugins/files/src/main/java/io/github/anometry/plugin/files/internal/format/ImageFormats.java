package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;

/**
 * Maps and masks in files of all formats. The format is recognised by the content, not by the name. Every method throws a {@link
 * DataException} that names the file if it cannot be read.
 */
public final class ImageFormats {
    private ImageFormats() {}

    /** An anomaly map: from a TIFF or grey PNG file [H, W], from NPY or NPZ [H, W] or [N, H, W]; no number is NaN. */
    public static Stored map(DataFile file) {
        try (OpenFile open = OpenFile.open(file)) {
            String where = open.where();
            FileKind kind = open.kind();
            Stored map = switch (kind) {
                case TIFF -> TiffFile.map(where, open.bytes());
                case PNG -> Stored.upright(PngFile.map(where, open.bytes()));
                case NPY, NPZ -> Stored.upright(array(open, kind, ArrayRole.MAPS));
                case BMP -> throw new DataException(BitmapMessages.mapOfFewBits(file, "BMP"));
                case GIF -> throw new DataException(BitmapMessages.mapOfFewBits(file, "GIF"));
                case JPEG -> throw new DataException(BitmapMessages.jpegMap(file));
            };
            Numbers.requireNoNaN(where, map.values());
            return map;
        }
    }

    /** A mask: from a TIFF, PNG, BMP or GIF file boolean [H, W], from NPY or NPZ also [N, H, W]. */
    public static Mask mask(DataFile file) {
        try (OpenFile open = OpenFile.open(file)) {
            String where = open.where();
            FileKind kind = open.kind();
            return switch (kind) {
                case TIFF -> TiffFile.mask(where, open.bytes());
                case PNG -> PngFile.mask(where, open.bytes());
                case BMP -> BmpFile.mask(where, open.bytes());
                case GIF -> GifFile.mask(where, open.bytes());
                case NPY, NPZ -> Masks.of(where, array(open, kind, ArrayRole.MASKS));
                case JPEG -> throw new DataException(BitmapMessages.jpegMask(file));
            };
        }
    }

    /** The mask of one region, with the value that says what it marks: from NPY or NPZ also [N, H, W]. */
    public static Stored region(DataFile file) {
        try (OpenFile open = OpenFile.open(file)) {
            String where = open.where();
            FileKind kind = open.kind();
            return switch (kind) {
                case TIFF -> TiffFile.region(where, open.bytes());
                case PNG -> Stored.upright(PngFile.region(where, open.bytes()));
                case NPY, NPZ -> Stored.upright(array(open, kind, ArrayRole.MASKS));
                case BMP -> throw new DataException(BitmapMessages.regionOfColours(file, "BMP"));
                case GIF -> throw new DataException(BitmapMessages.regionOfColours(file, "GIF"));
                case JPEG -> throw new DataException(BitmapMessages.jpegMask(file));
            };
        }
    }

    /**
     * An image in colours: from a PNG, JPEG, TIFF or BMP file.
     *
     * @param maxSide that the longer side has at most: of a larger image every n-th pixel of every n-th row is kept
     */
    public static Rgb image(DataFile file, int maxSide) {
        try (OpenFile open = OpenFile.open(file)) {
            String where = open.where();
            FileKind kind = open.kindOfImage();
            return switch (kind) {
                case PNG -> PngFile.image(where, open.bytes(), maxSide);
                case JPEG -> {
                    DesktopModule.require(where);
                    yield JpegFile.image(where, open.bytes(), maxSide);
                }
                case TIFF -> TiffFile.image(where, open.bytes(), maxSide);
                case BMP -> BmpImage.image(where, open.bytes(), maxSide);
                case GIF, NPY, NPZ -> throw new DataException(JpegMessages.notAnImage(file, kind.name()));
            };
        }
    }

    private static Tensor array(OpenFile open, FileKind kind, ArrayRole role) {
        return ArrayFile.in(open, kind, null, role).images();
    }

    /** Whether the file is an array file, and no image. */
    public static boolean isArray(DataFile file) {
        FileKind kind = kind(file);
        return kind == FileKind.NPY || kind == FileKind.NPZ;
    }

    static FileKind kind(DataFile file) {
        try (OpenFile open = OpenFile.open(file)) {
            return open.kind();
        }
    }
}
