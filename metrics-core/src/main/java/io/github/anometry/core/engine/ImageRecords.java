package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.core.region.Connectivity;
import io.github.anometry.core.region.Regions;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.core.result.RegionRecall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Keeps a record of each image of a run. */
final class ImageRecords {
    private final List<ImageRecord> records = new ArrayList<>();
    /** Of each record the text of each field by which a metric may tell images apart; empty where a batch has none. */
    private final Map<Field<?>, List<String>> ids = new LinkedHashMap<>();

    ImageRecords(Collection<? extends AnomalibMetric<?>> metrics) {
        metrics.stream()
                .flatMap(metric -> metric.fields().stream())
                .filter(field -> !field.isTensor())
                .forEach(field -> ids.put(field, new ArrayList<>()));
    }

    void add(Batch batch) {
        ids.forEach((field, texts) -> texts.addAll(texts(batch, field)));
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
                    pixels.map(Pixels::regions).orElse(List.of()),
                    Map.of()));
        }
    }

    @SuppressWarnings("unchecked") // a field of texts has texts
    private static List<String> texts(Batch batch, Field<?> field) {
        return batch.find((Field<List<String>>) field).orElseGet(() -> Collections.nCopies(batch.size(), ""));
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

    /**
     * The records, with the values that metrics have for single images.
     *
     * @param values by the metric's name
     */
    List<ImageRecord> records(Map<String, SampleValues> values) {
        if (values.isEmpty()) {
            return List.copyOf(records);
        }
        List<ImageRecord> complete = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Map<String, Double> ofImage = new LinkedHashMap<>();
            for (Map.Entry<String, SampleValues> ofMetric : values.entrySet()) {
                List<String> texts = ids.get(ofMetric.getValue().ids());
                Double value =
                        texts == null ? null : ofMetric.getValue().values().get(texts.get(i));
                if (value != null) {
                    ofImage.put(ofMetric.getKey(), value);
                }
            }
            complete.add(records.get(i).withValues(ofImage));
        }
        return complete;
    }
}
