package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.internal.region.Connectivity;
import io.github.anometry.core.internal.region.Regions;
import io.github.anometry.core.result.RegionRecall;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The pixels of one image: those predicted and those that are anomalous. */
final class ImagePixels {
    private final byte[] found;
    private final byte[] truth;
    private final int width;

    ImagePixels(Tensor found, Tensor truth, int image) {
        this.width = truth.dimension(2);
        int pixels = truth.dimension(1) * width;
        this.found = new byte[pixels];
        this.truth = new byte[pixels];
        found.read(image * pixels, this.found, 0, pixels);
        truth.read(image * pixels, this.truth, 0, pixels);
    }

    OptionalDouble f1() {
        long both = 0;
        long either = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] != Tensor.IGNORED) {
                both += truth[i] & found[i];
                either += truth[i] + found[i];
            }
        }
        return either == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * both / either);
    }

    List<RegionRecall> regions() {
        Regions regions = Regions.of(truth, 0, truth.length, width, Connectivity.EIGHT);
        long[] hits = new long[regions.count()];
        for (int run = 0; run < regions.runs(); run++) {
            for (int i = regions.start(run); i < regions.end(run); i++) {
                hits[regions.region(run)] += found[i];
            }
        }
        List<RegionRecall> recalls = new ArrayList<>(hits.length);
        for (int region = 0; region < hits.length; region++) {
            int size = regions.size(region);
            recalls.add(new RegionRecall(size, (double) hits[region] / size));
        }
        return recalls;
    }
}
