package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.pixel.Rgb;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * Images in PNG, JPEG, TIFF and BMP files, as models take them. The format is recognised by the content, not by the name.
 *
 * <p>Images come upright: where a JPEG or TIFF file says how its image is to be turned (Exif orientation), it is turned. Alpha and
 * colour profiles are left out of account, as by {@code Image.open(path).convert("RGB")} of Pillow. Every method throws a {@link
 * DataException} that names the file if it cannot be read; JPEG files in CMYK are refused.
 */
public final class ImageFiles {
    private ImageFiles() {}

    /**
     * An image in colours.
     *
     * @return float32 [3, H, W]: red, green and blue from 0 to 1, of grey images all three alike; samples of 16 bits are divided by
     *     65535, others by 255 or by the highest that their bits can have
     */
    public static Tensor read(DataFile file) {
        Rgb image = ImageFormats.image(file, Integer.MAX_VALUE);
        return Tensor.of(image.planes(), 3, image.height(), image.width());
    }

    /** The same from a file of any file system that Java knows. */
    public static Tensor read(Path file) {
        return read(DataFile.of(file));
    }

    /**
     * A small picture of an image: every n-th pixel of every n-th row. Takes the memory of the file and of the picture, and never that
     * of the whole image decoded.
     *
     * @param maxSide that the longer side of the picture has at most
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

    /** The same from a file of any file system that Java knows. */
    public static BufferedImage thumbnail(Path file, int maxSide) {
        return thumbnail(DataFile.of(file), maxSide);
    }
}
