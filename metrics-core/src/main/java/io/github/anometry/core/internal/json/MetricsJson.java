package io.github.anometry.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The members of metrics' results in JSON: {@code metrics}, {@code undefined}, {@code details}, {@code curves} and {@code
 * tensors}, the last three where there is one. An undefined metric is null and has its reason under {@code undefined}.
 * Infinity is the text "Infinity", NaN the text "NaN" and in arrays null.
 */
public final class MetricsJson {
    private final JsonGenerator json;
    private final Predicate<Tensor> inFull;

    /** @param inFull which arrays are written with their values, not only their shape */
    public MetricsJson(JsonGenerator json, Predicate<Tensor> inFull) {
        this.json = json;
        this.inFull = inFull;
    }

    /** Writes the members into the object that is open. */
    public void write(Map<String, MetricResult> results) throws IOException {
        writeNumbers(results);
        Map<String, Curve> curves = new LinkedHashMap<>();
        results.forEach((metric, result) -> result.curve().ifPresent(curve -> curves.put(metric, curve)));
        writeCurves("curves", curves);
        writeTensors(results);
    }

    /** Writes the first three members alone. */
    public void writeNumbers(Map<String, MetricResult> results) throws IOException {
        writeValues(results);
        writeReasons(results);
        writeDetails(results);
    }

    private void writeValues(Map<String, MetricResult> results) throws IOException {
        json.writeObjectFieldStart("metrics");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            MetricResult result = metric.getValue();
            if (result.isScalar()) {
                json.writeNumberField(metric.getKey(), result.asDouble());
            } else if (!result.isDefined()) {
                json.writeNullField(metric.getKey());
            }
        }
        json.writeEndObject();
    }

    private void writeReasons(Map<String, MetricResult> results) throws IOException {
        json.writeObjectFieldStart("undefined");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            if (!metric.getValue().isDefined()) {
                json.writeStringField(
                        metric.getKey(), metric.getValue().undefinedReason().orElse(""));
            }
        }
        json.writeEndObject();
    }

    private void writeDetails(Map<String, MetricResult> results) throws IOException {
        if (none(results, result -> !result.details().isEmpty())) {
            return;
        }
        json.writeObjectFieldStart("details");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            if (metric.getValue().details().isEmpty()) {
                continue;
            }
            json.writeObjectFieldStart(metric.getKey());
            for (Map.Entry<String, Double> detail : metric.getValue().details().entrySet()) {
                json.writeNumberField(detail.getKey(), detail.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes curves by their metrics' names, in a member of this name; nothing if there are none. */
    public void writeCurves(String member, Map<String, Curve> curves) throws IOException {
        if (curves.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(member);
        for (Map.Entry<String, Curve> curve : curves.entrySet()) {
            writeCurve(curve.getKey(), curve.getValue());
        }
        json.writeEndObject();
    }

    private void writeCurve(String metric, Curve curve) throws IOException {
        json.writeObjectFieldStart(metric);
        json.writeArrayFieldStart(curve.xName());
        for (int point = 0; point < curve.size(); point++) {
            json.writeNumber(curve.x(point));
        }
        json.writeEndArray();
        json.writeArrayFieldStart(curve.yName());
        for (int point = 0; point < curve.size(); point++) {
            json.writeNumber(curve.y(point));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("thresholds");
        for (int point = 0; point < curve.size(); point++) {
            json.writeNumber((double) curve.threshold(point));
        }
        json.writeEndArray();
        if (curve.bounds().isPresent()) {
            json.writeArrayFieldStart("bounds");
            json.writeNumber(curve.bounds().get().from());
            json.writeNumber(curve.bounds().get().to());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeTensors(Map<String, MetricResult> results) throws IOException {
        if (none(results, result -> !result.tensors().isEmpty())) {
            return;
        }
        json.writeObjectFieldStart("tensors");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            if (metric.getValue().tensors().isEmpty()) {
                continue;
            }
            json.writeObjectFieldStart(metric.getKey());
            for (Map.Entry<String, Tensor> tensor : metric.getValue().tensors().entrySet()) {
                writeTensor(tensor.getKey(), tensor.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void writeTensor(String name, Tensor tensor) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeArrayFieldStart("shape");
        for (int length : tensor.shape()) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        if (inFull.test(tensor)) {
            json.writeArrayFieldStart("values");
            for (double value : tensor.toDoubleArray()) {
                if (Double.isNaN(value)) {
                    json.writeNull();
                } else {
                    json.writeNumber(value);
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static boolean none(Map<String, MetricResult> results, Predicate<MetricResult> has) {
        return results.values().stream().noneMatch(has);
    }
}
