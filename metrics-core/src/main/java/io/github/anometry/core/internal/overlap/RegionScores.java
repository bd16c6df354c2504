package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.internal.curve.LimitedStep;
import io.github.anometry.core.internal.parallel.Workers;
import io.github.anometry.core.internal.ranking.AnomalousScores;
import io.github.anometry.core.internal.ranking.LongBag;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreCursor;
import io.github.anometry.core.internal.ranking.ScoreKeys;
import io.github.anometry.core.internal.region.Regions;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scores of anomalous pixels with the size of their region. With the ranking of all pixels this is enough for the overlap
 * curve: a pixel of a region of size s raises the mean overlap of R regions by 1 / (s R), whichever region of that size it is
 * in.
 */
public final class RegionScores implements SharedState<RegionScores> {
    /** The minimum number of distinct scores in a task. */
    private static final int BLOCK = 1 << 14;

    /** For each anomalous pixel, the key of its score and, in the lower half, the size or the saturation area of its region. */
    private final LongBag pixels = new LongBag();

    private final SortedMap<Integer, Long> regionsOfSize = new TreeMap<>();

    /** @param anomalyMap without NaN */
    public void add(Tensor anomalyMap, MaskRegions images) {
        long[][] pixelsOfImage = new long[images.images()][];
        Workers.run(images.images(), image -> {
            pixelsOfImage[image] = pixels(images.regions(image), anomalyMap, image * images.pixels());
        });
        pixels.reserve(
                Arrays.stream(pixelsOfImage).mapToInt(image -> image.length).sum());
        for (int image = 0; image < images.images(); image++) {
            pixels.add(pixelsOfImage[image]);
            Regions ofImage = images.regions(image);
            for (int region = 0; region < ofImage.count(); region++) {
                regionsOfSize.merge(ofImage.size(region), 1L, Long::sum);
            }
        }
    }

    /**
     * Adds saturating regions. Only the s highest-scoring pixels of a region with saturation area s raise its overlap, each by
     * 1 / (s R), like a region of size s.
     */
    public void add(Tensor anomalyMap, SaturatedRegions images) {
        pixels.reserve(images.saturatingPixels());
        float[] scores = anomalyMap.toFloatArray();
        for (SaturatedRegions.Region region : images.regions()) {
            addBest(region, scores);
        }
    }

    private void addBest(SaturatedRegions.Region region, float[] scores) {
        int[] keys = Arrays.stream(region.pixels())
                .map(pixel -> ScoreKeys.of(scores[pixel]))
                .sorted()
                .toArray();
        long saturation = region.saturation();
        for (int i = keys.length - region.saturation(); i < keys.length; i++) {
            pixels.add(((long) keys[i] << Integer.SIZE) | saturation);
        }
        regionsOfSize.merge(region.saturation(), 1L, Long::sum);
    }

    private static long[] pixels(Regions ofImage, Tensor anomalyMap, int first) {
        int count = 0;
        int longest = 0;
        for (int run = 0; run < ofImage.runs(); run++) {
            int length = ofImage.end(run) - ofImage.start(run);
            count += length;
            longest = Math.max(longest, length);
        }
        long[] pixels = new long[count];
        float[] scores = new float[longest];
        int next = 0;
        for (int run = 0; run < ofImage.runs(); run++) {
            long size = ofImage.size(ofImage.region(run));
            int length = ofImage.end(run) - ofImage.start(run);
            anomalyMap.read(first + ofImage.start(run), scores, 0, length);
            for (int i = 0; i < length; i++) {
                pixels[next++] = ((long) ScoreKeys.of(scores[i]) << Integer.SIZE) | size;
            }
        }
        return pixels;
    }

    @Override
    public void merge(RegionScores other) {
        pixels.addAll(other.pixels);
        // A copy, because a state may be merged into itself.
        Map.copyOf(other.regionsOfSize).forEach((size, count) -> regionsOfSize.merge(size, count, Long::sum));
    }

    @Override
    public void clear() {
        pixels.clear();
        regionsOfSize.clear();
    }

    @Override
    public RegionScores fresh() {
        return new RegionScores();
    }

    @Override
    public void write(StateOutput out) {
        out.number(regionsOfSize.size());
        regionsOfSize.forEach((size, count) -> {
            out.number(size);
            out.number(count);
        });
        out.number(pixels.size());
        int before = ScoreKeys.LOWEST;
        for (long pixel : pixels.sorted()) {
            int key = keyOf(pixel);
            ScoreKeys.write(before, key, out);
            out.number(pixel & Integer.MAX_VALUE);
            before = key;
        }
    }

    @Override
    public void read(StateInput in) {
        SortedMap<Integer, Long> left = new TreeMap<>();
        long expected = 0;
        for (int sizes = in.count(); sizes > 0; sizes--) {
            int size = (int) in.number(Integer.MAX_VALUE);
            long count = in.number(in.remaining());
            expected += size * count;
            if (size == 0 || count == 0 || expected > in.remaining() || left.put(size, size * count) != null) {
                throw in.damaged();
            }
            regionsOfSize.put(size, count);
        }
        if (in.count() != expected) {
            throw in.damaged();
        }
        int key = ScoreKeys.LOWEST;
        for (long i = 0; i < expected; i++) {
            key = ScoreKeys.read(key, in);
            int size = (int) in.number(Integer.MAX_VALUE);
            Long ofSize = left.get(size);
            if (ofSize == null || ofSize == 0) {
                throw in.damaged();
            }
            left.put(size, ofSize - 1);
            pixels.add(((long) key << Integer.SIZE) | size);
        }
    }

