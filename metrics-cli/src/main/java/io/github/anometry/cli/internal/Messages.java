package io.github.anometry.cli.internal;

import io.github.anometry.core.plugin.LoadReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every message that the command shows to a user: problem, where, cause, what to do. */
public final class Messages {
    private Messages() {}

    public static String error(String message) {
        return "anometry: " + message;
    }

    public static String tryHelp(String command) {
        return "Try '" + command + " --help'.";
    }

    public static String internalError(Throwable error) {
        return "Something went wrong inside anometry: " + error
                + ". This is a bug. Run it again with --debug and report what it prints.";
    }

    public static String outputLost() {
        return "What was printed did not all arrive: standard output is closed, or its disk is full. "
                + "Free some space, or write to a file with --json FILE.";
    }

    public static String wouldOverwriteInput(String file) {
        return "The results cannot be written to '" + file + "': it is one of the inputs. Name another file.";
    }

    public static String outOfMemory(long megabytes) {
        return "The data do not fit into " + megabytes
                + " MiB of memory. Give more, for example ANOMETRY_OPTS=-Xmx16g, or evaluate the categories one at a time.";
    }

    public static String notPositive(String option, int value) {
        return option + " is " + value + ", but must be 1 or more.";
    }

    public static String cannotWriteJson(String file, @Nullable String cause) {
        return "The results cannot be written to '" + file + "': " + cause
                + ". Choose a file in a folder that exists and can be written to.";
    }

    public static String undefinedInCategory(String category, String reason) {
        return "undefined for " + category + ": " + reason;
    }

    public static String noMean() {
        return "it is no single number, so the categories have no mean of it";
    }

    public static String noTestMetrics(String file) {
        return "The configuration '" + file + "' has no test_metrics, so there is nothing to evaluate. "
                + "Add some, for example: test_metrics: [{metric: AUPRO, prefix: pixel_}].";
    }

    // Progress

    public static String evaluating(String category) {
        return category.isEmpty() ? "evaluating" : category;
    }

    // metrics

    public static String metricsHint() {
        return "'anometry metrics NAME' tells more of one.";
    }

    public static String noFields() {
        return "It reads no fields.";
    }

    public static String noParameters() {
        return "It has no parameters.";
    }

    public static String ofPlugin(String summary, String plugin) {
        return summary + " (plugin " + plugin + ")";
    }

    // plugins

    /** Where something is wrong, what, and what to do. */
    public static String pluginProblem(LoadReport.Row row) {
        String what = row.reason() + " " + row.fix();
        return switch (row.status()) {
            case NOTHING_FOUND -> what;
            case REFUSED -> "The plugin '" + row.path() + "' is not loaded. " + what;
            case PROVIDER_REFUSED -> "A metric of the plugin '" + row.path() + "' is not loaded. " + what;
            case LOADED, SHARED_NAME -> "The plugin '" + row.path() + "' is loaded. " + what;
        };
    }

    // demo

    public static String demoFolderInUse(String folder) {
        return "The folder '" + folder
                + "' has files in it that the demo did not make, so nothing was written. Name another folder with --out.";
    }

    public static String cannotWriteDemo(String folder, @Nullable String cause) {
        return "The demo's files cannot be written to '" + folder + "': " + cause
                + ". Name a folder that can be written to with --out.";
    }

    public static String demoMade(String folder) {
        return "Made a data set in MVTec AD layout under " + folder + ".";
    }

    /** @param command how the user called the command */
    public static List<String> demoNext(String command, String maps, String masks) {
        return List.of(
                "Evaluate it yourself:",
                "  " + command + " evaluate --maps " + maps + " --masks " + masks + " --json -");
    }
}
