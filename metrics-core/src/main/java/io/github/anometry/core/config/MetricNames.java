package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Maps names to metrics. A name that several metrics share is refused; each metric also has a longer name: {@code acme:Hot}
 * with the id of a plugin, {@code anometry:AUROC} if it is built in or the only one of the class path, and the name of its
 * class if it is neither.
 */
final class MetricNames {
    private static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER.thenComparing(name -> name);

    private final Map<String, List<MetricOffer>> byShortName = new TreeMap<>(BY_NAME);
    private final Map<String, List<MetricOffer>> byQualifiedName = new HashMap<>();
    private final Map<String, List<MetricOffer>> byClassName = new HashMap<>();

    /** Adds a metric; false if others have all its possible names. */
    boolean add(MetricOffer offer) {
        List<MetricOffer> rivals = byQualifiedName.getOrDefault(offer.qualifiedName(), List.of());
        if (rivals.stream()
                .anyMatch(rival -> !offer.isOfClassPath() || rival.className().equals(offer.className()))) {
            return false;
        }
        put(byShortName, offer.shortName(), offer);
        put(byQualifiedName, offer.qualifiedName(), offer);
        if (offer.isOfClassPath()) {
            put(byClassName, offer.className(), offer);
        }
        return true;
    }

    private static void put(Map<String, List<MetricOffer>> map, String name, MetricOffer offer) {
        map.computeIfAbsent(name, none -> new ArrayList<>()).add(offer);
    }

    List<MetricOffer> offers() {
        return byShortName.values().stream().flatMap(List::stream).toList();
    }

    List<RegisteredMetric> metrics() {
        return offers().stream()
                .map(offer -> new RegisteredMetric(
                        names(offer),
                        fullName(offer),
                        offer.origin(),
                        offer.provider().descriptor()))
                .toList();
    }

    /**
     * The metric of that name, if there is one.
     *
     * @throws ConfigurationException if there are several
     */
    Optional<MetricOffer> find(String name) {
        List<MetricOffer> offers = byShortName.getOrDefault(name, List.of());
        if (offers.isEmpty()) {
            List<MetricOffer> qualified = byQualifiedName.getOrDefault(name, List.of());
            offers = qualified.stream().filter(this::isQualified).toList();
            offers = offers.isEmpty() ? qualified : offers;
        }
        if (offers.isEmpty()) {
            offers = byClassName.getOrDefault(name, List.of()).stream()
                    .filter(this::hasClassName)
                    .toList();
        }
        if (offers.size() > 1) {
            List<String> meant = offers.stream().map(this::fullName).toList();
            throw new ConfigurationException("metric", Messages.severalMetrics(name, meant), null);
        }
        return offers.stream().findFirst();
    }

    /** The metrics of the class path with this name. */
    List<MetricOffer> ofClassPath(String shortName) {
        return byShortName.getOrDefault(shortName, List.of()).stream()
                .filter(MetricOffer::isOfClassPath)
                .toList();
    }

    /** Messages about names that several metrics of the class path share. */
    List<String> shared() {
        List<String> sentences = new ArrayList<>();
        for (String name : byShortName.keySet()) {
            List<MetricOffer> offers = ofClassPath(name);
            if (offers.size() > 1) {
                sentences.add(Messages.sharedName(
                        name, offers.stream().map(this::fullName).toList()));
            }
        }
        return sentences;
    }

    /** The name that is unique to the metric. */
    String fullName(MetricOffer offer) {
        return isQualified(offer) ? offer.qualifiedName() : offer.className();
    }

    private List<String> names(MetricOffer offer) {
        Set<String> names = new LinkedHashSet<>();
        if (byShortName.getOrDefault(offer.shortName(), List.of()).size() == 1) {
            names.add(offer.shortName());
        }
        names.add(fullName(offer));
        if (hasClassName(offer)
                && byClassName.getOrDefault(offer.className(), List.of()).size() == 1) {
            names.add(offer.className());
        }
        return List.copyOf(names);
    }

    /** {@code anometry:Accuracy} is always the built-in one. */
    private boolean isQualified(MetricOffer offer) {
        List<MetricOffer> rivals = byQualifiedName.getOrDefault(offer.qualifiedName(), List.of());
        return rivals.size() == 1
                || (offer.isBuiltIn()
                        && rivals.stream().filter(MetricOffer::isBuiltIn).count() == 1);
    }

    /** The names of Anometry's classes are not public. */
    private boolean hasClassName(MetricOffer offer) {
        return offer.isOfClassPath() && !(offer.isBuiltIn() && isQualified(offer));
    }
}
