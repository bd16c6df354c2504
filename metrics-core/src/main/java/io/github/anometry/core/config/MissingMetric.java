package io.github.anometry.core.config;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.LoadReport.Status;
import io.github.anometry.core.plugin.LoadedPlugin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Explains why a metric is missing: its plugin is not loaded, or its class has no generated adapter.
 *
 * @param wrapped the classes of the program's own metrics
 */
record MissingMetric(
        List<LoadedPlugin> plugins, List<LoadReport.Row> problems, List<String> ofClassPath, Set<String> wrapped) {

    String message(String name, Collection<String> known) {
        int colon = name.indexOf(':');
        boolean isMisspelt = !Spelling.didYouMean(name, known).isEmpty();
        if (plugins.isEmpty() && problems.isEmpty()) {
            String elsewhere = notProcessed(name, isMisspelt).orElse(isMisspelt ? "" : Messages.namePlugins());
            return Messages.unknownMetric(name, known) + suspects(name) + elsewhere;
        }
        if (colon < 0) {
            return Messages.unknownMetric(name, known)
                    + suspects(name)
                    + notProcessed(name, isMisspelt).orElse("");
        }
        return ofPlugin(name.substring(0, colon), name.substring(colon + 1), name, known);
    }

    /** True if the class has this name, or if no class has an adapter and the name is not just misspelt. */
    private Optional<String> notProcessed(String name, boolean isMisspelt) {
        List<AnnotatedClasses.Found> annotated = AnnotatedClasses.find().stream()
                .filter(found -> !wrapped.contains(found.name()))
                .toList();
        return annotated.stream()
                .filter(found -> found.isMetric() && found.name().matches("(.*[.$])?" + Pattern.quote(name)))
                .findFirst()
                .or(() -> wrapped.isEmpty() && !isMisspelt ? annotated.stream().findFirst() : Optional.empty())
                .map(found -> Messages.notProcessed(found.name()));
    }

    private String ofPlugin(String id, String metric, String name, Collection<String> known) {
        List<LoadReport.Row> ofPlugin = problems.stream()
                .filter(MissingMetric::isRefusal)
                .filter(row -> row.id().equals(Optional.of(id)))
                .toList();
        Optional<LoadedPlugin> loaded =
                plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
        if (loaded.isPresent()) {
            List<String> offered = loaded.get().providers(MetricProvider.class).stream()
                    .map(provider -> provider.descriptor().name())
                    .toList();
            return Messages.unknownMetricOfPlugin(name, loaded.get().path().toString(), metric, offered)
                    + culprits(ofPlugin);
        }
        if (!ofPlugin.isEmpty()) {
            return Messages.noMetric(name) + culprits(ofPlugin);
        }
        return Messages.unknownMetric(name, known)
                + Messages.unknownPlugin(
                        id, plugins.stream().map(LoadedPlugin::id).toList())
                + suspects(metric);
    }

    /** The failed plugins that announce the metric by the name of a provider, or else all failed plugins. */
    private String suspects(String metric) {
        List<LoadReport.Row> named =
                problems.stream().filter(row -> row.mayOffer(metric)).toList();
        if (!named.isEmpty()) {
            return culprits(named);
        }
        List<String> others = new ArrayList<>();
        for (LoadReport.Row row : problems) {
            if (row.status() == Status.NOTHING_FOUND) {
                others.add(row.reason());
            } else if (isRefusal(row)) {
                others.add("'" + row.path() + "': " + row.reason());
            }
        }
        return (ofClassPath.isEmpty() ? "" : " " + String.join(" ", ofClassPath)) + Messages.notLoaded(others);
    }

    private static boolean isRefusal(LoadReport.Row row) {
        return row.status() == Status.REFUSED || row.status() == Status.PROVIDER_REFUSED;
    }

    private static String culprits(List<LoadReport.Row> rows) {
        StringBuilder text = new StringBuilder();
        for (LoadReport.Row row : rows) {
            text.append(Messages.shouldBeIn(row.path().toString(), row.reason(), row.fix()));
        }
        return text.toString();
    }
}
