package io.github.anometry.core.result;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.MetricsJson;
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
        metrics.writeCurves("drawn_curves", result.curves());
        writeTexts(result.metrics());
        writeMetricWarnings(result.metrics());
        json.writeObjectFieldStart("update_counts");
        for (Map.Entry<String, Long> count : result.updateCounts().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        writeImages(result.images());
        writeBreakdowns(result.breakdowns());
        if (!result.warnings().isEmpty()) {
            writeList("warnings", result.warnings());
        }
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
                writeList(metric.getKey(), metric.getValue().warnings());
            }
        }
        json.writeEndObject();
    }

    private void writeList(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
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

    private void writeBreakdowns(Map<String, Breakdown> breakdowns) throws IOException {
        if (breakdowns.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("breakdowns");
        for (Breakdown breakdown : breakdowns.values()) {
            json.writeObjectFieldStart(breakdown.by());
            for (Map.Entry<String, EvaluationResult> group : breakdown.groups().entrySet()) {
                json.writeObjectFieldStart(group.getKey());
                writeMembers(group.getValue());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
