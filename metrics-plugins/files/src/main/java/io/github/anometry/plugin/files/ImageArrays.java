package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import java.nio.file.Path;

/**
 * One file as one array. The format is recognised by the content, not by the name. Every method throws a {@link DataException}
 * that names the file if it cannot be read.
 */
public final class ImageArrays {
    private ImageArrays() {}

    /**
     * An anomaly map: from a TIFF or grey PNG file [H, W], from NPY or NPZ [H, W] or [N, H, W].
     *
     * @return the numbers as they are stored, float16 as float32 and small integers as int32; none is NaN
     */
    public static Tensor readMap(DataFile file) {
        return ImageFormats.map(file).values();
    }

    /** The same from a file of any file system that Java knows. */
    public static Tensor readMap(Path file) {
        return readMap(DataFile.of(file));
    }

    /**
     * A mask: from a TIFF, PNG, BMP or GIF file boolean [H, W], from NPY or NPZ also [N, H, W]. A pixel is anomalous where it
     * is greater than 0; in colour or palette images, where its colour is not black. Alpha says nothing.
     */
    public static Tensor readMask(DataFile file) {
        return ImageFormats.mask(file).pixels();
    }

    /** The same from a file of any file system that Java knows. */
    public static Tensor readMask(Path file) {
        return readMask(DataFile.of(file));
    }
}
