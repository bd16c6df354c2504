package io.github.anometry.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.MetricsJson;
import io.github.anometry.plugin.files.MissingImages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A report as JSON, in full double precision. An undefined metric is null and has its reason under {@code undefined}. */
public final class JsonReport {
    /** Images of a data set, bins of a histogram; not the pixels of a map: more numbers help no reader of a report. */
    private static final int MOST_VALUES = 100_000;

    private final JsonGenerator json;
    private final MetricsJson metrics;

    private JsonReport(JsonGenerator json) {
        this.json = json;
        this.metrics = new MetricsJson(json, tensor -> tensor.rank() == 1 && tensor.size() <= MOST_VALUES);
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
        metrics.write(report.overall());
        writeCounts(report.counts());
        if (report.hasSeveralCategories()) {
            json.writeObjectFieldStart("categories");
            for (CategoryReport category : report.categories()) {
                json.writeObjectFieldStart(category.name());
                metrics.write(category.result().metrics());
                writeCounts(category.counts());
                writeThresholds(category);
                json.writeEndObject();
            }
            json.writeEndObject();
        } else {
            writeThresholds(report.categories().get(0));
        }
        writeMissing(report.missing());
        writeWarnings(report);
        json.writeFieldName("settings");
        JsonTree.write(json, report.settings());
        json.writeEndObject();
    }

    private void writeCounts(Counts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("images", counts.images());
        json.writeNumberField("anomalous_images", counts.anomalousImages());
        json.writeNumberField("pixels", counts.pixels());
        json.writeNumberField("regions", counts.regions());
        json.writeEndObject();
    }

    private void writeThresholds(CategoryReport category) throws IOException {
        if (category.hasThresholds()) {
            json.writeObjectFieldStart("thresholds");
            for (Map.Entry<String, MetricResult> found :
                    category.thresholds().metrics().entrySet()) {
                json.writeNumberField(found.getKey(), found.getValue().asDouble());
            }
            json.writeEndObject();
        }
    }

    private void writeMissing(List<MissingImages> missing) throws IOException {
        if (missing.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("missing_images");
        for (MissingImages images : missing) {
            json.writeStartObject();
            json.writeStringField("category", images.category());
            json.writeStringField("defect_type", images.defectType());
            json.writeNumberField("missing", images.missing());
            json.writeNumberField("images", images.images());
            json.writeStringField("first", images.first().toString());
            json.writeStringField("message", images.toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeWarnings(Report report) throws IOException {
        Set<String> warnings = new TreeSet<>(report.warnings());
        report.categories()
                .forEach(category -> warnings.addAll(category.result().warnings()));
        if (!warnings.isEmpty()) {
            json.writeFieldName("warnings");
            JsonTree.write(json, warnings);
        }
    }
}
