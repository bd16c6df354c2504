package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.label.Predictions;
import io.github.anometry.core.internal.ranking.LongBag;
import io.github.anometry.core.internal.region.Regions;

/** The found share of each region as a fraction of counts, so their mean does not depend on their order. */
public final class RegionShares implements SharedState<RegionShares> {
    /** The first version of the state format with counts of pixels. */
    private static final int WITH_PIXELS = 2;

    /** For each region, the number of pixels to be found and, in the lower half, the number found. */
    private final LongBag shares = new LongBag();
    /** Counts over all pixels, including normal ones. */
    private Predictions pixels = Predictions.NONE;

    public void add(boolean[] found, MaskRegions images) {
        shares.reserve(images.regionCount());
        long anomalous = 0;
        for (int image = 0; image < images.images(); image++) {
            anomalous += add(found, image * images.pixels(), images.regions(image));
        }
        addPixels(found, anomalous);
        for (int image = 0; image < images.images(); image++) {
            byte[] mask = images.withIgnored(image);
            if (mask != null) {
                leaveOutIgnored(found, image * images.pixels(), mask);
            }
        }
    }

    /** Takes the ignored pixels of an image, which are in no region, from the counts of all pixels. */
    private void leaveOutIgnored(boolean[] found, int first, byte[] mask) {
        long ignored = 0;
        long predicted = 0;
        for (int pixel = 0; pixel < mask.length; pixel++) {
            if (mask[pixel] == Tensor.IGNORED) {
                ignored++;
                predicted += found[first + pixel] ? 1 : 0;
            }
        }
        pixels = pixels.plus(new Predictions(-ignored, 0, -predicted, true));
    }

    /** Returns the number of pixels of the regions. */
    private long add(boolean[] found, int first, Regions ofImage) {
        int[] hits = new int[ofImage.count()];
        for (int run = 0; run < ofImage.runs(); run++) {
            for (int pixel = ofImage.start(run); pixel < ofImage.end(run); pixel++) {
                hits[ofImage.region(run)] += found[first + pixel] ? 1 : 0;
            }
        }
        long pixelsOfRegions = 0;
        for (int region = 0; region < hits.length; region++) {
            add(hits[region], ofImage.size(region));
            pixelsOfRegions += ofImage.size(region);
        }
        return pixelsOfRegions;
    }

    public void add(boolean[] found, SaturatedRegions images) {
        shares.reserve(images.regions().size());
        for (SaturatedRegions.Region region : images.regions()) {
            int hits = 0;
            for (int pixel : region.pixels()) {
                hits += found[pixel] ? 1 : 0;
            }
            add(Math.min(hits, region.saturation()), region.saturation());
        }
        addPixels(found, images.anomalousPixels());
    }

    private void addPixels(boolean[] found, long anomalous) {
        long predicted = 0;
        for (boolean one : found) {
            predicted += one ? 1 : 0;
        }
        pixels = pixels.plus(new Predictions(found.length - anomalous, anomalous, predicted, true));
    }

    private void add(int found, int of) {
        shares.add(((long) of << Integer.SIZE) | found);
    }

    /** Undefined if there is no region; with a warning if the threshold is outside the range of the scores. */
    public MetricResult mean() {
        if (shares.size() == 0) {
            return MetricResult.undefined(MetricMessages.noRegion());
        }
        double sum = 0;
        for (long share : shares.sorted()) {
            sum += (double) (int) share / (share >>> Integer.SIZE);
        }
        return pixels.warned(MetricResult.of(sum / shares.size()));
    }

    @Override
    public void merge(RegionShares other) {
        shares.addAll(other.shares);
        pixels = pixels.plus(other.pixels);
    }

    @Override
    public void clear() {
        shares.clear();
        pixels = Predictions.NONE;
    }

    @Override
    public RegionShares fresh() {
        return new RegionShares();
    }

    /**
     * Writes the number of regions, for each the number of pixels to be found and found, in ascending order, and the counts of
     * predicted pixels.
     */
    @Override
    public void write(StateOutput out) {
        out.number(shares.size());
        for (long share : shares.sorted()) {
            out.number(share >>> Integer.SIZE);
            out.number(share & Integer.MAX_VALUE);
        }
        pixels.write(out);
    }

    @Override
    public void read(StateInput in) {
        long before = 0;
        for (int left = in.count(); left > 0; left--) {
            long of = in.number(Integer.MAX_VALUE);
            long share = of << Integer.SIZE | in.number(of);
            if (of == 0 || share < before) {
                throw in.damaged();
            }
            shares.add(share);
            before = share;
        }
        pixels = in.version() < WITH_PIXELS ? Predictions.UNKNOWN : Predictions.read(in);
    }
}
