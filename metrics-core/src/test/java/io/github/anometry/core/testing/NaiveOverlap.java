package io.github.anometry.core.testing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** The overlap of each image over the shared false positive rate, by counting in every image at every threshold. */
public final class NaiveOverlap {
    /** One image: the scores of its pixels that are not ignored, and which of them are anomalous. */
    public record Image(float[] scores, boolean[] mask) {
        public boolean isNormal() {
            return scores.length > 0 && isWithoutAnomaly();
        }

        boolean isWithoutAnomaly() {
            return count(Float.NEGATIVE_INFINITY, true, true) == 0;
        }

        /** Pixels of a class that score at or above a threshold, or only above it. */
        public long count(float threshold, boolean orEqual, boolean anomalous) {
            long count = 0;
            for (int i = 0; i < scores.length; i++) {
                boolean found = scores[i] > threshold || (orEqual && scores[i] == threshold);
                count += found && mask[i] == anomalous ? 1 : 0;
            }
            return count;
        }

        public double overlap(float threshold, boolean orEqual) {
            return (double) count(threshold, orEqual, true) / count(Float.NEGATIVE_INFINITY, true, true);
        }
    }

    private NaiveOverlap() {}

    public static List<Image> images(List<ImageSet> sets) {
        List<Image> images = new ArrayList<>();
        for (ImageSet set : sets) {
            for (int image = 0; image < set.images(); image++) {
                ScoreSet pixels = set.pixelSet(image);
                float[] scores = new float[pixels.size()];
                boolean[] mask = new boolean[pixels.size()];
                for (int pixel = 0; pixel < pixels.size(); pixel++) {
                    scores[pixel] = pixels.score(pixel);
                    mask[pixel] = pixels.target(pixel);
                }
                images.add(new Image(scores, mask));
            }
        }
        return images;
    }

    /** The mean over normal images of the share of their pixels that score at or above a threshold, rounded once. */
    public static double sharedRate(List<Image> images, float threshold, boolean orEqual) {
        BigDecimal sum = BigDecimal.ZERO;
        long normal = 0;
        for (Image image : images) {
            if (image.isNormal()) {
                BigDecimal count = BigDecimal.valueOf(image.count(threshold, orEqual, false));
                sum = sum.add(count.divide(BigDecimal.valueOf(image.scores().length), new MathContext(60)));
                normal++;
            }
        }
        return sum.divide(BigDecimal.valueOf(normal), MathContext.DECIMAL128).doubleValue();
    }

    /** The distinct scores of normal images, the highest first. */
    private static List<Float> normalScores(List<Image> images) {
        TreeSet<Float> scores = new TreeSet<>(Collections.reverseOrder());
        for (Image image : images) {
            for (float score : image.isNormal() ? image.scores() : new float[0]) {
                scores.add(score + 0.0f);
            }
        }
        return new ArrayList<>(scores);
    }

    /** The rate at the highest score of normal images; nothing if there are none. */
    public static OptionalDouble lowestRate(List<Image> images) {
        return normalScores(images).stream()
                .limit(1)
                .mapToDouble(score -> sharedRate(images, score, true))
                .findFirst();
    }

    private static boolean hasBothKinds(List<Image> images) {
        return images.stream().anyMatch(Image::isNormal) && !images.stream().allMatch(Image::isWithoutAnomaly);
    }

    /** The scores of all images, NaN of normal ones; nothing where they are undefined. */
    public static Optional<double[]> exact(List<Image> images, double lower, double upper) {
        return integrate(images, lower, upper, Math.log(upper / lower));
    }

    /** The same between the nearest rates that thresholds attain, the higher of two as near. */
    public static Optional<double[]> attainable(List<Image> images, double lower, double upper) {
        if (!hasBothKinds(images)) {
            return Optional.empty();
        }
        double nearestLower = Double.NaN;
        double nearestUpper = Double.NaN;
        for (float score : normalScores(images)) {
            double rate = sharedRate(images, score, true);
            if (Double.isNaN(nearestLower)) {
                if (rate > lower) {
                    return Optional.empty();
                }
                nearestLower = rate;
                nearestUpper = rate;
            }
            nearestLower = Math.abs(rate - lower) <= Math.abs(nearestLower - lower) ? rate : nearestLower;
            nearestUpper = Math.abs(rate - upper) <= Math.abs(nearestUpper - upper) ? rate : nearestUpper;
        }
        return nearestLower == nearestUpper
                ? Optional.empty()
                : integrate(images, nearestLower, nearestUpper, Math.log(upper / lower));
    }

    private static Optional<double[]> integrate(List<Image> images, double lower, double upper, double width) {
        if (!hasBothKinds(images)) {
            return Optional.empty();
        }
        List<Float> scores = normalScores(images);
        double[] rates = new double[2 * scores.size()];
        for (int i = 0; i < scores.size(); i++) {
            rates[2 * i] = sharedRate(images, scores.get(i), false);
            rates[2 * i + 1] = sharedRate(images, scores.get(i), true);
        }
        if (rates[1] > lower) {
            return Optional.empty();
        }
        double[] areas = new double[images.size()];
        for (int image = 0; image < areas.length; image++) {
            double[] overlaps = new double[rates.length];
            for (int i = 0; i < scores.size(); i++) {
                overlaps[2 * i] = images.get(image).overlap(scores.get(i), false);
                overlaps[2 * i + 1] = images.get(image).overlap(scores.get(i), true);
            }
            areas[image] = images.get(image).isWithoutAnomaly()
                    ? Double.NaN
                    : Math.min(1, logTrapezoids(rates, overlaps, lower, upper) / width);
        }
        return Optional.of(areas);
    }

