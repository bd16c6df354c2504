package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.core.internal.ranking.ScoreKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Builds the overlap curve of each image, or of all together, in one pass down the scores of anomalous pixels. */
public final class OverlapCurves {
    private final ImageRanking state;
    /** For each image, its number of anomalous pixels and its track; none for a normal image. */
    private final int[] anomalousPixels;

    private final OverlapTrack[] trackOfImage;
    private final List<OverlapTrack> tracks = new ArrayList<>();

    private OverlapCurves(ImageRanking state) {
        this.state = state;
        this.anomalousPixels =
                IntStream.range(0, state.images()).map(state::anomalousPixels).toArray();
        this.trackOfImage = new OverlapTrack[anomalousPixels.length];
    }

    /**
     * Why there are no curves; empty if there are.
     *
     * @param grid the number of thresholds; empty: every normal score
     */
    public static Optional<String> undefinedReason(ImageRanking state, OptionalInt grid) {
        Optional<String> undefined = state.undefinedReason();
        return undefined.isPresent() || grid.isEmpty()
                ? undefined
                : ThresholdGrid.undefinedReason(state, grid.getAsInt());
    }

    /** The mean curve over all anomalous images. */
    public static OverlapCurves ofMean(ImageRanking state) {
        OverlapCurves curves = new OverlapCurves(state);
        OverlapTrack mean = curves.track(Arrays.stream(curves.anomalousPixels)
                .filter(pixels -> pixels > 0)
                .toArray());
        Arrays.fill(curves.trackOfImage, mean);
        curves.tracks.add(mean);
        return curves;
    }

    /** The curve of each anomalous image, in order of arrival. */
    public static OverlapCurves ofEachImage(ImageRanking state) {
        OverlapCurves curves = new OverlapCurves(state);
        for (int image = 0; image < curves.anomalousPixels.length; image++) {
            if (curves.anomalousPixels[image] > 0) {
                curves.trackOfImage[image] = curves.track(curves.anomalousPixels[image]);
                curves.tracks.add(curves.trackOfImage[image]);
            }
        }
        return curves;
    }

    private OverlapTrack track(int... pixelsOfImages) {
        SharedRates rates = state.sharedRates();
        float highestNormal = ScoreKeys.score(rates.highestLeft());
        rates.next();
        return new OverlapTrack(highestNormal, rates.at(), pixelsOfImages);
    }

    /** @param grid the number of thresholds; empty: every normal score */
    public List<Curve> draw(OptionalInt grid) {
        return grid.isEmpty() ? exact() : on(ThresholdGrid.of(state, grid.getAsInt()));
    }

    /** Two points for every normal score, just above it and at it, unless on a horizontal or vertical line. */
    private List<Curve> exact() {
        tracks.forEach(track -> track.addPoint(Float.POSITIVE_INFINITY, 0));
        SharedRates rates = state.sharedRates();
        long[] pixels = state.allAnomalous();
        List<OverlapTrack> rising = new ArrayList<>();
        int next = pixels.length - 1;
        while (next >= 0) {
            int key = ImageRanking.keyOf(pixels[next]);
            rates.moveTo(key);
            // Among pixels of equal score those of an image are adjacent, so each track is visited once.
            for (; next >= 0 && ImageRanking.keyOf(pixels[next]) == key; next--) {
                OverlapTrack track = trackOfImage[ImageRanking.imageOf(pixels[next])];
                if (rising.isEmpty() || rising.get(rising.size() - 1) != track) {
                    track.addPointAbove(key, rates.above());
                    rising.add(track);
                }
                track.find(anomalousPixels[ImageRanking.imageOf(pixels[next])]);
            }
            rising.forEach(track -> track.addPointAt(key, rates));
            rising.clear();
        }
        tracks.forEach(track -> track.addLastPoint(rates.lowest()));
        return curves();
    }

    /** A point for every threshold. */
    private List<Curve> on(ThresholdGrid grid) {
        long[] pixels = state.allAnomalous();
        int next = pixels.length - 1;
        for (int i = grid.size() - 1; i >= 0; i--) {
            int key = ScoreKeys.of(grid.threshold(i));
            for (; next >= 0 && ImageRanking.keyOf(pixels[next]) >= key; next--) {
                int image = ImageRanking.imageOf(pixels[next]);
                trackOfImage[image].find(anomalousPixels[image]);
            }
            for (OverlapTrack track : tracks) {
                track.addPoint(grid.threshold(i), grid.rate(i));
            }
        }
        return curves();
    }

    private List<Curve> curves() {
        return tracks.stream().map(OverlapTrack::curve).toList();
    }
}
