package io.github.anometry.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A report as JSON, in full double precision. An undefined metric is null and has its reason under {@code undefined}. */
public final class JsonReport {
    /** Images of a data set, bins of a histogram; not the pixels of a map. */
    private static final int MOST_VALUES = 100_000;

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    public static String of(Report report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new JsonReport(json).write(report);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    private void write(Report report) throws IOException {
        json.writeStartObject();
        writeResults(report.overall());
        writeCounts(report.counts());
        if (report.hasSeveralCategories()) {
            json.writeObjectFieldStart("categories");
            for (CategoryReport category : report.categories()) {
                json.writeObjectFieldStart(category.name());
                writeResults(category.result().metrics());
                writeCounts(category.counts());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        writeWarnings(report);
        json.writeFieldName("settings");
        JsonTree.write(json, report.settings());
        json.writeEndObject();
    }

    private void writeResults(Map<String, MetricResult> results) throws IOException {
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
        json.writeObjectFieldStart("undefined");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            if (!metric.getValue().isDefined()) {
                json.writeStringField(
                        metric.getKey(), metric.getValue().undefinedReason().orElse(""));
            }
        }
        json.writeEndObject();
        writeDetails(results);
        writeCurves(results);
        writeTensors(results);
    }

    private void writeDetails(Map<String, MetricResult> results) throws IOException {
        if (none(results, result -> !result.details().isEmpty())) {
            return;
        }
        json.writeObjectFieldStart("details");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            if (!metric.getValue().details().isEmpty()) {
                json.writeFieldName(metric.getKey());
                JsonTree.write(json, metric.getValue().details());
            }
        }
        json.writeEndObject();
    }

    private void writeCurves(Map<String, MetricResult> results) throws IOException {
        if (none(results, result -> result.curve().isPresent())) {
            return;
        }
        json.writeObjectFieldStart("curves");
        for (Map.Entry<String, MetricResult> metric : results.entrySet()) {
            if (metric.getValue().curve().isPresent()) {
                writeCurve(metric.getKey(), metric.getValue().curve().get());
            }
        }
        json.writeEndObject();
    }

    /** Their shapes, and of lists of no more than so many their values: more numbers help no reader of a report. */
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
                json.writeObjectFieldStart(tensor.getKey());
                json.writeFieldName("shape");
                JsonTree.write(
                        json, Arrays.stream(tensor.getValue().shape()).boxed().toList());
                if (tensor.getValue().rank() == 1 && tensor.getValue().size() <= MOST_VALUES) {
                    json.writeFieldName("values");
                    writeValues(tensor.getValue().toDoubleArray());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static boolean none(Map<String, MetricResult> results, Predicate<MetricResult> has) {
        return results.values().stream().noneMatch(has);
    }

    private void writeCurve(String name, Curve curve) throws IOException {
        double[][] columns = new double[3][curve.size()];
        for (int point = 0; point < curve.size(); point++) {
            columns[0][point] = curve.x(point);
            columns[1][point] = curve.y(point);
            columns[2][point] = curve.threshold(point);
        }
        json.writeObjectFieldStart(name);
        json.writeFieldName(curve.xName());
        writeNumbers(columns[0]);
        json.writeFieldName(curve.yName());
        writeNumbers(columns[1]);
        json.writeFieldName("thresholds");
        writeNumbers(columns[2]);
        json.writeEndObject();
    }

    /** null where there is none: of the overlap of a normal image. */
    private void writeValues(double[] values) throws IOException {
        json.writeStartArray();
        for (double value : values) {
            if (Double.isNaN(value)) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        }
        json.writeEndArray();
    }

    /** Infinity has no number in JSON: it is written as the text "Infinity". */
    private void writeNumbers(double[] numbers) throws IOException {
        json.writeStartArray();
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    private void writeCounts(Counts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("images", counts.images());
        json.writeNumberField("anomalous_images", counts.anomalousImages());
        json.writeNumberField("pixels", counts.pixels());
        json.writeNumberField("regions", counts.regions());
        json.writeEndObject();
    }

    private void writeWarnings(Report report) throws IOException {
        Set<String> warnings = new TreeSet<>();
        report.categories()
                .forEach(category -> warnings.addAll(category.result().warnings()));
        if (!warnings.isEmpty()) {
            json.writeFieldName("warnings");
            JsonTree.write(json, warnings);
        }
    }
}
