package io.github.anometry.examples.engine;

import io.github.anometry.api.batch.Tensor;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The features of a pixel: its colour, and how much the brightness changes around it, nearby and farther away. */
final class PixelFeatures {
    /** The width of the edge whose pixels have no features, because their neighbourhoods are cut off. */
    static final int MARGIN = 5;

    private PixelFeatures() {}

    /**
     * The features of all pixels within the margin.
     *
     * @param image [3, H, W]
     * @return [(H − 2 · MARGIN) · (W − 2 · MARGIN), features], in double precision, because ND4J's sums in single precision are
     *     off where they are long
     */
    static INDArray of(Tensor image) {
        Plane red = plane(image, 0);
        Plane green = plane(image, 1);
        Plane blue = plane(image, 2);
        Plane brightness = red.plus(green).plus(blue);
        Plane across = brightness.changeAcross();
        Plane down = brightness.changeDown();
        List<Plane> features = List.of(
                red.blurred(2),
                green.blurred(2),
                blue.blurred(2),
                across.blurred(1),
                down.blurred(1),
                across.blurred(4),
                down.blurred(4));
        int height = image.dimension(1);
        int width = image.dimension(2);
        int pixels = (height - 2 * MARGIN) * (width - 2 * MARGIN);
        double[] rows = new double[pixels * features.size()];
        int at = 0;
        for (int y = MARGIN; y < height - MARGIN; y++) {
            for (int x = MARGIN; x < width - MARGIN; x++) {
                for (Plane feature : features) {
                    rows[at++] = feature.get(x, y);
                }
            }
        }
        return Nd4j.createFromArray(rows).reshape(pixels, features.size());
    }

    private static Plane plane(Tensor image, int channel) {
        return new Plane(
                image.dimension(1), image.dimension(2), image.slice(channel).toDoubleArray());
    }
}
