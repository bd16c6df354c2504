package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.plugin.files.internal.format.MapWriters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes anomaly maps and masks in the formats that are read. A file appears, or replaces another, only when it is
 * complete; its folder must exist.
 */
public final class MapFiles {
    private MapFiles() {}

    /**
     * Writes an anomaly map in the format that the file's extension names.
     *
     * <ul>
     *   <li>{@code .tiff} and {@code .tif}: float32, uncompressed; reads back bit-identical.
     *   <li>{@code .npy}: float32, as {@code numpy.save} writes it; reads back bit-identical.
     *   <li>{@code .png}: 16-bit grey values, with loss: each is the score times 65535, rounded to the nearest
     * integer. Scores must be from 0 to 1.
     * </ul>
     *
     * @param map [H, W]; numbers are rounded to float32
     * @throws ConfigurationException if the name has none of these extensions
     * @throws DataException if it is not the map of one image, or the format cannot hold its scores
     * @throws IOException if the file cannot be written
     */
    public static void write(Tensor map, Path file) throws IOException {
        requireImage(map, file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".tiff") || name.endsWith(".tif")) {
            WholeFile.writeBytes(file, out -> MapWriters.tiff(map, file.toString(), out));
        } else if (name.endsWith(".npy")) {
            WholeFile.writeBytes(file, out -> MapWriters.npy(map, out));
        } else if (name.endsWith(".png")) {
            WholeFile.writeBytes(file, out -> MapWriters.png(map, file.toString(), out));
        } else {
            throw new ConfigurationException(null, Messages.noFormatOfMaps(file), null);
        }
    }

    /**
     * Writes a mask as a grey PNG file: 255 where it is anomalous, 0 elsewhere.
     *
     * @param mask [H, W]; a pixel is anomalous if it is greater than 0
     * @throws ConfigurationException if the file's name does not end with {@code .png}
     * @throws DataException if it is not the mask of one image
     * @throws IOException if the file cannot be written
     */
    public static void writeMask(Tensor mask, Path file) throws IOException {
        requireImage(mask, file);
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new ConfigurationException(null, Messages.noFormatOfMasks(file), null);
        }
        WholeFile.writeBytes(file, out -> MapWriters.mask(mask, out));
    }

    private static void requireImage(Tensor image, Path file) {
        if (image.rank() != 2 || image.size() == 0) {
            throw new DataException(Messages.notAnImage(file, image.shapeText()));
        }
    }
}
