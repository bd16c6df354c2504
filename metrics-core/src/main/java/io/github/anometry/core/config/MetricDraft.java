package io.github.anometry.core.config;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a metric from its entry. A rejected setting is reported and left out, and the rest is tried again, until all errors
 * of the entry are known.
 */
final class MetricDraft {
    private static final String FIELDS = "fields";
    /** Limits the attempts with a provider that rejects each of many settings. */
    private static final int MOST_REFUSALS = 100;

    private final MetricEntry entry;
    private final MetricDescriptor descriptor;
    private final String prefix;
    private final boolean strict;
    private final Problems problems;
    private final Map<String, Setting> parameters;
    private @Nullable List<String> fields;
    /** Mandatory parameters that are missing or invalid, replaced by values of the right type. */
    private final Map<String, Object> standIns = new LinkedHashMap<>();

    private final Set<String> fieldsKnown;
    private boolean faulty;

    /** @param fieldsKnown the names of all fields that batches have */
    MetricDraft(
            MetricEntry entry,
            MetricDescriptor descriptor,
            Defaults defaults,
            Set<String> fieldsKnown,
            Problems problems) {
        this.entry = entry;
        this.descriptor = descriptor;
        this.prefix = entry.prefix().or(defaults::prefix).orElse("");
        this.strict = entry.strict().or(defaults::strict).orElse(true);
        this.problems = problems;
        this.fieldsKnown = fieldsKnown;
        this.parameters = new LinkedHashMap<>(defaults.parametersOf(parameterNames()));
        parameters.putAll(entry.parameters());
    }

    private List<String> parameterNames() {
        return descriptor.parameters().stream().map(ParameterDescriptor::name).toList();
    }

    /** The metric; empty if something is wrong, which is reported. */
    Optional<AnomalibMetric<?>> build(MetricRegistry registry) {
        fields = fields();
        Optional<AnomalibMetric<?>> metric = tryOut(registry);
        for (WrapperEntry wrapper : entry.wrappers()) {
            metric = metric.flatMap(inside -> wrapper.around(inside, problems));
        }
        return faulty ? Optional.empty() : metric;
    }

    private @Nullable List<String> fields() {
        if (!entry.namesFields()) {
            return null;
        }
        Optional<List<MetricEntry.FieldName>> named = entry.fields();
        if (named.isEmpty()) {
            return standInFields();
        }
        boolean allKnown = true;
        for (MetricEntry.FieldName field : named.get()) {
            if (!fieldsKnown.contains(field.name())) {
                report(
                        field.node(),
                        field.node().path(),
                        Messages.unknownFieldInText(prefix + descriptor.name(), field.name(), fieldsKnown));
                allKnown = false;
            }
        }
        List<String> names =
                named.get().stream().map(MetricEntry.FieldName::name).toList();
        return allKnown ? names : standInFields();
    }

    /** Valid fields for the metric, so that the rest can be tried. */
    private List<String> standInFields() {
        return descriptor.arguments().stream()
                .limit(descriptor.requiredFields())
                .map(MetricDraft::standInField)
                .toList();
    }

    private static String standInField(ArgumentDescriptor argument) {
        return argument.tensor() ? Field.PRED_SCORE.name() : Field.IMAGE_PATH.name();
    }

    private Optional<AnomalibMetric<?>> tryOut(MetricRegistry registry) {
        Set<String> refused = new HashSet<>();
        while (true) {
            try {
                return Optional.of(registry.create(entry.metric().orElseThrow(), config()));
            } catch (ConfigurationException refusal) {
                String culprit = culprit(refusal);
                if (standIns.containsKey(culprit) && refused.contains(culprit)) {
                    return Optional.empty();
                }
                if (UnknownSettings.leaveOut(refusal, descriptor, parameters, this::report)) {
                    continue;
                }
                report(refusal, culprit);
                if (!refused.add(culprit) || refused.size() == MOST_REFUSALS || !leaveOut(culprit)) {
                    return Optional.empty();
                }
            }
        }
    }

    private MetricConfig config() {
        MetricConfig.Builder config = MetricConfig.builder().prefix(prefix).strict(strict);
        List<String> names = fields;
        if (names != null) {
            config.fields(names);
        }
        parameters.forEach(
                (name, setting) -> config.parameter(name, setting.value().java()));
        standIns.forEach(config::parameter);
        return config.build();
    }

    /** The setting at fault: the one that the refusal names, else the first one that its message mentions; or "". */
    private String culprit(ConfigurationException refusal) {
        if (refusal.key().isPresent()) {
            return refusal.key().get();
        }
        String message = String.valueOf(refusal.getMessage());
        return Stream.concat(standIns.keySet().stream(), parameters.keySet().stream())
                .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(message)
                        .find())
                .findFirst()
                .orElse("");
    }

    private void report(ConfigurationException refusal, String culprit) {
        String message = String.valueOf(refusal.getMessage());
        Setting setting = parameters.get(culprit);
        if (setting != null) {
            report(setting, message);
        } else if (culprit.equals(FIELDS)) {
            report(entry.fieldsNode(), entry.fieldsNode().path(), message);
        } else {
            report(entry.node(), entry.node().path(), message);
        }
    }

    private void report(Setting setting, String message) {
        report(setting.key(), setting.path(), message);
    }

    private void report(YamlNode place, String path, String message) {
        faulty = true;
        place.reportTo(problems, Messages.inDocument(path, message));
    }

    /** Whether there is anything left to try. */
    private boolean leaveOut(String culprit) {
        if (culprit.equals(FIELDS)) {
            fields = standInFields();
            return true;
        }
        boolean wasSet = parameters.remove(culprit) != null;
        Optional<ParameterDescriptor> mandatory = descriptor.parameters().stream()
                .filter(parameter -> parameter.name().equals(culprit)
                        && parameter.defaultValue().isEmpty())
                .findFirst();
        mandatory.ifPresent(parameter -> standIns.put(culprit, standIn(parameter)));
        return wasSet || mandatory.isPresent();
    }

    private static Object standIn(ParameterDescriptor parameter) {
        if (!parameter.allowed().isEmpty()) {
            return parameter.allowed().get(0);
        }
        return switch (parameter.type()) {
            case "int", "long" -> 1;
            case "boolean" -> true;
            case "text" -> "a";
            default -> parameter.type().startsWith("list") ? List.of(1) : 0.5;
        };
    }
}
