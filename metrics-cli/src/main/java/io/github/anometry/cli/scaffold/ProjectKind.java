package io.github.anometry.cli.scaffold;

import java.util.Locale;

/** What the plugin offers. */
public enum ProjectKind {
    METRIC(
            "PixelShare",
            "testkit",
            "test",
            "evaluate --plugins plugins --config @project@evaluation.yaml --maps MAPS --masks MASKS"),
    LAYOUT("Layout", "", "", "evaluate --plugins plugins --layout @id@ --maps MAPS --masks DATASET"),
    LOGGER("Logger", "core", "provided", "evaluate --plugins plugins --log @id@=results.txt --maps MAPS --masks MASKS"),
    PREDICTOR("Predictor", "", "", "predict --plugins plugins --model @id@ --data DATASET --out maps"),
    REPORT(
            "Report",
            "core",
            "provided",
            "evaluate --plugins plugins --report @id@=results.md --maps MAPS --masks MASKS");

    private final String suffix;
    private final String library;
    private final String scope;
    private final String usage;

    /**
     * @param suffix of its class
     * @param library that it needs besides metrics-api, or empty
     * @param scope of the library
     * @param usage the arguments of the command that uses it
     */
    ProjectKind(String suffix, String library, String scope, String usage) {
        this.suffix = suffix;
        this.library = library;
        this.scope = scope;
        this.usage = usage;
    }

    /** As given on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    String suffix() {
        return suffix;
    }

    /** The name of its templates: {@code Metric}. */
    String template() {
        return name().charAt(0) + toString().substring(1);
    }

    /**
     * The arguments of the command that uses it.
     *
     * @param project the folder of the project with a slash, or empty
     */
    String usage(String id, String project) {
        return usage.replace("@id@", id).replace("@project@", project);
    }

    /** As an element of the POM; empty without a library. */
    String dependency() {
        return library.isEmpty() ? "" : """
                    <dependency>
                      <groupId>io.github.anometry</groupId>
                      <artifactId>anometry-metrics-%s</artifactId>
                      <scope>%s</scope>
                    </dependency>
                """.formatted(library, scope);
    }
}
