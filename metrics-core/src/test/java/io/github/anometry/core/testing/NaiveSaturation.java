package io.github.anometry.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The saturated overlap by its definition: counted in each region, and over all normal pixels, at each threshold. */
public final class NaiveSaturation {
    private NaiveSaturation() {}

    /** The mean over regions of their share of found pixels, of as many as saturate them, at most 1. */
    public static OptionalDouble spro(SaturationSet set, float threshold) {
        return IntStream.range(0, set.images().images())
                .boxed()
                .flatMapToDouble(image -> overlaps(set, image, threshold))
                .average();
    }

    private static DoubleStream overlaps(SaturationSet set, int image, float threshold) {
        return set.regions(image).stream().mapToDouble(region -> {
            double found = region.pixels().stream()
                    .filter(pixel -> set.images().score(image, pixel) >= threshold)
                    .count();
            return Math.min(found / region.saturation(), 1);
        });
    }

    /** The area under the curve of {@link #spro} over FPR up to the limit, in which it is interpolated, divided by it. */
    public static OptionalDouble auspro(SaturationSet set, double limit) {
        long normal = falsePositives(set, Float.NEGATIVE_INFINITY);
        if (spro(set, 0).isEmpty() || normal == 0) {
            return OptionalDouble.empty();
        }
        List<NaiveRanking.Point> curve = new ArrayList<>();
        curve.add(new NaiveRanking.Point(0, 0));
        for (float threshold : set.images().pixelSet().distinctDescending()) {
            curve.add(new NaiveRanking.Point(
                    (double) falsePositives(set, threshold) / normal,
                    spro(set, threshold).orElseThrow()));
        }
        return OptionalDouble.of(NaiveRanking.areaUpTo(curve, limit) / limit);
    }

    /** The normal pixels that score at or above a threshold. */
    public static long falsePositives(SaturationSet set, float threshold) {
        long count = 0;
        for (int image = 0; image < set.images().images(); image++) {
            for (int pixel = 0; pixel < set.images().pixels(); pixel++) {
                if (set.images().score(image, pixel) >= threshold && set.normal(image, pixel)) {
                    count++;
                }
            }
        }
        return count;
    }
}
