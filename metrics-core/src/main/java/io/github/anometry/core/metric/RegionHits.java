package io.github.anometry.core.metric;

import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.ranking.LongBag;
import io.github.anometry.core.region.Regions;

/** Of each region its size and how much of it was found. */
final class RegionHits implements SharedState<RegionHits> {
    /** The size and, in the lower half, the number of pixels found. */
    private final LongBag regions = new LongBag();

    void add(boolean[] found, MaskRegions images) {
        regions.reserve(images.regionCount());
        for (int image = 0; image < images.images(); image++) {
            add(found, image * images.pixels(), images.regions(image));
        }
    }

    private void add(boolean[] found, int first, Regions ofImage) {
        int[] hits = new int[ofImage.count()];
        for (int run = 0; run < ofImage.runs(); run++) {
            for (int pixel = ofImage.start(run); pixel < ofImage.end(run); pixel++) {
                hits[ofImage.region(run)] += found[first + pixel] ? 1 : 0;
            }
        }
        for (int region = 0; region < hits.length; region++) {
            regions.add(((long) ofImage.size(region) << Integer.SIZE) | hits[region]);
        }
    }

    boolean isEmpty() {
        return regions.size() == 0;
    }

    double meanRecall() {
        double sum = 0;
        for (long region : regions.sorted()) {
            sum += (double) (int) region / (region >>> Integer.SIZE);
        }
        return sum / regions.size();
    }

    @Override
    public void merge(RegionHits other) {
        regions.addAll(other.regions);
    }

    @Override
    public void clear() {
        regions.clear();
    }

    @Override
    public RegionHits fresh() {
        return new RegionHits();
    }

    @Override
    public void write(StateOutput out) {
        out.number(regions.size());
        for (long region : regions.sorted()) {
            out.number(region >>> Integer.SIZE);
            out.number(region & Integer.MAX_VALUE);
        }
    }

    @Override
    public void read(StateInput in) {
        for (int left = in.count(); left > 0; left--) {
            long size = in.number(Integer.MAX_VALUE);
            long found = in.number(size);
            if (size == 0) {
                throw in.damaged();
            }
            regions.add(size << Integer.SIZE | found);
        }
    }
}
