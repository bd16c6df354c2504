package io.github.anometry.benchmarks;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.AveragePrecision;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.core.metric.F1Score;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.model.PostProcessor;
import io.github.anometry.core.model.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Batches of four image scores, and metrics whose memory is constant. */
final class SmallBatches {
    static final int METRICS = 4;
    private static final int SAMPLES = 4;
    private static final int BINS = 1024;

    private final List<Batch> batches = new ArrayList<>();

    SmallBatches(int count) {
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            float[] scores = new float[SAMPLES];
            boolean[] labels = new boolean[SAMPLES];
            for (int sample = 0; sample < SAMPLES; sample++) {
                labels[sample] = random.nextBoolean();
                scores[sample] = (float) (random.nextGaussian() + (labels[sample] ? 1 : 0));
            }
            batches.add(ImageBatch.builder()
                    .predScore(Tensor.of(scores))
                    .gtLabel(Tensor.of(labels))
                    .build());
        }
    }

    /** {@link #METRICS} of them. */
    static List<AnomalibMetric<?>> metrics() {
        return List.of(
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).thresholds(BINS).build(),
                AveragePrecision.builder()
                        .fields(PRED_SCORE, GT_LABEL)
                        .thresholds(BINS)
                        .build(),
                F1Max.builder().fields(PRED_SCORE, GT_LABEL).thresholds(BINS).build(),
                F1Score.builder().fields(PRED_LABEL, GT_LABEL).build());
    }

    AnomalyModel model() {
        return AnomalyModel.ofPredictions()
                .evaluator(Evaluator.builder().testMetrics(metrics()).build())
                .postProcessor(PostProcessor.builder().imageThreshold(0.5f).build())
                .build();
    }

    DataModule module() {
        return DataModule.ofTest(batches);
    }

    /** The same batches, repeated this many times. */
    DataModule repeated(int times) {
        return DataModule.generated(
                Stream::empty, () -> IntStream.range(0, times).boxed().flatMap(time -> batches.stream()));
    }

    /** The batches that the engine makes from its model's. */
    List<Batch> labelled() {
        PostProcessor postProcessor = model().postProcessor();
        return batches.stream()
                .map(batch -> postProcessor.withLabels(batch, Thresholds.NONE))
                .toList();
    }
}
