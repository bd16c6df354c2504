package io.github.anometry.core.metric;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.ranking.LongBag;

/** How much of each region was found, as fractions of counts, so that their order leaves no trace in their mean. */
final class RegionShares {
    /** Of each region what there is to find and, in the lower half, how much of it was found. */
    private final LongBag shares = new LongBag();

    /** Makes room for so many more regions. */
    void reserve(int regions) {
        shares.reserve(regions);
    }

    /** Adds a region, for which {@link #reserve} made room. */
    void add(int found, int of) {
        shares.add(((long) of << Integer.SIZE) | found);
    }

    /** Undefined if there is no region. */
    MetricResult mean() {
        if (shares.size() == 0) {
            return MetricResult.undefined(Messages.noRegion());
        }
        double sum = 0;
        for (long share : shares.sorted()) {
            sum += (double) (int) share / (share >>> Integer.SIZE);
        }
        return MetricResult.of(sum / shares.size());
    }

    void merge(RegionShares other) {
        shares.addAll(other.shares);
    }

    void clear() {
        shares.clear();
    }
}
