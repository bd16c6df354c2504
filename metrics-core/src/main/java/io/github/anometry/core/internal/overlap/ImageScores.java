package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.internal.ImageShape;
import io.github.anometry.api.internal.PathOrder;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.internal.parallel.Workers;
import io.github.anometry.core.internal.ranking.ScoreKeys;
import io.github.anometry.core.internal.region.MaskRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scores of the anomalous pixels of each image, which per-image overlap needs in addition to the ranking of all pixels. */
public final class ImageScores implements SharedState<ImageScores> {
    /**
     * An image.
     *
     * @param path the path; empty if unknown
     * @param keys of the scores of its anomalous pixels in ascending order, never modified; empty if the image is normal
     */
    public record Image(String path, int[] keys) {
        /** By path, if any, then by scores, so the order of arrival does not matter. */
        static final Comparator<Image> ORDER = Comparator.<Image, Boolean>comparing(image -> image.path.isEmpty())
                .thenComparing(Image::path, PathOrder.NATURAL)
                .thenComparing(Image::keys, Arrays::compare);

        boolean isAnomalous() {
            return keys.length > 0;
        }
    }

    /** In order of arrival. */
    private final List<Image> images = new ArrayList<>();

    private boolean inOrder = true;

    /**
     * @param anomalyMap without NaN
     * @param mask booleans, in the shape of the maps, [H, W], [N, H, W] or [N, 1, H, W]
     */
    public void add(Tensor anomalyMap, Tensor mask, @Nullable List<String> paths) {
        ImageShape shape = MaskRegions.shape("mask", mask);
        int count = shape.images();
        if (paths != null && paths.size() != count) {
            throw new MetricInputException(
                    "imagePath", Messages.pathsDiffer(paths.size(), count), Messages.givePathOfEachImage());
        }
        int pixels = shape.pixels();
        Image[] more = new Image[count];
        Workers.run(count, image -> {
            String path = paths == null ? "" : paths.get(image);
            more[image] = new Image(path, anomalousKeys(anomalyMap, mask, image * pixels, pixels));
        });
        images.addAll(Arrays.asList(more));
        inOrder = false;
    }

    private static int[] anomalousKeys(Tensor anomalyMap, Tensor mask, int first, int pixels) {
        byte[] targets = new byte[pixels];
        mask.read(first, targets, 0, pixels);
        int[] keys = {};
        float[] scores = {};
        int count = 0;
        for (int start = MaskRuns.start(targets, 0, pixels), end;
                start < pixels;
                start = MaskRuns.start(targets, end, pixels)) {
            end = MaskRuns.end(targets, start, pixels);
            int length = end - start;
            if (scores.length < length) {
                scores = new float[length];
            }
            if (keys.length < count + length) {
                keys = Arrays.copyOf(keys, 2 * count + length);
            }
            anomalyMap.read(first + start, scores, 0, length);
            for (int i = 0; i < length; i++) {
                keys[count++] = ScoreKeys.of(scores[i]);
            }
        }
        keys = Arrays.copyOf(keys, count);
        ScoreKeys.sort(keys);
        return keys;
    }

    @Override
    public void merge(ImageScores other) {
        images.addAll(List.copyOf(other.images));
        inOrder = false;
    }

    @Override
    public void clear() {
        images.clear();
        inOrder = true;
    }

    @Override
    public ImageScores fresh() {
        return new ImageScores();
    }

    /** Writes the number of images, then for each its path, the number of its anomalous pixels and their keys, ascending. */
    @Override
    public void write(StateOutput out) {
        out.number(images.size());
        for (Image image : images()) {
            out.text(image.path());
            out.number(image.keys().length);
            int before = ScoreKeys.LOWEST;
            for (int key : image.keys()) {
                ScoreKeys.write(before, key, out);
                before = key;
            }
        }
    }

    @Override
    public void read(StateInput in) {
        for (int left = in.count(); left > 0; left--) {
            String path = in.text();
            int[] keys = new int[in.count()];
            int before = ScoreKeys.LOWEST;
            for (int i = 0; i < keys.length; i++) {
                before = ScoreKeys.read(before, in);
                keys[i] = before;
            }
            Image image = new Image(path, keys);
            if (!images.isEmpty() && Image.ORDER.compare(images.get(images.size() - 1), image) > 0) {
                throw in.damaged();
            }
            images.add(image);
        }
    }

    /** The paths that several images share. */
    public Set<String> sharedPaths() {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        images.stream().map(Image::path).filter(path -> !seen.add(path)).forEach(shared::add);
        return shared;
    }

    /** The images in an order that does not depend on their order of arrival. */
    public List<Image> images() {
        if (!inOrder) {
            images.sort(Image.ORDER);
            inOrder = true;
        }
        return List.copyOf(images);
    }
}
