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
import io.github.anometry.api.internal.PathOrder;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.result.ImageRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Records each image of a run. */
final class ImageRecords {
    private static final Comparator<Entry> BY_ID = Comparator.<Entry, String>comparing(
                    entry -> entry.image().id().orElse(""), PathOrder.NATURAL)
            .thenComparing(entry -> entry.image().parts().toString());

    private final List<Entry> entries = new ArrayList<>();
    /** The fields by which a metric may identify images. */
    private final List<Field<List<String>>> keys;
    /** The fields by which results may be broken down. */
    private final List<Field<List<String>>> parts;

    /** @param keys the image's texts in the fields by which metrics may identify images, in the order of these fields */
    private record Entry(ImageRecord image, List<String> keys) {}

    ImageRecords(Collection<? extends AnomalibMetric<?>> metrics, List<Parts> parts) {
        this.keys = metrics.stream()
                .flatMap(metric -> metric.fields().stream())
                .filter(field -> !field.isTensor())
                .distinct()
                .<Field<List<String>>>map(ImageRecords::ofTexts)
                .toList();
        Set<Field<List<String>>> fields = new LinkedHashSet<>(List.of(Field.CATEGORY, Field.DEFECT_TYPE));
        parts.forEach(part -> fields.add(part.field()));
        this.parts = List.copyOf(fields);
    }

    @SuppressWarnings("unchecked") // a field is a tensor or texts
    private static Field<List<String>> ofTexts(Field<?> field) {
        return (Field<List<String>>) field;
    }

    /** @param ids the ids of the samples; empty texts for those without */
    void add(Batch batch, List<String> ids) {
        Map<String, List<String>> ofParts = new LinkedHashMap<>();
        parts.forEach(field -> batch.find(field).ifPresent(texts -> ofParts.put(field.name(), texts)));
        List<Optional<List<String>>> keyTexts = keys.stream().map(batch::find).toList();
        Optional<List<String>> paths = batch.find(IMAGE_PATH);
        Optional<Tensor> labels = batch.find(GT_LABEL);
        Optional<Tensor> scores = batch.find(PRED_SCORE);
        Optional<Tensor> predicted = batch.find(PRED_LABEL);
        Optional<Tensor> truth = batch.find(GT_MASK);
        Optional<Tensor> found =
                batch.find(PRED_MASK).filter(mask -> truth.isPresent() && mask.hasShapeOf(truth.get()));
        for (int i = 0; i < batch.size(); i++) {
            int image = i;
            Optional<ImagePixels> pixels = found.map(mask -> new ImagePixels(mask, truth.orElseThrow(), image));
            Map<String, String> imageParts = new LinkedHashMap<>();
            ofParts.forEach((field, texts) -> imageParts.put(field, texts.get(image)));
            ImageRecord made = new ImageRecord(
                    0,
                    Optional.of(ids.get(image)).filter(id -> !id.isEmpty()),
                    imageParts,
                    paths.map(all -> all.get(image)),
                    labels.map(all -> all.getDouble(image) == 1),
                    scores.map(all -> OptionalDouble.of(all.getDouble(image))).orElse(OptionalDouble.empty()),
                    predicted.map(all -> all.getDouble(image) == 1),
                    pixels.map(ImagePixels::f1).orElse(OptionalDouble.empty()),
                    pixels.map(ImagePixels::regions).orElse(List.of()),
                    Map.of());
            List<String> texts = keyTexts.stream()
                    .map(all -> all.map(of -> of.get(image)).orElse(""))
                    .toList();
            entries.add(new Entry(made, texts));
        }
    }

    /**
     * The records, with the values that metrics have for single images: sorted by id, so the result does not depend on the
     * order of the input; in input order only if ids are not unique.
     *
     * @param values by the metric's name
     */
    List<ImageRecord> records(Map<String, SampleValues> values) {
        List<ImageRecord> records = new ArrayList<>();
        for (Entry entry : inOrder()) {
            Map<String, Double> ofImage = new LinkedHashMap<>();
            values.forEach((metric, all) -> {
                int key = keys.indexOf(all.ids());
                Double value = key < 0 ? null : all.values().get(entry.keys().get(key));
                if (value != null) {
                    ofImage.put(metric, value);
                }
            });
            records.add(entry.image().withIndex(records.size()).withValues(ofImage));
        }
        return records;
    }

    private List<Entry> inOrder() {
        Set<List<?>> seen = new HashSet<>();
        boolean areUnique = entries.stream()
                .map(Entry::image)
                .allMatch(image ->
                        image.id().isPresent() && seen.add(List.of(image.id().get(), image.parts())));
        return areUnique ? entries.stream().sorted(BY_ID).toList() : entries;
    }

    void merge(ImageRecords other) {
        entries.addAll(List.copyOf(other.entries));
    }

    void write(StateOutput out) {
        out.number(entries.size());
        for (Entry entry : inOrder()) {
            ImageState.write(entry.image(), out);
            entry.keys().forEach(out::text);
        }
    }

    void read(StateInput in) {
        for (int left = in.count(); left > 0; left--) {
            ImageRecord image = ImageState.read(in);
            List<String> texts = new ArrayList<>();
            for (int key = 0; key < keys.size(); key++) {
                texts.add(in.text());
            }
            entries.add(new Entry(image, List.copyOf(texts)));
        }
    }
}
