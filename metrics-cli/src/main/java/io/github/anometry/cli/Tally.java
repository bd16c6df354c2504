package io.github.anometry.cli;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.cli.report.Counts;
import io.github.anometry.core.region.Connectivity;
import io.github.anometry.core.region.Regions;

/** Counts what was evaluated. */
final class Tally {
    private Counts counts = Counts.NONE;

    void add(Batch batch) {
        Tensor labels = batch.get(GT_LABEL);
        long anomalous = 0;
        for (int image = 0; image < labels.size(); image++) {
            anomalous += labels.getDouble(image) == 1 ? 1 : 0;
        }
        Tensor masks = batch.get(GT_MASK);
        int width = masks.dimension(2);
        int pixels = masks.dimension(1) * width;
        byte[] mask = new byte[pixels];
        long regions = 0;
        for (int image = 0; image < batch.size(); image++) {
            masks.read(image * pixels, mask, 0, pixels);
            regions += Regions.of(mask, 0, pixels, width, Connectivity.EIGHT).count();
        }
        counts = counts.plus(new Counts(batch.size(), anomalous, masks.size(), regions));
    }

    void reset() {
        counts = Counts.NONE;
    }

    Counts counts() {
        return counts;
    }
}
