package io.github.anometry.core.config;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.core.evaluator.Evaluator;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation set up by a YAML file.
 *
 * <pre>{@code
 * plugins: {directory: plugins}
 * defaults: {strict: false, fpr_limit: 0.05}
 * test_metrics:
 *   - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}
 *   - {metric: AUPRO, prefix: pixel_}
 * validation_metrics:
 *   - {metric: F1Max, fields: [pred_score, gt_label], prefix: image_}
 * }</pre>
 *
 * Errors in the file are reported when an evaluator is built or plugins are requested: all of them in one exception, each with
 * its line, column and path in the document. Immutable.
 */
public final class EvaluationConfig {
    static final String TEST = "test_metrics";
    static final String VALIDATION = "validation_metrics";
    private static final String PLUGINS = "plugins";
    private static final String DEFAULTS = "defaults";
    private static final List<String> KEYS = Stream.concat(
                    Stream.of(TEST, VALIDATION, PLUGINS, DEFAULTS), RunSection.KEYS.stream())
            .toList();

    private final Problems problems;
    private final List<MetricEntry> testMetrics;
    private final List<MetricEntry> validationMetrics;
    private final Defaults defaults;
    private final Optional<PluginSettings> plugins;
    private final boolean pluginsAreKnown;
    private final RunSettings run;
    /** Where the settings are whose values are checked elsewhere, by key or path. */
    private final Map<String, YamlNode> places;

