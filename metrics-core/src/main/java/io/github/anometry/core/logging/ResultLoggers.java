package io.github.anometry.core.logging;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.internal.LoggingMessages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Loggers by name: {@code ResultLoggers.load().create("csv=results.csv")}. A provider that cannot be loaded hides no other.
 * Immutable.
 */
public final class ResultLoggers {
    /** A class path with more broken providers than that is none. */
    private static final int MOST_PROBLEMS = 1000;

    private final Map<String, List<Offer>> offers;
    private final List<String> problems;

    private ResultLoggers(List<Offer> offers, List<String> problems) {
        Map<String, List<Offer>> byName = new TreeMap<>();
        offers.forEach(offer ->
                byName.computeIfAbsent(offer.name, name -> new ArrayList<>()).add(offer));
        this.offers = byName;
        this.problems = List.copyOf(problems);
    }

    /** The loggers that {@link ServiceLoader} finds on the class path. */
    public static ResultLoggers load() {
        List<Offer> offers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Iterator<ResultLoggerProvider> found =
                ServiceLoader.load(ResultLoggerProvider.class).iterator();
        while (problems.size() < MOST_PROBLEMS) {
            try {
                if (!found.hasNext()) {
                    break;
                }
                offers.add(Offer.of(found.next()));
            } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
                problems.add(LoggingMessages.providerFailed(reason(broken)));
            }
        }
        return new ResultLoggers(offers, problems);
    }

    /** The same and one more kind. */
    public ResultLoggers with(ResultLoggerProvider provider) {
        List<Offer> more = new ArrayList<>();
        offers.values().forEach(more::addAll);
        more.add(Offer.of(provider));
        return new ResultLoggers(more, problems);
    }

    /** All kinds of loggers, by name. */
    public List<ResultLoggerProvider> providers() {
        return offers.values().stream()
                .flatMap(List::stream)
                .map(Offer::provider)
                .toList();
    }

    /** What could not be loaded, and why. */
    public List<String> problems() {
        return problems;
    }

    /**
     * A logger as a command line has it: {@code csv=results.csv}, {@code slf4j}. What follows the first = is the value of the
     * logger's first setting.
     *
     * @throws ConfigurationException if there is no such logger, it needs other settings, or its results would be lost
     */
    public ResultLogger create(String spec) {
        int equals = spec.indexOf('=');
        String name = (equals < 0 ? spec : spec.substring(0, equals)).strip();
        if (name.isEmpty()) {
            throw new ConfigurationException(LoggingMessages.noLoggerName(spec));
        }
        String meant = name.substring(name.lastIndexOf('.') + 1);
        if (equals < 0 && !offers.containsKey(name) && offers.containsKey(meant)) {
            throw new ConfigurationException(LoggingMessages.fileForLogger(name, meant));
        }
        offer(name).provider.unusable().ifPresent(reason -> {
            throw new ConfigurationException(reason);
        });
        return equals < 0
                ? create(name, Map.of())
                : create(name, spec.substring(equals + 1).strip());
    }

    /**
     * A logger by the value of its first setting.
     *
     * @throws ConfigurationException if there is no such logger, or it needs other settings
     */
    public ResultLogger create(String name, String value) {
        List<ResultLoggerProvider.Setting> settings = offer(name).settings;
        if (settings.isEmpty()) {
            throw new ConfigurationException(LoggingMessages.takesNoValue(name, value));
        }
        return create(name, Map.of(settings.get(0).name(), value));
    }

    /**
     * A logger by its settings.
     *
     * @throws ConfigurationException if there is no such logger, a setting is unknown, missing or wrong, or the logger cannot
     *     be made
     */
    public ResultLogger create(String name, Map<String, String> settings) {
        Offer offer = offer(name);
        offer.check(settings);
        return offer.create(settings);
    }

    private Offer offer(String name) {
        List<Offer> ofName = offers.getOrDefault(name, List.of());
        if (ofName.isEmpty()) {
            throw new ConfigurationException(LoggingMessages.unknownLogger(name, usable(), problems));
        }
        if (ofName.size() > 1) {
            throw new ConfigurationException(LoggingMessages.severalLoggers(
                    name,
                    ofName.stream()
                            .map(offer -> offer.provider.getClass().getName())
                            .toList()));
        }
        return ofName.get(0);
    }

    private List<String> usable() {
        return offers.entrySet().stream()
                .filter(offer -> offer.getValue().stream()
                        .anyMatch(one -> one.provider.unusable().isEmpty()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String reason(Throwable failure) {
        if (!(failure instanceof ServiceConfigurationError)) {
            return failure.toString();
        }
        return failure.getMessage() + (failure.getCause() == null ? "" : " (" + failure.getCause() + ")");
    }

    /** What a provider says of itself, asked once. */
    private record Offer(String name, List<ResultLoggerProvider.Setting> settings, ResultLoggerProvider provider) {
        static Offer of(ResultLoggerProvider provider) {
            return new Offer(provider.name(), List.copyOf(provider.settings()), provider);
        }

        void check(Map<String, String> given) {
            List<String> known =
                    settings.stream().map(ResultLoggerProvider.Setting::name).toList();
            given.forEach((setting, value) -> {
                if (!known.contains(setting)) {
                    throw new ConfigurationException(
                            setting, LoggingMessages.unknownSetting(name, setting, known), null);
                }
                if (value.isBlank()) {
                    throw new ConfigurationException(setting, LoggingMessages.emptySetting(name, setting), null);
                }
            });
            for (ResultLoggerProvider.Setting setting : settings) {
                if (setting.required() && !given.containsKey(setting.name())) {
                    throw new ConfigurationException(
                            setting.name(), LoggingMessages.missingSetting(name, setting.name(), setting.doc()), null);
                }
            }
        }

        ResultLogger create(Map<String, String> given) {
            try {
                return provider.create(new LinkedHashMap<>(given));
            } catch (ConfigurationException told) {
                throw told;
            } catch (IOException | LinkageError | RuntimeException failure) {
                throw new ConfigurationException(
                        null,
                        LoggingMessages.couldNotCreate(name, provider.getClass().getName(), failure.toString()),
                        failure);
            }
        }
    }
}
