package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.plugin.files.internal.format.Numbers;
import java.util.List;

/**
 * An image of which no map is known, but a score.
 *
 * @param path that identifies it for people
 */
record ScoredImage(Sample.Origin origin, double score, boolean anomalous, String path) {
    /** Batches of such images: any number, of any size. */
    static final class Together implements Assembly<ScoredImage> {
        @Override
        public boolean fits(ScoredImage sample, List<ScoredImage> others) {
            return true;
        }

        @Override
        public ImageBatch batch(List<ScoredImage> samples, boolean isLast) {
            boolean[] labels = new boolean[samples.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = samples.get(i).anomalous();
            }
            ImageBatch.Builder batch = ImageBatch.builder()
                    .predScore(scores(samples))
                    .gtLabel(Tensor.of(labels))
                    .imagePath(samples.stream().map(ScoredImage::path).toList());
            Sample.Origin.put(samples.stream().map(ScoredImage::origin).toList(), batch);
            return batch.build();
        }

        private static Tensor scores(List<ScoredImage> samples) {
            Tensor exact =
                    Tensor.of(samples.stream().mapToDouble(ScoredImage::score).toArray());
            return Numbers.areFloat32(exact) ? Tensor.of(exact.toFloatArray()) : exact;
        }
    }
}