    private EvaluationConfig(YamlNode root, Path base, Problems problems) {
        Map<String, YamlNode.Entry> entries = root.entries().orElse(Map.of());
        entries.forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                entry.key().report(Messages.unknownKey(root.path(), key, KEYS));
            }
        });
        this.problems = problems;
        this.testMetrics = metrics(entries, TEST);
        this.validationMetrics = metrics(entries, VALIDATION);
        YamlNode.Entry defaultsEntry = entries.get(DEFAULTS);
        this.defaults = defaultsEntry == null ? Defaults.none() : Defaults.read(defaultsEntry.value());
        YamlNode.Entry pluginsEntry = entries.get(PLUGINS);
        this.plugins = pluginsEntry == null ? Optional.empty() : PluginSection.read(pluginsEntry.value(), base);
        this.pluginsAreKnown = pluginsEntry == null || plugins.isPresent();
        this.places = new HashMap<>();
        this.run = RunSection.read(entries, places);
        entries.forEach((key, entry) -> {
            if (RunSection.KEYS.contains(key)) {
                places.putIfAbsent(key, entry.value());
            }
        });
        if (problems.isEmpty() && testMetrics.isEmpty() && validationMetrics.isEmpty()) {
            root.report(entries.isEmpty() ? Messages.emptyConfig() : Messages.noMetricsInConfig());
        }
    }

    /** The same with other problems. */
    private EvaluationConfig(EvaluationConfig other, Problems problems) {
        this.problems = problems;
        this.testMetrics = other.testMetrics;
        this.validationMetrics = other.validationMetrics;
        this.defaults = other.defaults;
        this.plugins = other.plugins;
        this.pluginsAreKnown = other.pluginsAreKnown;
        this.places = other.places;
        this.run = other.run;
    }

    private static List<MetricEntry> metrics(Map<String, YamlNode.Entry> entries, String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null
                ? List.of()
                : entry.value().elements().orElse(List.of()).stream()
                        .map(MetricEntry::read)
                        .toList();
    }

    /**
     * The configuration of an evaluator, from which {@code registry} creates it again. It has every parameter, so later
     * changes of defaults do not affect it. It does not say where plugins are: the registry that reads it has their metrics.
     *
     * @throws ConfigurationException if a metric has no {@linkplain AnomalibMetric#recipe recipe}, or the registry does not
     *     create an equal metric from it
     */
    public static EvaluationConfig of(Evaluator evaluator, MetricRegistry registry) {
        return new RecipeWriter(registry).config(evaluator);
    }

    /** @throws ConfigurationException if the file cannot be read or is not YAML */
    public static EvaluationConfig read(Path file) {
        try {
            return parse(Files.readString(file), file.toString(), folder(file));
        } catch (NoSuchFileException absent) {
            throw new ConfigurationException("config", Messages.noSuchConfig(file.toString()), absent);
        } catch (CharacterCodingException notUtf8) {
            throw new ConfigurationException("config", Messages.notUtf8(file.toString()), notUtf8);
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "config", Messages.unreadableConfig(file.toString(), unreadable.getMessage()), unreadable);
        }
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** As {@link #read}, from text; messages call it {@code name}, and paths are relative to the working directory. */
    public static EvaluationConfig parse(String yaml, String name) {
        return parse(yaml, name, Path.of(""));
    }

    private static EvaluationConfig parse(String yaml, String name, Path base) {
        Problems problems = new Problems(name);
        Optional<YamlNode> root = YamlNode.parse(yaml, problems);
        problems.throwIfAny();
        if (root.isEmpty()) {
            problems.add(1, 1, Messages.emptyConfig());
            problems.throwIfAny();
        }
        return new EvaluationConfig(root.orElseThrow(), base, problems);
    }

    /**
     * The plugin settings, if the file has any.
     *
     * @param builtIn the metrics without plugins: if that section of the file is wrong, the rest is checked against them, and
     *     all problems are reported
     * @throws ConfigurationException if that section of the file is wrong
     */
    public Optional<PluginSettings> plugins(MetricRegistry builtIn) {
        if (!pluginsAreKnown) {
            evaluator(builtIn);
        }
        return plugins;
    }

    /** The options of the command that the file sets. Their errors are reported with the others. */
    public RunSettings run() {
        return run;
    }

    /** Whether the file sets an option of the command, by its name with underscores. */
    public boolean sets(String key) {
        return places.containsKey(key);
    }

    /**
     * An exception that says where the values of {@link #run} that were refused are in the file.
     *
     * @param reasons by key, each of which the file {@linkplain #sets sets}
     */
    public ConfigurationException refusal(Map<String, String> reasons) {
        Problems all = problems.copy();
        reasons.forEach((key, reason) -> {
            YamlNode place = Objects.requireNonNull(places.get(key), key);
            String quoted = "'" + key + "'";
            place.reportTo(
                    all,
                    reason.startsWith(quoted)
                            ? place.path() + reason.substring(quoted.length())
                            : Messages.inDocument(place.path(), reason));
        });
        return all.exception();
    }

    /**
     * This configuration with further problems, which only what reads the data knows. They are reported with its own, with
     * their places.
     *
     * @param found a sentence for each problem of the {@linkplain RunSettings#folders() description of folders}, by its path in the
     *     document: {@code layout.images}
     */
    public EvaluationConfig withProblems(Map<String, String> found) {
        Problems all = problems.copy();
        found.forEach((path, message) -> {
            // What is missing is reported where it should be.
            YamlNode place = places.getOrDefault(path, places.get(RunSection.LAYOUT));
            if (place == null || run.folders().isEmpty()) {
                throw new IllegalArgumentException("There is no " + path + " in the configuration.");
            }
            place.reportTo(all, Messages.inDocument(path, message));
        });
        return new EvaluationConfig(this, all);
    }

    /** @throws ConfigurationException if anything in the file is wrong, as far as that is known without a registry */
    public void requireNoProblems() {
        problems.throwIfAny();
    }

    /**
     * Builds the evaluator, over the standard fields.
     *
     * @throws ConfigurationException if anything in the file is wrong: an unknown or unsuitable key, metric, field or
     *     parameter
     */
    public Evaluator evaluator(MetricRegistry registry) {
        return evaluator(registry, List.of());
    }

    /** As {@link #evaluator(MetricRegistry)}, for batches that also have {@code customFields}. */
    public Evaluator evaluator(MetricRegistry registry, Collection<? extends Field<?>> customFields) {
        Problems all = problems.copy();
        Set<String> fields = new TreeSet<>(Field.standardNames());
        customFields.forEach(field -> fields.add(field.name()));
        Building building = new Building(registry, fields, all);
        List<AnomalibMetric<?>> validation = building.create(validationMetrics);
        List<AnomalibMetric<?>> test = building.create(testMetrics);
        building.requireKnownDefaults();
        all.throwIfAny();
        return Evaluator.builder()
                .customFields(customFields.toArray(Field<?>[]::new))
                .validationMetrics(validation)
                .testMetrics(test)
                .build();
    }

    /**
     * YAML that is read back as a configuration equal to this one, with one metric on each line. Its plugin directory is
     * absolute.
     *
     * @throws ConfigurationException if anything in the file is wrong, as far as that is known without a registry
     */
    public String toYaml() {
        requireNoProblems();
        return ConfigWriter.write(content());
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(TEST, testMetrics.stream().map(MetricEntry::content).toList());
        content.put(
                VALIDATION, validationMetrics.stream().map(MetricEntry::content).toList());
        content.put(DEFAULTS, defaults.content());
        content.put(PLUGINS, plugins.map(PluginSection::content).orElse(Map.of()));
        content.putAll(RunSection.content(run));
        return content;
    }

    /** Whether the other has the same content, in any layout. A configuration with errors is equal only to itself. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof EvaluationConfig that
                        && problems.isEmpty()
                        && that.problems.isEmpty()
                        && content().equals(that.content()));
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /** Metrics built from entries with one registry. */
    private final class Building {
        private final MetricRegistry registry;
        private final Set<String> fields;
        private final Problems all;
        private final Set<String> parameters = new TreeSet<>();
        private boolean allMetricsAreKnown = true;

        Building(MetricRegistry registry, Set<String> fields, Problems all) {
            this.registry = registry;
            this.fields = fields;
            this.all = all;
        }

        List<AnomalibMetric<?>> create(List<MetricEntry> entries) {
            Map<String, Named> byName = new HashMap<>();
            List<AnomalibMetric<?>> metrics = new ArrayList<>();
            for (MetricEntry entry : entries) {
                Optional<AnomalibMetric<?>> metric = descriptor(entry).flatMap(descriptor -> {
                    descriptor.parameters().stream()
                            .map(ParameterDescriptor::name)
                            .forEach(parameters::add);
                    return new MetricDraft(entry, descriptor, defaults, fields, all).build(registry);
                });
                metric.ifPresent(metrics::add);
                metric.filter(built -> entry.prefixIsKnown())
                        .ifPresent(built -> requireNewName(new Named(entry, built), byName));
            }
            return metrics;
        }

        /** Empty if there is no such metric, which is reported. */
        private Optional<MetricDescriptor> descriptor(MetricEntry entry) {
            try {
                Optional<MetricDescriptor> descriptor = entry.metric().map(registry::descriptor);
                allMetricsAreKnown &= descriptor.isPresent();
                return descriptor;
            } catch (ConfigurationException unknown) {
                allMetricsAreKnown = false;
                YamlNode place = entry.metricNode();
                String message = String.valueOf(unknown.getMessage());
                if (!pluginsAreKnown) {
                    message = message.replace(Messages.namePlugins(), "") + Messages.noPluginsLookedInto();
                }
                place.reportTo(all, Messages.inDocument(place.path(), message));
                return Optional.empty();
            }
        }

        private void requireNewName(Named metric, Map<String, Named> byName) {
            Named before = byName.putIfAbsent(metric.metric.name(), metric);
            if (before != null) {
                YamlNode first = before.entry.node();
                YamlNode second = metric.entry.node();
                second.reportTo(
                        all,
                        Messages.duplicateNameInText(
                                second.path(),
                                metric.metric.name(),
                                fieldNames(before.metric),
                                fieldNames(metric.metric),
                                first.path(),
                                first.line()));
            }
        }

        private List<String> fieldNames(AnomalibMetric<?> metric) {
            return metric.fields().stream().map(Field::name).toList();
        }

        /** A default may belong to a metric that is misspelled, or that an unknown plugin has. */
        void requireKnownDefaults() {
            if (allMetricsAreKnown) {
                defaults.requireKnown(parameters, all);
            } else if (pluginsAreKnown) {
                registry.descriptors().stream()
                        .flatMap(descriptor -> descriptor.parameters().stream())
                        .map(ParameterDescriptor::name)
                        .forEach(parameters::add);
                defaults.requireKnown(parameters, all);
            }
        }
    }

    private record Named(MetricEntry entry, AnomalibMetric<?> metric) {}
}
