package io.github.anometry.core.metric;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.ranking.IntBag;
import io.github.anometry.core.ranking.LongBag;
import io.github.anometry.core.ranking.ScoreKeys;
import io.github.anometry.core.ranking.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scores of normal images, and those of the anomalous pixels of anomalous images with the image they are in: what the
 * overlap of each image over a false positive rate that all share is computed from. Normal pixels of anomalous images do not
 * enter it.
 */
final class ImageScores {
    /** The normal images of one size. */
    private static final class NormalImages {
        private final IntBag keys = new IntBag();
        private long images;
    }

    /** By the number of pixels, because each image counts as much as the next, whatever its size. */
    private final SortedMap<Integer, NormalImages> normalOfSize = new TreeMap<>();
    /** Of each image, in the order in which they came, the keys of its anomalous pixels; none of a normal image. */
    private final List<IntBag> anomalous = new ArrayList<>();

    void add(Tensor anomalyMap, Tensor mask) {
        ImageMasks masks = new ImageMasks(anomalyMap, mask);
        Scores.requireNoNaN("anomalyMap", anomalyMap);
        float[] scores = anomalyMap.toFloatArray();
        NormalImages normal = normalOfSize.getOrDefault(masks.pixels(), new NormalImages());
        normal.keys.reserve(masks.normalImages() * masks.pixels());
        if (masks.normalImages() > 0) {
            normalOfSize.put(masks.pixels(), normal);
        }
        for (int image = 0; image < masks.images(); image++) {
            int first = image * masks.pixels();
            IntBag ofImage = new IntBag();
            ofImage.reserve(masks.anomalousPixels(image));
            if (masks.anomalousPixels(image) == 0) {
                normal.images++;
                for (int pixel = first; pixel < first + masks.pixels(); pixel++) {
                    normal.keys.add(ScoreKeys.of(scores[pixel]));
                }
            } else {
                for (int pixel = first; pixel < first + masks.pixels(); pixel++) {
                    if (masks.isAnomalous(pixel)) {
                        ofImage.add(ScoreKeys.of(scores[pixel]));
                    }
                }
            }
            anomalous.add(ofImage);
        }
    }

    /** Takes in what {@code other} has; its images follow those that are here. */
    void merge(ImageScores other) {
        // A copy, because a state may merge with itself.
        for (IntBag theirs : List.copyOf(other.anomalous)) {
            IntBag ofImage = new IntBag();
            ofImage.addAll(theirs);
            anomalous.add(ofImage);
        }
        other.normalOfSize.forEach((size, more) -> {
            NormalImages normal = normalOfSize.computeIfAbsent(size, none -> new NormalImages());
            normal.keys.addAll(more.keys);
            normal.images += more.images;
        });
    }

    void clear() {
        normalOfSize.clear();
        anomalous.clear();
    }

    int images() {
        return anomalous.size();
    }

    /** The keys of an image's anomalous pixels in ascending order, not to be written to; none: the image is normal. */
    int[] anomalousKeys(int image) {
        return anomalous.get(image).sorted();
    }

    /** How many anomalous pixels an image has; 0: it is normal. */
    int anomalousPixels(int image) {
        return anomalous.get(image).size();
    }

    /** Of each anomalous pixel of all images its score's key and, in the lower half, its image's number; ascending. */
    long[] allAnomalous() {
        LongBag all = new LongBag();
        for (int image = 0; image < images(); image++) {
            int[] keys = anomalousKeys(image);
            all.reserve(keys.length);
            for (int key : keys) {
                all.add(((long) key << Integer.SIZE) | image);
            }
        }
        return all.sorted();
    }

    /** The score's key of one of {@link #allAnomalous}. */
    static int keyOf(long pixel) {
        return (int) (pixel >> Integer.SIZE);
    }

    /** The image's number of one of {@link #allAnomalous}. */
    static int imageOf(long pixel) {
        return (int) pixel;
    }

    long normalImages() {
        return normalOfSize.values().stream().mapToLong(ofSize -> ofSize.images).sum();
    }

    long normalPixels() {
        return normalOfSize.values().stream()
                .mapToLong(ofSize -> ofSize.keys.size())
                .sum();
    }

    long anomalousImages() {
        return images() - normalImages();
    }

    /** Why there is no overlap to be followed; empty if there are images of both kinds. */
    Optional<String> undefinedReason() {
        if (images() == 0) {
            return Optional.of(Messages.noData());
        }
        if (anomalousImages() == 0) {
            return Optional.of(Messages.noAnomalousImage(normalImages()));
        }
        return normalImages() == 0 ? Optional.of(Messages.noNormalImage(anomalousImages())) : Optional.empty();
    }

    /** The false positive rate that all images share, at no score yet. */
    SharedRates sharedRates() {
        List<int[]> keys = new ArrayList<>();
        List<Double> pixels = new ArrayList<>();
        normalOfSize.forEach((size, normal) -> {
            keys.add(normal.keys.sorted());
            pixels.add((double) size * normalImages());
        });
        return new SharedRates(keys, pixels);
    }
}
