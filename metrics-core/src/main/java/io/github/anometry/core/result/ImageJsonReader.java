package io.github.anometry.core.result;

import io.github.anometry.core.internal.json.JsonInput;
import io.github.anometry.core.internal.json.JsonMessages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads the record of one image. */
final class ImageJsonReader {
    private static final List<String> MEMBERS =
            List.of("index", "id", "parts", "path", "label", "score", "predicted_label", "f1", "regions", "values");
    private static final List<String> REGION_MEMBERS = List.of("pixels", "recall");

    private final JsonInput json;
    private long index = -1;
    private Optional<String> id = Optional.empty();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private Optional<String> path = Optional.empty();
    private Optional<Boolean> label = Optional.empty();
    private OptionalDouble score = OptionalDouble.empty();
    private Optional<Boolean> predictedLabel = Optional.empty();
    private OptionalDouble f1 = OptionalDouble.empty();
    private final List<RegionRecall> regions = new ArrayList<>();
    private final Map<String, Double> values = new LinkedHashMap<>();

    private ImageJsonReader(JsonInput json) {
        this.json = json;
    }

    static ImageRecord read(JsonInput json) throws IOException {
        ImageJsonReader image = new ImageJsonReader(json);
        json.object(image::member);
        if (image.index < 0) {
            throw json.refused(JsonMessages.nameMissing("index"));
        }
        return new ImageRecord(
                image.index,
                image.id,
                image.parts,
                image.path,
                image.label,
                image.score,
                image.predictedLabel,
                image.f1,
                image.regions,
                image.values);
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "index" -> index = json.count();
            case "id" -> id = Optional.of(json.text());
            case "parts" -> json.object(part -> parts.put(part, json.text()));
            case "path" -> path = Optional.of(json.text());
            case "label" -> label = Optional.of(json.bool());
            case "score" -> score = OptionalDouble.of(json.number());
            case "predicted_label" -> predictedLabel = Optional.of(json.bool());
            case "f1" -> f1 = OptionalDouble.of(json.number());
            case "regions" -> json.array(() -> regions.add(region()));
            case "values" -> json.object(metric -> values.put(metric, json.number()));
            // From the first format, in which only one metric had values for images.
            case "aupimo" -> values.put("AUPIMO", json.number());
            default -> throw json.refused(JsonMessages.unknownName(name, MEMBERS));
        }
    }

    private RegionRecall region() throws IOException {
        OptionalLong[] pixels = {OptionalLong.empty()};
        OptionalDouble[] recall = {OptionalDouble.empty()};
        json.object(name -> {
            switch (name) {
                case "pixels" -> pixels[0] = OptionalLong.of(json.count());
                case "recall" -> recall[0] = OptionalDouble.of(json.number());
                default -> throw json.refused(JsonMessages.unknownName(name, REGION_MEMBERS));
            }
        });
        return new RegionRecall(
                pixels[0].orElseThrow(() -> json.refused(JsonMessages.nameMissing("pixels"))),
                recall[0].orElseThrow(() -> json.refused(JsonMessages.nameMissing("recall"))));
    }
}
