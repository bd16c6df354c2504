package io.github.anometry.api.data;

import java.util.List;
import java.util.Optional;

/** The ground truth of an image. */
public sealed interface Truth {
    /**
     * A normal image.
     *
     * @param masks masks that should have no anomalous pixel; most data sets have none for normal images
     */
    record Normal(List<DataFile> masks) implements Truth {
        public Normal {
            masks = List.copyOf(masks);
        }
    }

    /**
     * An image with a mask of its anomalies.
     *
     * @param anomalous the label of the image; empty: it is anomalous if a pixel of the mask is
     */
    record Masked(DataFile mask, Optional<Boolean> anomalous) implements Truth {
        /** Anomalous if a pixel of the mask is. */
        public Masked(DataFile mask) {
            this(mask, Optional.empty());
        }
    }

    /**
     * An image with a file for each of its anomalous regions, which may overlap; each file has one value besides 0.
     *
     * @param folder the name of the files together in messages and results
     * @param masks at least one
     * @param rule when a region counts as found
     */
    record Regions(String folder, List<DataFile> masks, SaturationRule rule) implements Truth {
        public Regions {
            masks = List.copyOf(masks);
        }
    }

    /** An image known to be anomalous or normal, but not where. Images without pixel truth have no pixel metrics. */
    record Labelled(boolean anomalous) implements Truth {}

    /** A normal image without masks. */
    static Truth normal() {
        return new Normal(List.of());
    }

    /** An image with a mask. */
    static Truth mask(DataFile mask) {
        return new Masked(mask);
    }
}
