package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.SharedMessages;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.ParameterDescriptor;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Settings without a parameter. */
final class UnknownSettings {
    private UnknownSettings() {}

    /**
     * If {@code refusal} is about an unknown setting, reports and removes all unknown settings at once. They are rejected one
     * at a time, and a new attempt after each would take quadratic time.
     *
     * @return whether it is about one
     */
    static boolean leaveOut(
            ConfigurationException refusal,
            MetricDescriptor descriptor,
            Map<String, Setting> settings,
            BiConsumer<Setting, String> report) {
        List<String> known =
                descriptor.parameters().stream().map(ParameterDescriptor::name).toList();
        String refused = refusal.key().orElse("");
        // A provider may take what it does not describe; only the reader of generated code is known to refuse all of
        // it.
        String message = SharedMessages.unknownParameter(descriptor.name(), refused, known);
        if (!settings.containsKey(refused) || !message.equals(refusal.getMessage())) {
            return false;
        }
        settings.entrySet().removeIf(entry -> {
            String name = entry.getKey();
            if (known.contains(name)) {
                return false;
            }
            report.accept(entry.getValue(), SharedMessages.unknownParameter(descriptor.name(), name, known));
            return true;
        });
        return true;
    }
}
