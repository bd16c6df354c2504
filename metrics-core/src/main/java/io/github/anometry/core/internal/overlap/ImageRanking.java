package io.github.anometry.core.internal.overlap;

import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.ranking.LongBag;
import io.github.anometry.core.internal.ranking.NormalImages;
import io.github.anometry.core.internal.ranking.Ranking;
import java.util.List;
import java.util.Optional;

/**
 * The input of per-image overlap curves: the scores of normal images, and those of the anomalous pixels of each anomalous
 * image. Normal pixels of anomalous images are ignored.
 */
public final class ImageRanking {
    private final List<ImageScores.Image> images;
    private final Ranking ranking;

    public ImageRanking(ImageScores images, Ranking ranking) {
        this.images = images.images();
        this.ranking = ranking;
    }

    public int images() {
        return images.size();
    }

    public ImageScores.Image image(int index) {
        return images.get(index);
    }

    /** The keys of an image's anomalous pixels in ascending order, not to be modified; empty if the image is normal. */
    public int[] anomalousKeys(int image) {
        return images.get(image).keys();
    }

    /** The number of anomalous pixels of an image; 0 if it is normal. */
    public int anomalousPixels(int image) {
        return images.get(image).keys().length;
    }

    /** For each anomalous pixel, the key of its score and, in the lower half, the number of its image; ascending. */
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

    /** The key of an element of {@link #allAnomalous}. */
    static int keyOf(long pixel) {
        return (int) (pixel >> Integer.SIZE);
    }

    /** The image number of an element of {@link #allAnomalous}. */
    static int imageOf(long pixel) {
        return (int) pixel;
    }

    /** Those with a pixel that is not ignored. */
    public long normalImages() {
        return ranking.normalImages().stream().mapToLong(NormalImages::images).sum();
    }

    public long normalPixels() {
        return ranking.normalImages().stream().mapToLong(NormalImages::size).sum();
    }

    public long anomalousImages() {
        return images.stream().filter(ImageScores.Image::isAnomalous).count();
    }

    /** Why there is no curve; empty if there are images of both kinds. */
    public Optional<String> undefinedReason() {
        if (images() == 0) {
            return Optional.of(MetricMessages.noData());
        }
        if (anomalousImages() == 0) {
            return Optional.of(Messages.noAnomalousImage(normalImages()));
        }
        return normalImages() == 0 ? Optional.of(Messages.noNormalImage(anomalousImages())) : Optional.empty();
    }

    /** The shared false positive rate, before the first score. */
    public SharedRates sharedRates() {
        return new SharedRates(ranking.normalImages());
    }
}
