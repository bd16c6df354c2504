package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.wrapper.Wrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wrapper of a metric in a configuration, with the places of its settings in the file.
 *
 * @param node the node of its name and settings
 */
record WrapperEntry(YamlNode node, Wrapper wrapper, Map<String, Setting> settings) {

    /**
     * Reads {@code {bootstrap: {resamples: 200}}}, the bare name of a wrapper that needs no settings, or a list of these from the
     * inside out; what is wrong is reported and left out.
     */
    static List<WrapperEntry> read(YamlNode node) {
        List<YamlNode> nodes = node.isList() ? node.elements().orElse(List.of()) : List.of(node);
        List<WrapperEntry> wrappers = new ArrayList<>();
        nodes.forEach(each -> readOne(each).ifPresent(wrappers::add));
        return wrappers;
    }

    private static Optional<WrapperEntry> readOne(YamlNode node) {
        if (node.isText()) {
            return node.text()
                    .flatMap(name -> named(name, node, node.path()))
                    .map(wrapper -> new WrapperEntry(node, wrapper, Map.of()));
        }
        Optional<Map<String, YamlNode.Entry>> entries = node.entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        if (entries.get().size() != 1) {
            node.report(Messages.notOneWrapper(
                    node.path(), List.copyOf(entries.get().keySet())));
            return Optional.empty();
        }
        Map.Entry<String, YamlNode.Entry> entry =
                entries.get().entrySet().iterator().next();
        YamlNode value = entry.getValue().value();
        Optional<Wrapper> wrapper = named(entry.getKey(), entry.getValue().key(), node.path());
        Map<String, Setting> settings = new LinkedHashMap<>();
        value.entries()
                .ifPresent(given -> given.forEach(
                        (name, setting) -> Setting.read(setting).ifPresent(readable -> settings.put(name, readable))));
        return wrapper.map(known -> new WrapperEntry(value, known, settings));
    }

    private static Optional<Wrapper> named(String name, YamlNode place, String path) {
        Optional<Wrapper> wrapper = Wrapper.find(name);
        if (wrapper.isEmpty()) {
            place.report(Messages.unknownWrapper(path, name));
        }
        return wrapper;
    }

    /**
     * Wraps a metric. A rejected setting is reported and left out, and the rest is tried again, until all errors are known.
     *
     * @return empty if there is no setting left to leave out
     */
    Optional<AnomalibMetric<?>> around(AnomalibMetric<?> metric, Problems problems) {
        Map<String, Setting> left = new LinkedHashMap<>(settings);
        while (true) {
            try {
                return Optional.of(wrapper.around(metric, values(left)));
            } catch (ConfigurationException refusal) {
                String key = refusal.key().orElse("");
                String message = String.valueOf(refusal.getMessage());
                if (UnknownSettings.leaveOut(
                        refusal,
                        wrapper.descriptor(),
                        left,
                        (setting, unknown) -> report(setting, unknown, problems))) {
                    continue;
                }
                Setting culprit = left.remove(key);
                if (culprit != null) {
                    report(culprit, message, problems);
                    continue;
                }
                if (!settings.containsKey(key)) { // otherwise a mandatory setting was left out
                    node.reportTo(problems, Messages.inDocument(node.path(), message));
                }
                return Optional.empty();
            }
        }
    }

    private static void report(Setting setting, String message, Problems problems) {
        setting.key().reportTo(problems, Messages.inDocument(setting.path(), message));
    }

    /** The wrapper as plain Java, to be written. */
    Object content() {
        return content(wrapper.name(), values(settings));
    }

    /** A wrapper in the form to be written: its name alone if it has no settings. */
    static Object content(String name, Map<String, ? extends @Nullable Object> settings) {
        return settings.isEmpty() ? name : Map.of(name, settings);
    }

    private static Map<String, @Nullable Object> values(Map<String, Setting> settings) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        settings.forEach((name, setting) -> values.put(name, setting.value().java()));
        return values;
    }
}
