package io.github.anometry.core.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.core.internal.json.MetricsJson;
import io.github.anometry.core.internal.json.MissingJson;
import io.github.anometry.core.internal.json.WarningJson;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.MissingPredictions;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Appends a line of JSON for each run:
 *
 * <pre>{@code
 * {"run":"padim","stage":"test","step":1,"time":"2026-01-31T12:00:00Z","parameters":{"backbone":"resnet18"},
 *  "metrics":{"image_F1Max":0.96,"pixel_AUPRO":null},"undefined":{"pixel_AUPRO":"no mask has an anomalous region"},
 *  "details":{"image_F1Max":{"threshold":0.512}},"breakdowns":{"defect_type":{"hole":{"metrics":{...},"undefined":{}}}},
 *  "warnings":[{"name":"note","message":"...","count":1}]}
 * }</pre>
 *
 * (in one line). An undefined value is null, with its reason under {@code undefined}; infinite values are the text {@code
 * "Infinity"}. Details, breakdowns, warnings and {@code missing_images} are there only if they are not empty, as in {@link
 * io.github.anometry.core.result.ResultJson}. Curves, images and arrays are left out.
 *
 * <p>A line is written at once and forced to the disk, all or nothing: if the disk is full, the file stays as it was. A
 * partial line, left by a process or machine that died, is removed by the next run. Any number of processes may log to one
 * file, and a logger may serve several engines.
 */
public final class JsonLinesLogger implements ResultLogger {
    private static final int BEGIN_SHOWN = 40;
    private static final String BEGIN = "{\"run\":";
    private static final Pattern RUN = Pattern.compile("\\{\\s*\"run\"\\s*:");

    private final AppendedFile file;
    private final JsonFactory json = new JsonFactory();

    /**
     * A logger that creates the file or appends to it.
     *
     * @throws ConfigurationException if the file contains anything else, or cannot be written
     */
    public JsonLinesLogger(Path file) {
        this(new AppendedFile(file, JsonLinesLogger::isWhole));
    }

    JsonLinesLogger(AppendedFile file) {
        this.file = file;
        check();
    }

    @Override
    public String name() {
        return "jsonl " + file.path();
    }

    /** @throws ConfigurationException if the file has been replaced by another one */
    @Override
    public synchronized void log(RunReport report) throws IOException {
        check();
        StringWriter line = new StringWriter();
        try (JsonGenerator out = json.createGenerator(line)) {
            write(out, report);
        }
        file.append("", line.append('\n').toString());
    }

    private void check() {
        if (!file.hasText()) {
            return;
        }
        String path = file.path().toString();
        try {
            String line = file.firstLine();
            boolean ours = RUN.matcher(line).lookingAt() || (BEGIN.startsWith(line) && file.isHalfALine());
            if (!ours) {
                String begin = line.substring(0, Math.min(BEGIN_SHOWN, line.length()));
                throw new ConfigurationException(Messages.noJsonLines(path, begin.strip()));
            }
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    null, Messages.cannotRead(path, FileFailure.reason(unreadable)), unreadable);
        }
    }

    private static boolean isWhole(String line) {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return isObject && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException half) {
            return false;
        }
    }

    private static void write(JsonGenerator out, RunReport report) throws IOException {
        out.writeStartObject();
        out.writeStringField("run", report.run());
        out.writeStringField("stage", report.stage().text());
        out.writeNumberField("step", report.step());
        out.writeStringField("time", report.time().toString());
        out.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> parameter : report.parameters().entrySet()) {
            out.writeStringField(parameter.getKey(), parameter.getValue());
        }
        out.writeEndObject();
        MetricsJson metrics = new MetricsJson(out, tensor -> false);
        metrics.writeNumbers(report.result().metrics());
        if (!report.result().breakdowns().isEmpty()) {
            writeBreakdowns(out, metrics, report.result());
        }
        if (!report.result().missing().isEmpty()) {
            writeMissing(out, report.result().missing());
        }
        if (!report.result().warnings().isEmpty()) {
            WarningJson.write(out, "warnings", report.result().warnings());
        }
        out.writeEndObject();
    }

    private static void writeMissing(JsonGenerator out, List<MissingPredictions> missing) throws IOException {
        out.writeArrayFieldStart(MissingJson.NAME);
        for (MissingPredictions images : missing) {
            MissingJson.write(
                    out,
                    images.category(),
                    images.defectType(),
                    images.missing(),
                    images.images(),
                    images.first(),
                    images.message());
        }
        out.writeEndArray();
    }

    private static void writeBreakdowns(JsonGenerator out, MetricsJson metrics, EvaluationResult result)
            throws IOException {
        out.writeObjectFieldStart("breakdowns");
        for (Breakdown breakdown : result.breakdowns().values()) {
            out.writeObjectFieldStart(breakdown.by());
            for (Map.Entry<String, EvaluationResult> group : breakdown.groups().entrySet()) {
                out.writeObjectFieldStart(group.getKey());
                metrics.writeNumbers(group.getValue().metrics());
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
