package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.Batches;
import java.util.OptionalLong;

/**
 * The batches of a category. While one is in use the next is decoded; no more are in memory. All images of a batch have
 * one size, so a batch ends early where the size changes, and before it reaches 2³¹ pixels.
 *
 * <p>Each batch has {@code anomaly_map}, {@code gt_mask}, {@code pred_score} (unless given, the map's maximum), {@code
 * gt_label}, {@code image_path} (the map's file), {@code sample_id}, which identifies an image across models, and, if
 * all its images have masks, {@code mask_path}. From folders it also has {@code category} and {@code defect_type}, for
 * breakdowns, and {@code sample_id} is {@code bottle/broken/000}: the data set's folder of the category, that of the
 * defect, and the name of the map without extension; from array files it is the index of the image. From MVTec LOCO AD
 * folders it has {@code gt_regions}. Where only labels are known it has no masks, and where only scores are known no maps,
 * either. Its warnings concern its images; those of the last batch also what only shows over
 * all images. The same files give the same batches, whatever the number of threads.
 *
 * <p>Belongs to one thread. {@link #next} throws a {@link io.github.anometry.api.error.DataException} for the first
 * image that cannot be read, and closes the stream.
 */
public final class BatchStream implements Batches {
    private final DecodedBatches<?> batches;

    BatchStream(DecodedBatches<?> batches) {
        this.batches = batches;
    }

    @Override
    public OptionalLong samples() {
        return batches.samples();
    }

    @Override
    public boolean hasNext() {
        return batches.hasNext();
    }

    @Override
    public ImageBatch next() {
        return batches.next();
    }

    /** Stops decoding and closes the files. */
    @Override
    public void close() {
        batches.close();
    }
}
