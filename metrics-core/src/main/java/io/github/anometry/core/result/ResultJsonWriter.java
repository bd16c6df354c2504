package io.github.anometry.core.result;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.json.JsonTree;
import io.github.anometry.core.internal.json.MetricsJson;
import io.github.anometry.core.internal.json.MissingJson;
import io.github.anometry.core.internal.json.WarningJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes results in the layout of {@link ResultJson}. */
final class ResultJsonWriter {
    private final JsonGenerator json;
    private final MetricsJson metrics;

    ResultJsonWriter(JsonGenerator json) {
        this.json = json;
        this.metrics = new MetricsJson(json, tensor -> true);
    }

    void write(EvaluationResult result) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", ResultJson.FORMAT);
        writeMembers(result);
        json.writeEndObject();
    }

    private void writeMembers(EvaluationResult result) throws IOException {
        metrics.write(result.metrics());
        writeData(result);
        Breakdown categories = result.breakdowns().get(ResultJson.CATEGORY);
        if (categories != null) {
            writeGroups(ResultJson.CATEGORIES, categories);
        }
        writeBreakdowns(result.breakdowns().values().stream()
                .filter(breakdown -> !breakdown.by().equals(ResultJson.CATEGORY))
                .toList());
        if (!result.warnings().isEmpty()) {
            WarningJson.write(json, "warnings", result.warnings());
        }
        writeTree("settings", result.settings());
        writeTree("provenance", result.provenance());
        metrics.writeCurves("drawn_curves", result.curves());
        writeTexts(result.metrics());
        writeMetricWarnings(result.metrics());
        json.writeObjectFieldStart("update_counts");
        for (Map.Entry<String, Long> count : result.updateCounts().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        writeScoreCounts(result.scoreCounts());
        writeImages(result.images());
    }

    private void writeData(EvaluationResult result) throws IOException {
        if (result.category().isPresent()) {
            json.writeStringField(ResultJson.CATEGORY, result.category().get());
        }
        if (result.meanOf().isPresent()) {
            json.writeStringField("mean_of", result.meanOf().get());
        }
        if (result.data().isPresent()) {
            Counts counts = result.data().get().counts();
            json.writeObjectFieldStart("counts");
            json.writeNumberField("images", counts.images());
            json.writeNumberField("anomalous_images", counts.anomalousImages());
            json.writeNumberField("pixels", counts.pixels());
            json.writeNumberField("regions", counts.regions());
            json.writeEndObject();
            json.writeStringField("fingerprint", result.data().get().fingerprintText());
        }
        if (!result.thresholds().isEmpty()) {
            json.writeObjectFieldStart("thresholds");
            for (Map.Entry<String, Double> threshold : result.thresholds().entrySet()) {
                json.writeNumberField(threshold.getKey(), threshold.getValue());
            }
            json.writeEndObject();
        }
        if (!result.missing().isEmpty()) {
            json.writeArrayFieldStart(MissingJson.NAME);
            for (MissingPredictions missing : result.missing()) {
                MissingJson.write(
                        json,
                        missing.category(),
                        missing.defectType(),
                        missing.missing(),
                        missing.images(),
                        missing.first(),
                        missing.message());
            }
            json.writeEndArray();
        }
    }

    private void writeTree(String name, Map<String, Object> tree) throws IOException {
        if (!tree.isEmpty()) {
            json.writeFieldName(name);
            JsonTree.write(json, tree);
        }
    }

    private void writeScoreCounts(Map<String, ScoreCounts> all) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("score_counts");
        for (Map.Entry<String, ScoreCounts> scores : all.entrySet()) {
            ScoreCounts counts = scores.getValue();
            json.writeObjectFieldStart(scores.getKey());
            json.writeNumberField("normal", counts.normal());
            json.writeNumberField("anomalous", counts.anomalous());
            json.writeArrayFieldStart("thresholds");
            for (int point = 0; point < counts.size(); point++) {
                // The shortest decimal of a float.
                json.writeNumber(counts.threshold(point));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("false_positives");
            for (int point = 0; point < counts.size(); point++) {
                json.writeNumber(counts.falsePositives(point));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("true_positives");
            for (int point = 0; point < counts.size(); point++) {
                json.writeNumber(counts.truePositives(point));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeTexts(Map<String, MetricResult> results) throws IOException {
        if (results.values().stream().noneMatch(result -> result.text().isPresent())) {
            return;
        }
        json.writeObjectFieldStart("texts");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            if (metric.getValue().text().isPresent()) {
                json.writeStringField(metric.getKey(), metric.getValue().text().get());
            }
        }
        json.writeEndObject();
    }

    private void writeMetricWarnings(Map<String, MetricResult> results) throws IOException {
        if (results.values().stream().allMatch(result -> result.warnings().isEmpty())) {
            return;
        }
        json.writeObjectFieldStart("metric_warnings");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            if (!metric.getValue().warnings().isEmpty()) {
                WarningJson.write(json, metric.getKey(), metric.getValue().warnings());
            }
        }
        json.writeEndObject();
    }

    private void writeImages(List<ImageRecord> images) throws IOException {
        if (images.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("images");
        for (ImageRecord image : images) {
            writeImage(image);
        }
        json.writeEndArray();
    }

    private void writeImage(ImageRecord image) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", image.index());
        if (image.id().isPresent()) {
            json.writeStringField("id", image.id().get());
        }
        if (!image.parts().isEmpty()) {
            json.writeObjectFieldStart("parts");
            for (Map.Entry<String, String> part : image.parts().entrySet()) {
                json.writeStringField(part.getKey(), part.getValue());
            }
            json.writeEndObject();
        }
        if (image.path().isPresent()) {
            json.writeStringField("path", image.path().get());
        }
        if (image.label().isPresent()) {
            json.writeBooleanField("label", image.label().get());
        }
        writeNumber("score", image.score());
        if (image.predictedLabel().isPresent()) {
            json.writeBooleanField("predicted_label", image.predictedLabel().get());
        }
        writeNumber("f1", image.f1());
        if (!image.regions().isEmpty()) {
            json.writeArrayFieldStart("regions");
            for (RegionRecall region : image.regions()) {
                json.writeStartObject();
                json.writeNumberField("pixels", region.pixels());
                json.writeNumberField("recall", region.recall());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!image.values().isEmpty()) {
            json.writeObjectFieldStart("values");
            for (Map.Entry<String, Double> value : image.values().entrySet()) {
                json.writeNumberField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeNumber(String name, OptionalDouble number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsDouble());
        }
    }

    private void writeBreakdowns(List<Breakdown> breakdowns) throws IOException {
        if (breakdowns.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("breakdowns");
        for (Breakdown breakdown : breakdowns) {
            writeGroups(breakdown.by(), breakdown);
        }
        json.writeEndObject();
    }

    private void writeGroups(String name, Breakdown breakdown) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, EvaluationResult> group : breakdown.groups().entrySet()) {
            json.writeObjectFieldStart(group.getKey());
            writeMembers(group.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
