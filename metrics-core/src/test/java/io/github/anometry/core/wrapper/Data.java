package io.github.anometry.core.wrapper;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.Accuracy;
import io.github.anometry.core.testing.TestMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Batches and metrics that the tests of wrappers share. */
final class Data {
    static final ImageBatch WITHOUT_LABELS =
            ImageBatch.builder().predScore(Tensor.of(new float[] {1})).build();

    private Data() {}

    /** Images that are anomalous where their score is above 0. */
    static ImageBatch scored(float... scores) {
        boolean[] anomalous = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            anomalous[i] = scores[i] > 0;
        }
        return batch(scores, anomalous);
    }

    static ImageBatch batch(float[] scores, boolean[] anomalous) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            paths.add("images/" + i + ".png");
        }
        return ImageBatch.builder()
                .predScore(Tensor.of(scores))
                .gtLabel(Tensor.of(anomalous))
                .imagePath(paths)
                .build();
    }

    /** As many images as asked for, the first {@code right} of which are labelled rightly: accuracy is right / images. */
    static ImageBatch labelled(int right, int images) {
        boolean[] predicted = new boolean[images];
        for (int i = 0; i < right; i++) {
            predicted[i] = true;
        }
        boolean[] anomalous = new boolean[images];
        Arrays.fill(anomalous, true);
        return ImageBatch.builder()
                .predLabel(Tensor.of(predicted))
                .gtLabel(Tensor.of(anomalous))
                .build();
    }

    static AUROC auroc() {
        return AUROC.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .prefix("image_")
                .build();
    }

    static Accuracy accuracy() {
        return Accuracy.builder().fields(Field.PRED_LABEL, Field.GT_LABEL).build();
    }

    /** A metric that cannot merge. */
    static final class Unmergeable implements Metric<MetricResult> {
        @Override
        public MetricResult compute() {
            return MetricResult.of(1);
        }

        @Override
        public void reset() {}
    }

    static TestMetric<Unmergeable> unmergeable() {
        return TestMetric.of(
                new TestMetric.Binding("Rank", "image_", true, List.of("score"), List.of(Field.PRED_SCORE)),
                Unmergeable::new,
                (metric, arguments) -> {});
    }

    /** The highest score, which may be infinite. */
    static final class Highest implements Metric<MetricResult>, Mergeable<Highest> {
        private double highest = Double.NaN;

        void update(Tensor scores) {
            for (double score : scores.toDoubleArray()) {
                highest = Double.isNaN(highest) ? score : Math.max(highest, score);
            }
        }

        @Override
        public MetricResult compute() {
            return MetricResult.from(highest);
        }

        @Override
        public void merge(Highest other) {
            highest = Double.isNaN(highest) ? other.highest : Math.max(highest, other.highest);
        }

        @Override
        public void reset() {
            highest = Double.NaN;
        }
    }

    static TestMetric<Highest> highest() {
        return TestMetric.of(
                new TestMetric.Binding("Highest", "", true, List.of("score"), List.of(Field.PRED_SCORE)),
                Highest::new,
                (metric, arguments) -> metric.update(arguments.get(0)));
    }
}
