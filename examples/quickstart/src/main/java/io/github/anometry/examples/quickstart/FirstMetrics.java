package io.github.anometry.examples.quickstart;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUPRO;
import io.github.anometry.core.metric.AUROC;

/** Measures two images of 2 × 2 pixels, the second of which has an anomalous pixel. */
public final class FirstMetrics {
    public static void main(String[] arguments) {
        AUROC auroc =
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("image_").build();
        AUPRO aupro = AUPRO.builder().prefix("pixel_").fprLimit(0.05).build();
        Evaluator evaluator = Evaluator.builder().testMetrics(auroc, aupro).build();
        evaluator.update(ImageBatch.builder()
                .predScore(Tensor.of(new float[] {0.2f, 0.9f}))
                .gtLabel(Tensor.of(new boolean[] {false, true}))
                .anomalyMap(Tensor.of(new float[] {0.1f, 0.2f, 0.1f, 0.2f, 0.3f, 0.9f, 0.1f, 0.1f}, 2, 2, 2))
                .gtMask(Tensor.of(new int[] {0, 0, 0, 0, 0, 1, 0, 0}, 2, 2, 2))
                .build());
        System.out.println(evaluator.compute());
    }
}