    /** The area between the bounds under a curve that is straight over the logarithm of its rates, which ascend. */
    public static double logTrapezoids(double[] rates, double[] overlaps, double lower, double upper) {
        double area = 0;
        for (int i = 1; i < rates.length; i++) {
            double from = Math.max(rates[i - 1], lower);
            double to = Math.min(rates[i], upper);
            if (from < to) {
                double slope = (overlaps[i] - overlaps[i - 1]) / (Math.log(rates[i]) - Math.log(rates[i - 1]));
                double left = overlaps[i - 1] + slope * (Math.log(from) - Math.log(rates[i - 1]));
                double right = overlaps[i - 1] + slope * (Math.log(to) - Math.log(rates[i - 1]));
                area += (Math.log(to) - Math.log(from)) * (left + right) / 2;
            }
        }
        return area;
    }

    /** Anomalib's curves: per threshold in ascending order the shared rate, and per image its overlap. */
    public record Grid(float[] thresholds, double[] sharedRates, double[][] overlaps) {}

    /** Of {@code [[tn, fp], [fn, tp]]} at each threshold. */
    public static long[][][] classification(Image image, float[] thresholds) {
        long[][][] counts = new long[thresholds.length][][];
        for (int k = 0; k < thresholds.length; k++) {
            long falsePositives = image.count(thresholds[k], true, false);
            long truePositives = image.count(thresholds[k], true, true);
            long negatives = image.count(Float.NEGATIVE_INFINITY, true, false);
            long positives = image.count(Float.NEGATIVE_INFINITY, true, true);
            counts[k] = new long[][] {
                {negatives - falsePositives, falsePositives},
                {positives - truePositives, truePositives}
            };
        }
        return counts;
    }

    /** Nothing where Anomalib raises an error. */
    public static Optional<Grid> grid(List<Image> images, int count) {
        if (!hasBothKinds(images)) {
            return Optional.empty();
        }
        List<Float> normalScores = normalScores(images);
        float high = normalScores.get(0);
        float low = normalScores.get(normalScores.size() - 1);
        float step = (high - low) / (count - 1);
        float[] thresholds = new float[count];
        for (int k = 0; k < count / 2; k++) {
            thresholds[k] = low + step * k;
        }
        for (int k = 0; k < count - count / 2; k++) {
            thresholds[count - 1 - k] = high - step * k;
        }
        for (int k = 1; k < count; k++) {
            if (!(thresholds[k] - thresholds[k - 1] > 0) || Float.isInfinite(thresholds[k])) {
                return Optional.empty();
            }
        }
        double[] rates = new double[count];
        double[][] overlaps = new double[images.size()][count];
        int normal = 0;
        for (int i = 0; i < images.size(); i++) {
            long[][][] counts = classification(images.get(i), thresholds);
            boolean isNormal = images.get(i).isNormal();
            normal += isNormal ? 1 : 0;
            for (int k = 0; k < count; k++) {
                double negatives = counts[k][0][0] + counts[k][0][1];
                double positives = counts[k][1][0] + counts[k][1][1];
                rates[k] += isNormal ? counts[k][0][1] / negatives : 0;
                overlaps[i][k] = counts[k][1][1] / positives;
            }
        }
        for (int k = 0; k < count; k++) {
            rates[k] /= normal;
        }
        return Optional.of(new Grid(thresholds, rates, overlaps));
    }

    private static int thresholdAt(double[] rates, double level) {
        int index = 0;
        for (int k = 0; k < rates.length; k++) {
            if (level == 1 ? rates[k] == 1 : Math.abs(rates[k] - level) < Math.abs(rates[index] - level)) {
                index = k;
            }
        }
        return index;
    }

    /** The scores of all images as Anomalib has them, NaN of normal ones; nothing where it raises an error. */
    public static Optional<double[]> onGrid(
            List<Image> images, double lower, double upper, int numThresholds, boolean force) {
        Grid grid = grid(images, numThresholds).orElse(null);
        if (grid == null || lower < grid.sharedRates()[numThresholds - 1]) {
            return Optional.empty();
        }
        int first = thresholdAt(grid.sharedRates(), upper);
        int last = thresholdAt(grid.sharedRates(), lower);
        if (first >= last || (last - first + 1 <= 30 && !force)) {
            return Optional.empty();
        }
        double[] areas = new double[images.size()];
        for (int image = 0; image < areas.length; image++) {
            double area = 0;
            for (int k = last; k > first; k--) {
                double width = Math.log(grid.sharedRates()[k - 1]) - Math.log(grid.sharedRates()[k]);
                area += width * (grid.overlaps()[image][k] + grid.overlaps()[image][k - 1]) / 2;
            }
            areas[image] = Math.min(1, Math.max(0, area / Math.log(upper / lower)));
        }
        return Optional.of(areas);
    }

    /** The mean over anomalous images. */
    public static double mean(double[] scores) {
        return Arrays.stream(scores)
                .filter(score -> !Double.isNaN(score))
                .average()
                .orElseThrow();
    }
}
