package io.github.anometry.core.config;

import io.github.anometry.api.internal.PathText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code plugins: {directory: ..., sha256: {...}}}. */
final class PluginSection {
    private static final String DIRECTORY = "directory";
    private static final String SHA256 = "sha256";
    private static final List<String> KEYS = List.of(DIRECTORY, SHA256);
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-fA-F]{64}");

    private PluginSection() {}

    /**
     * @param base the folder that the directory is relative to
     * @return empty if something is wrong, which is reported
     */
    static Optional<PluginSettings> read(YamlNode node, Path base) {
        Optional<Map<String, YamlNode.Entry>> entries = node.entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        boolean known = true;
        for (Map.Entry<String, YamlNode.Entry> entry : entries.get().entrySet()) {
            if (!KEYS.contains(entry.getKey())) {
                entry.getValue().key().report(Messages.unknownKey(node.path(), entry.getKey(), KEYS));
                known = false;
            }
        }
        Optional<Path> directory = directory(node, entries.get(), base);
        YamlNode.Entry sums = entries.get().get(SHA256);
        Optional<Map<String, String>> sha256 = sums == null ? Optional.empty() : checksums(sums.value());
        boolean readable = directory.isPresent() && (sums == null || sha256.isPresent());
        return known && readable ? Optional.of(new PluginSettings(directory.get(), sha256)) : Optional.empty();
    }

    /** Settings as plain Java, to be written, with an absolute path that is valid in any file. */
    static Map<String, Object> content(PluginSettings settings) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(DIRECTORY, settings.directory().toAbsolutePath().toString());
        settings.sha256().ifPresent(sums -> content.put(SHA256, sums));
        return content;
    }

    private static Optional<Path> directory(YamlNode node, Map<String, YamlNode.Entry> entries, Path base) {
        YamlNode.Entry directory = entries.get(DIRECTORY);
        if (directory == null) {
            node.report(Messages.missingKey(node.path(), DIRECTORY));
            return Optional.empty();
        }
        return directory.value().text().flatMap(text -> {
            try {
                return Optional.of(base.resolve(text));
            } catch (InvalidPathException noPath) {
                YamlNode place = directory.value();
                place.report(Messages.inDocument(place.path(), PathText.explain(noPath)));
                return Optional.empty();
            }
        });
    }

    /** Empty if any is invalid: an incomplete list would be a weaker check. */
    private static Optional<Map<String, String>> checksums(YamlNode node) {
        Optional<Map<String, YamlNode.Entry>> entries = node.entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> sums = new LinkedHashMap<>();
        entries.get().forEach((name, entry) -> {
            Optional<String> sum = entry.value().written();
            if (sum.isPresent() && CHECKSUM.matcher(sum.get()).matches()) {
                sums.put(name, sum.get());
            } else if (sum.isPresent()) {
                entry.value().report(Messages.notAChecksum(entry.value().path(), sum.get()));
            }
        });
        return sums.size() == entries.get().size() ? Optional.of(sums) : Optional.empty();
    }
}
