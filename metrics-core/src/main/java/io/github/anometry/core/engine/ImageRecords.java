package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.metric.AUPIMO;
import io.github.anometry.core.metric.PathOrder;
import io.github.anometry.core.region.Connectivity;
import io.github.anometry.core.region.Regions;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.core.result.RegionRecall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Notes what each image of a run came to. */
final class ImageRecords {
    private final List<ImageRecord> records = new ArrayList<>();

    void add(Batch batch) {
        Optional<List<String>> paths = batch.find(IMAGE_PATH);
        Optional<Tensor> labels = batch.find(GT_LABEL);
        Optional<Tensor> scores = batch.find(PRED_SCORE);
        Optional<Tensor> predicted = batch.find(PRED_LABEL);
        Optional<Tensor> truth = batch.find(GT_MASK);
        Optional<Tensor> found =
                batch.find(PRED_MASK).filter(mask -> truth.isPresent() && mask.hasShapeOf(truth.get()));
        for (int i = 0; i < batch.size(); i++) {
            int image = i;
            Optional<Pixels> pixels = found.map(mask -> new Pixels(mask, truth.orElseThrow(), image));
            OptionalDouble score =
                    scores.map(all -> OptionalDouble.of(all.getDouble(image))).orElse(OptionalDouble.empty());
            records.add(new ImageRecord(
                    records.size(),
                    paths.map(all -> all.get(image)),
                    labels.map(all -> all.getDouble(image) == 1),
                    score,
                    predicted.map(all -> all.getDouble(image) == 1),
                    pixels.map(Pixels::f1).orElse(OptionalDouble.empty()),
                    OptionalDouble.empty(),
                    pixels.map(Pixels::regions).orElse(List.of())));
        }
    }

    /** The pixels of one image: those predicted and those that are anomalous. */
    private static final class Pixels {
        private final byte[] found;
        private final byte[] truth;
        private final int width;

        Pixels(Tensor found, Tensor truth, int image) {
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
                both += truth[i] & found[i];
                either += truth[i] + found[i];
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

    /** The records, with the area under each image's overlap curve if a metric has measured it. */
    List<ImageRecord> records(Collection<? extends AnomalibMetric<?>> metrics, EvaluationResult result) {
        Optional<double[]> areas = metrics.stream()
                .filter(AUPIMO.class::isInstance)
                .map(metric -> result.get(metric.name()))
                .filter(MetricResult::isScalar)
                .findFirst()
                .map(overlap -> overlap.tensor("image_scores").toDoubleArray());
        Optional<Map<String, Integer>> order = order();
        if (areas.isEmpty() || order.isEmpty() || areas.get().length != records.size()) {
            return records;
        }
        return records.stream()
                .map(record -> withArea(
                        record,
                        areas.get()[order.get().getOrDefault(record.path().orElseThrow(), 0)]))
                .toList();
    }

    private static ImageRecord withArea(ImageRecord record, double area) {
        return new ImageRecord(
                record.index(),
                record.path(),
                record.label(),
                record.score(),
                record.predictedLabel(),
                record.f1(),
                Double.isNaN(area) ? OptionalDouble.empty() : OptionalDouble.of(area),
                record.regions());
    }

    /** At which place AUPIMO has each image, which it sorts by path; empty if paths do not tell the images apart. */
    private Optional<Map<String, Integer>> order() {
        List<String> paths = records.stream()
                .flatMap(record -> record.path().stream())
                .distinct()
                .sorted(PathOrder.NATURAL)
                .toList();
        if (paths.size() != records.size()) {
            return Optional.empty();
        }
        Map<String, Integer> order = new HashMap<>();
        paths.forEach(path -> order.put(path, order.size()));
        return Optional.of(order);
    }
}
