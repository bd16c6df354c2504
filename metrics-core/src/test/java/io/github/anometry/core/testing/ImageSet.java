package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Tensor;
import java.util.Random;

/** Anomaly maps with their masks, image after image, all of one height and width. */
public final class ImageSet {
    private final int images;
    private final int height;
    private final int width;
    private final float[] maps;
    private final boolean[] masks;

    private ImageSet(int images, int height, int width) {
        this.images = images;
        this.height = height;
        this.width = width;
        this.maps = new float[images * height * width];
        this.masks = new boolean[maps.length];
    }

    /** Images as {@code seed} has them: no, some or only anomalous pixels, all densities, also one row or column. */
    public static ImageSet random(long seed) {
        return random(seed, 0);
    }

    /** As {@link #random(long)}, but the first two images are normal. */
    public static ImageSet withNormalImages(long seed) {
        return random(seed, 2);
    }

    private static ImageSet random(long seed, int normalImages) {
        Random random = new Random(seed);
        int height = random.nextInt(6) == 0 ? 1 : 1 + random.nextInt(9);
        int width = random.nextInt(6) == 0 ? 1 : 1 + random.nextInt(11);
        ImageSet set = new ImageSet(normalImages + random.nextInt(5), height, width);
        int kind = random.nextInt(10);
        float constant = (float) random.nextGaussian();
        for (int image = 0; image < set.images; image++) {
            double density = switch (random.nextInt(5)) {
                case 0 -> 0;
                case 1 -> 1;
                default -> random.nextDouble();
            };
            for (int pixel = 0; pixel < set.pixels(); pixel++) {
                int index = image * set.pixels() + pixel;
                set.masks[index] = random.nextDouble() < density && image >= normalImages;
                set.maps[index] = ScoreSet.score(kind, constant, set.masks[index], random);
            }
        }
        return set;
    }

    public int images() {
        return images;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public int pixels() {
        return height * width;
    }

    public float score(int image, int pixel) {
        return maps[image * pixels() + pixel];
    }

    public boolean anomalous(int image, int pixel) {
        return masks[image * pixels() + pixel];
    }

    /** The pixels of all images one by one. */
    public ScoreSet pixelSet() {
        return new ScoreSet(maps, masks);
    }

    /** [N, H, W]. */
    public Tensor maps() {
        return Tensor.of(maps.clone(), images, height, width);
    }

    /** [N, H, W]. */
    public Tensor masks() {
        return Tensor.of(masks.clone(), images, height, width);
    }

    @Override
    public String toString() {
        return images + " images of " + height + " x " + width + " pixels: " + pixelSet();
    }
}