    private static int keyOf(long pixel) {
        return (int) (pixel >> Integer.SIZE);
    }

    public long regions() {
        return regionsOfSize.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The area under mean overlap over FPR from 0 to {@code limit}, divided by the limit.
     *
     * <p>Between two neighbouring scores the curve is straight, so a pixel raises it by 1 / (s R) from its score's FPR on, and
     * linearly across the FPR of the normal pixels that tie with it. Each pixel's share of the area therefore has a closed
     * form. Shares are summed for each region size in rank order, so the sum does not depend on the order of updates, and as
     * fractions of the limit before they are divided by the size, so it is 1 for perfect maps and never more.
     *
     * @param ranking of the same pixels
     */
    public double overlapArea(Ranking ranking, double limit) {
        AnomalousScores scores = ranking.anomalousScores();
        long[] sorted = pixels.sorted();
        double normal = ranking.normal();
        int[] sizes = sizes();
        int[] indexOfSize = indexOfSize(sizes);
        // Task boundaries depend on the data alone, and the sums take less memory than the pixels.
        int block = Math.max(BLOCK, sizes.length);
        double[][] foundOfBlock = new double[(scores.size() + block - 1) / block][sizes.length];
        boolean[] disagree = new boolean[foundOfBlock.length];
        Workers.run(foundOfBlock.length, index -> {
            int from = index * block;
            int to = Math.min(from + block, scores.size());
            double[] found = foundOfBlock[index];
            disagree[index] = !addShares(normal, scores, from, to, limit, sorted, indexOfSize, found);
        });
        for (boolean here : disagree) {
            if (here) {
                // Only states that were read from bytes can be inconsistent.
                throw new DataException(Messages.statesDisagree());
            }
        }
        double overlap = 0;
        for (int i = 0; i < sizes.length; i++) {
            double found = 0;
            for (double[] ofBlock : foundOfBlock) {
                found += ofBlock[i];
            }
            overlap += found / sizes[i];
        }
        return overlap / regions();
    }

    private int[] sizes() {
        return regionsOfSize.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] indexOfSize(int[] sizes) {
        // Some region has as many pixels as the largest size, so the array is not longer than the number of pixels.
        int[] indexOfSize = new int[sizes.length == 0 ? 0 : sizes[sizes.length - 1] + 1];
        for (int i = 0; i < sizes.length; i++) {
            indexOfSize[sizes[i]] = i;
        }
        return indexOfSize;
    }

    /**
     * Mean overlap over FPR, from no pixel found to all of them.
     *
     * @param ranking of the same pixels, with a normal one
     * @param step the greatest distance of an omitted point from a kept one
     */
    public Curve overlapCurve(Ranking ranking, String overlapName, double step) {
        int[] sizes = sizes();
        int[] indexOfSize = indexOfSize(sizes);
        long[] found = new long[sizes.length];
        // In units of regions, so that the end is a whole number.
        OrderedSum overlap = new OrderedSum(sizes.length);
        double regions = regions();
        double normal = ranking.normal();
        long[] sorted = pixels.sorted();
        int next = sorted.length - 1;
        Curve.Builder curve = Curve.builder("fpr", overlapName, step).add(0, 0, Float.POSITIVE_INFINITY);
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
            int key = ScoreKeys.of(cursor.score());
            for (; next >= 0 && keyOf(sorted[next]) == key; next--) {
                int size = indexOfSize[(int) sorted[next]];
                found[size]++;
                overlap.set(size, (double) found[size] / sizes[size]);
            }
            curve.add(cursor.falsePositives() / normal, overlap.total() / regions, cursor.score());
        }
        if (next >= 0) {
            throw new DataException(Messages.statesDisagree());
        }
        return curve.build();
    }

    /** Adds the shares of pixels to the sums of their region sizes, for a range of scores; false once a pixel has no share. */
    private static boolean addShares(
            double normal,
            AnomalousScores scores,
            int from,
            int to,
            double limit,
            long[] sorted,
            int[] indexOfSize,
            double[] found) {
        int next = from == 0 ? sorted.length - 1 : lastBelow(sorted, scores.key(from - 1));
        for (int i = from; i < to; i++) {
            double above = scores.above(i) / normal;
            if (above >= limit) {
                break;
            }
            double share = LimitedStep.share(above, scores.ties(i) / normal, limit);
            if (next >= 0 && keyOf(sorted[next]) > scores.key(i)) {
                return false;
            }
            for (; next >= 0 && keyOf(sorted[next]) == scores.key(i); next--) {
                found[indexOfSize[(int) sorted[next]]] += share;
            }
        }
        return true;
    }

    /** The index of the last pixel whose key is below the given one; −1 if there is none. */
    private static int lastBelow(long[] sorted, int key) {
        // Region sizes are above 0, so the search never finds an equal element.
        return -Arrays.binarySearch(sorted, (long) key << Integer.SIZE) - 2;
    }
}
