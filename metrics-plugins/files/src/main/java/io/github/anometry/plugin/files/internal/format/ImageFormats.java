package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.Rgb;
import io.github.anometry.plugin.files.internal.pixel.Stored;
import io.github.anometry.plugin.files.internal.png.PngFile;
import io.github.anometry.plugin.files.internal.tiff.TiffFile;
import java.util.Optional;

/**
 * Reads maps and masks in all formats. The format is recognised by content, not by name. Every method throws a {@link
 * DataException} that names the file if it cannot be read.
 */
public final class ImageFormats {
    private ImageFormats() {}

    /** Reads an anomaly map: from a TIFF or grey PNG file [H, W], from NPY or NPZ [H, W] or [N, H, W]; no number is NaN. */
    public static Stored map(DataFile file) {
        try (ImageFile image = ImageFile.open(file, ImageFile.Role.MAP)) {
            return image.numbers();
        }
    }

    /** Reads a mask: from a TIFF, PNG, BMP or GIF file boolean [H, W], from NPY or NPZ also [N, H, W]. */
    public static Mask mask(DataFile file) {
        try (ImageFile image = ImageFile.open(file, ImageFile.Role.MASK)) {
            return image.mask();
        }
    }

    /**
     * Reads a colour image: from a PNG, JPEG, TIFF or BMP file.
     *
     * @param maxSide the most pixels of the longer side: of a larger image every n-th pixel of every n-th row is kept
     */
    public static Rgb image(DataFile file, int maxSide) {
        try (OpenFile open = OpenFile.open(file)) {
            String where = open.where();
            FileKind kind = open.kindOfImage();
            return open.read(() -> switch (kind) {
                case PNG -> PngFile.image(where, open.bytes(), maxSide);
                case JPEG -> {
                    DesktopModule.require(where);
                    yield JpegFile.image(where, open.bytes(), maxSide);
                }
                case TIFF -> TiffFile.image(where, open.bytes(), maxSide);
                case BMP -> BmpImage.image(where, open.bytes(), maxSide);
                case GIF, NPY, NPZ -> throw new DataException(JpegMessages.notAnImage(file, kind.name()));
            });
        }
    }

    /** The height and the width of an image or a mask, from its header; empty if its format is not read, or only decoding reveals it. */
    public static Optional<int[]> size(DataFile file) {
        try (OpenFile open = OpenFile.open(file)) {
            Optional<FileKind> kind = FileKind.of(open.start());
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            return switch (kind.get()) {
                case JPEG ->
                    open.read(() -> {
                        JpegHeader header = JpegHeader.read(open.where(), open.bytes());
                        return Optional.of(new int[] {header.height(), header.width()});
                    });
                case NPY, NPZ -> Optional.empty();
                default ->
                    ImageHeader.read(kind.get(), open).map(header -> new int[] {header.height(), header.width()});
            };
        }
    }

    /** Whether the file is an array file rather than an image. */
    public static boolean isArray(DataFile file) {
        FileKind kind = kind(file);
        return kind == FileKind.NPY || kind == FileKind.NPZ;
    }

    /** Whether the file begins as an array file does, whatever else it may be. */
    public static boolean startsAsArray(DataFile file) {
        try (OpenFile open = OpenFile.open(file)) {
            return FileKind.of(open.start())
                    .filter(kind -> kind == FileKind.NPY || kind == FileKind.NPZ)
                    .isPresent();
        }
    }

    static FileKind kind(DataFile file) {
        try (OpenFile open = OpenFile.open(file)) {
            return open.kind();
        }
    }
}
