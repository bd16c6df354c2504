package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import java.nio.file.Path;

/**
 * Reads one file as one array. The format is recognised by content, not by name. Every method throws a {@link
 * DataException} that names the file if it cannot be read.
 */
public final class ImageArrays {
    private ImageArrays() {}

    /**
     * Reads an anomaly map: from a TIFF or grey PNG file [H, W], from NPY or NPZ [H, W] or [N, H, W].
     *
     * @return the numbers as stored, with float16 as float32 and small integers as int32; none is NaN
     */
    public static Tensor readMap(DataFile file) {
        return ImageFormats.map(file).values();
    }

    /** The same from a file of any file system that Java supports. */
    public static Tensor readMap(Path file) {
        return readMap(DataFile.of(file));
    }

    /**
     * Reads a mask: from a TIFF, PNG, BMP or GIF file boolean [H, W], from NPY or NPZ also [N, H, W]. A pixel is
     * anomalous if it is greater than 0; in colour or palette images, if its colour is not black. Alpha is ignored.
     */
    public static Tensor readMask(DataFile file) {
        return ImageFormats.mask(file).pixels();
    }

    /** The same from a file of any file system that Java supports. */
    public static Tensor readMask(Path file) {
        return readMask(DataFile.of(file));
    }
}
