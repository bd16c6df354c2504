package io.github.anometry.core.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.anometry.core.internal.json.JsonInput;
import io.github.anometry.core.internal.json.JsonMessages;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text form of thresholds. Numbers are float32, written exactly as decimal doubles; infinities are texts. */
final class ThresholdsJson {
    private static final long FORMAT = 1;
    private static final String NAME_OF_FORMAT = "format";
    private static final List<String> KINDS = List.of("image", "pixel");
    private static final List<String> NUMBERS = List.of("threshold", "min", "max");

    private ThresholdsJson() {}

    static String write(Thresholds thresholds) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeNumberField(NAME_OF_FORMAT, FORMAT);
            write(json, KINDS.get(0), thresholds.image());
            write(json, KINDS.get(1), thresholds.pixel());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, String kind, Optional<ScoreScale> scale) throws IOException {
        if (scale.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(kind);
        write(json, NUMBERS.get(0), scale.get().threshold());
        write(json, NUMBERS.get(1), scale.get().min());
        write(json, NUMBERS.get(2), scale.get().max());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, float number) throws IOException {
        if (Float.isInfinite(number)) {
            json.writeStringField(name, Float.toString(number));
        } else {
            json.writeNumberField(name, (double) number);
        }
    }

    static Thresholds read(Reader text, String source) {
        return JsonInput.read(text, source, ThresholdsJson::thresholds);
    }

    private static Thresholds thresholds(JsonInput json) throws IOException {
        Map<String, ScoreScale> scales = new HashMap<>();
        long[] format = {0};
        json.object(name -> {
            if (name.equals(NAME_OF_FORMAT)) {
                format[0] = json.count();
            } else if (KINDS.contains(name)) {
                scales.put(name, scale(json));
            } else {
                throw json.refused(JsonMessages.unknownName(name, List.of(NAME_OF_FORMAT, "image", "pixel")));
            }
        });
        if (format[0] != FORMAT) {
            throw json.refused(Messages.otherFormat(FORMAT));
        }
        return new Thresholds(
                Optional.ofNullable(scales.get(KINDS.get(0))), Optional.ofNullable(scales.get(KINDS.get(1))));
    }

    private static ScoreScale scale(JsonInput json) throws IOException {
        Map<String, Float> numbers = new HashMap<>();
        json.object(name -> {
            if (!NUMBERS.contains(name)) {
                throw json.refused(JsonMessages.unknownName(name, NUMBERS));
            }
            numbers.put(name, (float) json.number());
        });
        for (String name : NUMBERS) {
            if (!numbers.containsKey(name)) {
                throw json.refused(JsonMessages.nameMissing(name));
            }
        }
        try {
            return new ScoreScale(
                    numbers.getOrDefault("threshold", Float.NaN),
                    numbers.getOrDefault("min", Float.NaN),
                    numbers.getOrDefault("max", Float.NaN));
        } catch (IllegalArgumentException noScale) {
            throw json.refused(String.valueOf(noScale.getMessage()));
        }
    }
}
