package io.github.anometry.core.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The outcome for everything in a plugin directory.
 *
 * @param directory the directory of plugins
 * @param rows in the order of file names: for each plugin, whether it was loaded; for each problem, what is wrong and why
 */
public record LoadReport(Path directory, List<Row> rows) {
    public LoadReport {
        rows = List.copyOf(rows);
    }

    /** The rows that need attention. */
    public List<Row> problems() {
        return rows.stream().filter(row -> row.status() != Status.LOADED).toList();
    }

    /** The kind of a row. */
    public enum Status {
        /** The plugin can be used, except for what other rows report. */
        LOADED,
        /** The plugin is loaded, but one of its metrics must be named with the plugin's id. */
        SHARED_NAME,
        /** One provider of the plugin cannot be used; the others can. */
        PROVIDER_REFUSED,
        /** Nothing of the plugin can be used. */
        REFUSED,
        /** There are no plugins, or there is no such directory. */
        NOTHING_FOUND
    }

    /**
     * One finding.
     *
     * @param id the plugin's id, if known
     * @param path the plugin's jar or folder, or the directory itself
     * @param sha256 see {@link LoadedPlugin#sha256}; if known
     * @param reason a sentence with the problem, or with the metrics
     * @param fix a sentence with what to do; empty if there is no problem
     * @param providers the classes of the metrics concerned, if known
     */
    public record Row(
            Optional<String> id,
            Path path,
            Optional<String> sha256,
            Status status,
            String reason,
            String fix,
            List<String> providers) {
        public Row {
            providers = List.copyOf(providers);
        }

        static Row ofDirectory(Path directory, Problem problem) {
            return new Row(
                    Optional.empty(),
                    directory,
                    Optional.empty(),
                    Status.NOTHING_FOUND,
                    problem.reason(),
                    problem.fix(),
                    List.of());
        }

        /** Whether what could not be loaded may be a metric of that name, judged by the name of its class. */
        public boolean mayOffer(String metric) {
            return (status == Status.REFUSED || status == Status.PROVIDER_REFUSED)
                    && providers.stream()
                            .anyMatch(provider -> metricName(provider).equalsIgnoreCase(metric));
        }

        private static String metricName(String provider) {
            return provider.substring(provider.lastIndexOf('.') + 1)
                    .replaceFirst("^Anomalib(?=.)", "")
                    .replaceFirst("(?<=.)[$]?Provider$", "");
        }
    }
}
