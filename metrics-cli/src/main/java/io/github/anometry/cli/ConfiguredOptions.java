package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.PathText;
import io.github.anometry.core.config.RunSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * The options of a command that a configuration sets, where the command line does not.
 *
 * @param spec of the command, which has been parsed
 */
record ConfiguredOptions(CommandSpec spec, Configuration configuration) {
    /**
     * Sets the options.
     *
     * @param others keys whose options are given in another way
     * @return why values were refused, by key
     */
    Map<String, String> apply(Set<String> others) {
        RunSettings run = configuration.run();
        Map<String, String> reasons = new TreeMap<>();
        run.options().forEach((key, value) -> {
            OptionSpec option = spec.findOption(name(key));
            if (option != null && !isGiven(key) && !others.contains(key)) {
                try {
                    option.setter().set(converted(option, value));
                } catch (TypeConversionException | ConfigurationException refused) {
                    reasons.put(key, String.valueOf(refused.getMessage()));
                } catch (Exception broken) {
                    throw new IllegalStateException(key, broken);
                }
            }
        });
        return reasons;
    }

    private static Object converted(OptionSpec option, Object value) throws Exception {
        if (List.class.isAssignableFrom(option.type())) {
            return value;
        }
        if (value instanceof String text) {
            for (ITypeConverter<?> converter : option.converters()) {
                return converter.convert(text);
            }
            return option.type().equals(Path.class) ? PathText.toPath(text) : text;
        }
        return value;
    }

    /** Whether the option of a key is on the command line. */
    boolean isGiven(String key) {
        return spec.commandLine().getParseResult().hasMatchedOption(name(key));
    }

    /**
     * The same failure, in the terms of what the user wrote: with its place in the file, if the setting at fault is from there;
     * else with the name of the option.
     */
    ConfigurationException inTermsOfUser(ConfigurationException failure) {
        Optional<String> key = failure.key().map(ConfiguredOptions::key);
        if (key.isEmpty() || isGiven(key.get()) || !configuration.sets(key.get())) {
            return inTermsOfOptions(spec, failure);
        }
        return configuration.refusal(Map.of(key.get(), String.valueOf(failure.getMessage())));
    }

    /** The same failure, with the name of the option that was given. */
    static ConfigurationException inTermsOfOptions(CommandSpec spec, ConfigurationException failure) {
        String key = failure.key().map(ConfiguredOptions::key).orElse("");
        String quoted = "'" + key + "'";
        String message = String.valueOf(failure.getMessage());
        boolean isGiven = !key.isEmpty() && spec.commandLine().getParseResult().hasMatchedOption(name(key));
        return isGiven && message.startsWith(quoted)
                ? new ConfigurationException(key, name(key) + message.substring(quoted.length()), failure)
                : failure;
    }

    private static String name(String key) {
        return "--" + key.replace('_', '-');
    }

    /** {@code batch_size} of {@code --batch-size}. */
    static String key(String name) {
        return name.replaceFirst("^--", "").replace('-', '_').toLowerCase(Locale.ROOT);
    }
}
