package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.pixel.Rgb;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * Reads images in PNG, JPEG, TIFF and BMP files, as models expect them. The format is recognised by content, not by
 * name.
 *
 * <p>Images are upright: an image is turned as its JPEG or TIFF file says (Exif orientation). Alpha and colour profiles
 * are ignored, as by {@code Image.open(path).convert("RGB")} of Pillow. Every method throws a {@link DataException}
 * that names the file if it cannot be read; JPEG files in CMYK are rejected.
 */
public final class ImageFiles {
    private ImageFiles() {}

    /**
     * Reads a colour image.
     *
     * @return float32 [3, H, W]: red, green and blue from 0 to 1, all three equal for grey images; 16-bit samples are
     *     divided by 65535, others by 255 or by the highest value of their bits
     */
    public static Tensor read(DataFile file) {
        Rgb image = ImageFormats.image(file, Integer.MAX_VALUE);
        return Tensor.of(image.planes(), 3, image.height(), image.width());
    }

    /** The same from a file of any file system that Java supports. */
    public static Tensor read(Path file) {
        return read(DataFile.of(file));
    }

    /**
     * Reads a thumbnail of an image: every n-th pixel of every n-th row. Takes the memory of the file and of the
     * thumbnail, never that of the whole decoded image.
     *
     * @param maxSide the most pixels of the thumbnail's longer side
     * @throws IllegalArgumentException if it is less than 1
     */
    public static BufferedImage thumbnail(DataFile file, int maxSide) {
        if (maxSide < 1) {
            throw new IllegalArgumentException(Messages.noSide(maxSide));
        }
        Rgb image = ImageFormats.image(file, maxSide);
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                picture.setRGB(x, y, image.rgb(y, x));
            }
        }
        return picture;
    }

    /** The same from a file of any file system that Java supports. */
    public static BufferedImage thumbnail(Path file, int maxSide) {
        return thumbnail(DataFile.of(file), maxSide);
    }
}
