package io.github.anometry.core.testing;

import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Anomaly maps with regions that saturate and overlap: of each image any number, in channels of which some are empty. */
public final class SaturationSet {
    private final ImageSet images;
    private final List<List<Region>> regions = new ArrayList<>();

    /**
     * A channel.
     *
     * @param pixels of the image, in ascending order; none: an empty channel
     * @param saturation how many of them must be found
     */
    public record Region(List<Integer> pixels, int saturation) {
        public Region {
            pixels = List.copyOf(pixels);
        }
    }

    private SaturationSet(ImageSet images) {
        this.images = images;
    }

    /** Images as {@code seed} has them: no, some or only pixels in regions, of all densities and saturations. */
    public static SaturationSet random(long seed) {
        Random random = new Random(~seed);
        SaturationSet set = new SaturationSet(ImageSet.random(seed));
        boolean hasRegions = random.nextInt(20) > 0;
        for (int image = 0; image < set.images.images(); image++) {
            List<Region> ofImage = new ArrayList<>();
            for (int channel = hasRegions ? random.nextInt(5) : 0; channel > 0; channel--) {
                ofImage.add(region(set.images.pixels(), random));
            }
            set.regions.add(ofImage);
        }
        return set;
    }

    private static Region region(int pixels, Random random) {
        double density = random.nextInt(9) == 0 ? 1 : random.nextDouble();
        List<Integer> of = new ArrayList<>();
        for (int pixel = 0; pixel < pixels; pixel++) {
            if (random.nextDouble() < density) {
                of.add(pixel);
            }
        }
        int saturation = switch (of.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> of.size();
            case 1 -> 1;
            default -> 1 + random.nextInt(of.size());
        };
        return new Region(of, saturation);
    }

    /** Each connected part of a mask is a region that saturates when all of it is found. */
    public static SaturationSet connected(ImageSet images) {
        SaturationSet set = new SaturationSet(images);
        for (int i = 0; i < images.images(); i++) {
            int image = i;
            set.regions.add(
                    NaiveRegions.floodFill(pixel -> images.anomalous(image, pixel), images.height(), images.width(), 8)
                            .stream()
                            .map(pixels -> new Region(pixels, pixels.size()))
                            .toList());
        }
        return set;
    }

    public ImageSet images() {
        return images;
    }

    /** The channels of an image, empty ones left out. */
    public List<Region> regions(int image) {
        return regions.get(image).stream()
                .filter(region -> !region.pixels().isEmpty())
                .toList();
    }

    /** Whether a pixel is in no region. */
    public boolean normal(int image, int pixel) {
        return regions(image).stream().noneMatch(region -> region.pixels().contains(pixel));
    }

    /** [N, H, W] of some images. */
    public Tensor maps(List<Integer> which) {
        float[] scores = new float[which.size() * images.pixels()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = images.score(which.get(i / images.pixels()), i % images.pixels());
        }
        return Tensor.of(scores, which.size(), images.height(), images.width());
    }

    /** [N, K, H, W] of some images, where K is the most channels that one of them has. */
    public Tensor regions(List<Integer> which) {
        int channels = which.stream()
                .mapToInt(image -> regions.get(image).size())
                .max()
                .orElse(0);
        int[] saturations = new int[which.size() * channels * images.pixels()];
        for (int i = 0; i < which.size(); i++) {
            List<Region> ofImage = regions.get(which.get(i));
            for (int channel = 0; channel < ofImage.size(); channel++) {
                Region region = ofImage.get(channel);
                for (int pixel : region.pixels()) {
                    saturations[(i * channels + channel) * images.pixels() + pixel] = region.saturation();
                }
            }
        }
        return Tensor.of(saturations, which.size(), channels, images.height(), images.width());
    }

    @Override
    public String toString() {
        return images + " with " + regions;
    }
}
