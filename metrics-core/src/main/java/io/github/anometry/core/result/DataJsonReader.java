package io.github.anometry.core.result;

import io.github.anometry.core.internal.json.JsonInput;
import io.github.anometry.core.internal.json.JsonMessages;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads the data section of a result: counts, fingerprint, images without predictions. */
final class DataJsonReader {
    private static final List<String> COUNTS = List.of("images", "anomalous_images", "pixels", "regions");
    private static final int DIGITS = 16;

    private final JsonInput json;

    DataJsonReader(JsonInput json) {
        this.json = json;
    }

    Counts counts() throws IOException {
        Map<String, Long> counts = new HashMap<>();
        json.object(name -> {
            if (!COUNTS.contains(name)) {
                throw json.refused(JsonMessages.unknownName(name, COUNTS));
            }
            counts.put(name, json.count());
        });
        return new Counts(
                required(counts, "images"),
                required(counts, "anomalous_images"),
                required(counts, "pixels"),
                required(counts, "regions"));
    }

    long fingerprint() throws IOException {
        String text = json.text();
        if (text.length() != DIGITS || !text.chars().allMatch(HexFormat::isHexDigit)) {
            throw json.refused(JsonMessages.expected("16 hexadecimal digits", JsonMessages.quote(text)));
        }
        return HexFormat.fromHexDigitsToLong(text);
    }

    MissingPredictions missing() throws IOException {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        json.object(name -> {
            switch (name) {
                case "category", "defect_type", "first", "message" -> texts.put(name, json.text());
                case "missing", "images" -> counts.put(name, json.count());
                default ->
                    throw json.refused(JsonMessages.unknownName(
                            name, List.of("category", "defect_type", "missing", "images", "first", "message")));
            }
        });
        return new MissingPredictions(
                required(texts, "category"),
                required(texts, "defect_type"),
                required(counts, "missing"),
                required(counts, "images"),
                required(texts, "first"),
                required(texts, "message"));
    }

    private <T> T required(Map<String, T> members, String name) {
        T member = members.get(name);
        if (member == null) {
            throw json.refused(JsonMessages.nameMissing(name));
        }
        return member;
    }
}
