package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Tensor;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Anomaly maps with their masks, image after image, all of one height and width. */
public final class ImageSet {
    private final int images;
    private final int height;
    private final int width;
    private final float[] maps;
    private final boolean[] masks;
    /** Pixels that count nowhere; normal in {@link #masks}. */
    private final boolean[] ignored;

    private ImageSet(int images, int height, int width) {
        this.images = images;
        this.height = height;
        this.width = width;
        this.maps = new float[images * height * width];
        this.masks = new boolean[maps.length];
        this.ignored = new boolean[maps.length];
    }

    /** Images as {@code seed} has them: no, some or only anomalous pixels, all densities, also one row or column. */
    public static ImageSet random(long seed) {
        return random(seed, 0);
    }

    /** As {@link #random(long)}, but the first two images are normal. */
    public static ImageSet withNormalImages(long seed) {
        return random(seed, 2);
    }

    /** As {@link #withNormalImages}, or with fewer; no, some or all pixels of an image are ignored. */
    public static ImageSet withIgnoredPixels(long seed) {
        ImageSet set = random(seed, Math.floorMod(seed, 3));
        Random random = new Random(-seed);
        for (int image = 0; image < set.images; image++) {
            double density = switch (random.nextInt(6)) {
                case 0 -> 0;
                case 1 -> 1;
                default -> random.nextDouble();
            };
            for (int pixel = 0; pixel < set.pixels(); pixel++) {
                int index = image * set.pixels() + pixel;
                set.ignored[index] = random.nextDouble() < density;
                set.masks[index] &= !set.ignored[index];
            }
        }
        return set;
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

    public boolean ignored(int image, int pixel) {
        return ignored[image * pixels() + pixel];
    }

    /** The pixels of all images one by one, without those that are ignored. */
    public ScoreSet pixelSet() {
        return pixelSet(0, images);
    }

    /** The pixels of one image. */
    public ScoreSet pixelSet(int image) {
        return pixelSet(image, image + 1);
    }

    private ScoreSet pixelSet(int from, int to) {
        int[] counted = IntStream.range(from * pixels(), to * pixels())
                .filter(index -> !ignored[index])
                .toArray();
        float[] scores = new float[counted.length];
        boolean[] targets = new boolean[counted.length];
        for (int i = 0; i < counted.length; i++) {
            scores[i] = maps[counted[i]];
            targets[i] = masks[counted[i]];
        }
        return new ScoreSet(scores, targets);
    }

    /** [N, H, W]. */
    public Tensor maps() {
        return Tensor.of(maps.clone(), images, height, width);
    }

    /** [N, H, W]. */
    public Tensor masks() {
        return Tensor.of(masks.clone(), images, height, width);
    }

    /** [N, H, W], with ignored pixels. */
    public Tensor masksWithIgnored() {
        byte[] bytes = new byte[masks.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ignored[i] ? Tensor.IGNORED : (byte) (masks[i] ? 1 : 0);
        }
        return Tensor.ofMask(bytes, images, height, width);
    }

    @Override
    public String toString() {
        return images + " images of " + height + " x " + width + " pixels: " + new ScoreSet(maps, masks) + " without "
                + Arrays.toString(ignored);
    }
}
