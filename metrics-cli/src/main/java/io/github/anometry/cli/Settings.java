package io.github.anometry.cli;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a result was made, as recorded in it. */
final class Settings {
    private static final double MILLIS = 1000;

    private Settings() {}

    /**
     * What was measured and how: equal for equal runs.
     *
     * @param given the options of the command
     */
    static Map<String, Object> of(Evaluator evaluator, Map<String, Object> given) {
        Map<String, Object> settings = new LinkedHashMap<>(given);
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (AnomalibMetric<?> metric : evaluator.test().metrics()) {
            Map<String, Object> ofMetric = new LinkedHashMap<>();
            ofMetric.put("fields", metric.fields().stream().map(Field::name).toList());
            ofMetric.put("strict", metric.strict());
            ofMetric.putAll(metric.parameters());
            metrics.put(metric.name(), ofMetric);
        }
        settings.put("metrics", metrics);
        return settings;
    }

    /**
     * What differs between equal runs.
     *
     * @param inputs what was read, by role
     * @param files the files of inputs that are folders, by role
     */
    static Map<String, Object> provenance(
            String run, Instant start, Map<String, Path> inputs, Map<String, List<DataFile>> files) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("anometry", Version.text());
        provenance.put("java", Runtime.version().toString());
        provenance.put("run", run);
        provenance.put("time", start.truncatedTo(ChronoUnit.SECONDS).toString());
        provenance.put("seconds", Duration.between(start, Instant.now()).toMillis() / MILLIS);
        Map<String, Object> described = new LinkedHashMap<>();
        inputs.forEach((role, path) -> described.put(role, described(path, files.getOrDefault(role, List.of()))));
        provenance.put("inputs", described);
        return provenance;
    }

    /** The path as given, and the size; for a folder, the size of the files that were read. */
    private static Map<String, Object> described(Path path, List<DataFile> files) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("path", path.toString());
        try {
            if (Files.isRegularFile(path)) {
                described.put("bytes", Files.size(path));
            } else if (!files.isEmpty()) {
                long bytes = 0;
                for (DataFile file : files) {
                    bytes += size(file);
                }
                described.put("files", files.size());
                described.put("bytes", bytes);
            }
        } catch (IOException gone) {
            // The file was read a moment ago; its absence now is part of the provenance.
            described.put("bytes", "unknown: " + gone.getMessage());
        }
        return described;
    }

    private static long size(DataFile file) throws IOException {
        Optional<Path> path = file.path();
        if (path.isPresent()) {
            return Files.size(path.get());
        }
        try (ByteSource bytes = file.open()) {
            return bytes.size();
        }
    }
}
