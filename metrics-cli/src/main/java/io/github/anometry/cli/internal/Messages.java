package io.github.anometry.cli.internal;

import io.github.anometry.api.internal.Advice;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.internal.Wording;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.core.plugin.LoadReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every message that the command shows to a user: problem, where, cause, what to do. */
public final class Messages {
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\w./:@%+=,~-]+");

    private Messages() {}

    /** What may have been written for users of the library, too. */
    public static String error(String message) {
        return "anometry: " + Advice.ofCommand(message);
    }

    public static String tryHelp(String command) {
        return "Try '" + command + " --help'.";
    }

    public static String noCommand(Collection<String> known) {
        return "No command given. Choose one of " + String.join(", ", known) + ".";
    }

    public static String noSuchCommand(String given, Collection<String> known) {
        String found = Spelling.didYouMean(given, known);
        return "There is no command '" + given + "'."
                + (found.isEmpty() ? " There are: " + String.join(", ", known) + "." : found);
    }

    /** @param hint what may be meant; empty if nothing is similar */
    public static String noSuchOption(String given, String hint) {
        return "There is no option '" + given + "'." + hint;
    }

    /** @param missing with their values: {@code --data=DIR} */
    public static String missingOptions(List<String> missing) {
        return "Missing required option" + (missing.size() == 1 ? "" : "s") + ": '" + String.join("', '", missing)
                + "'.";
    }

    public static String hasNoNames(String option) {
        return option + " has no names. Leave the option out, or give names separated by commas.";
    }

    public static String unexpected(String given) {
        return "'" + given + "' is not expected here.";
    }

    /** @param className of the JDK */
    public static String incompleteJava(String java, String className) {
        return "The Java of " + java + " has no class " + className
                + ": it was built without the module of that class. Use a full JDK or JRE, or build it with all "
                + "modules (jlink --add-modules ALL-MODULE-PATH).";
    }

    /** @param culprit what was running, if known: {@code the metric 'Sharpness' of the plugin 'acme'} */
    public static String internalError(Throwable error, Optional<String> culprit) {
        return "Something went wrong inside anometry"
                + culprit.map(ran -> ", while " + ran + " ran").orElse("") + ": " + ThirdPartyCode.describe(error)
                + ". This is a bug. Run it again with --debug and report what it prints.";
    }

    /** @param culprit what was running, if known: {@code the metric 'Sharpness' of the plugin 'acme'} */
    public static String outOfMemory(long megabytes, Optional<String> culprit) {
        return "The data do not fit in " + megabytes + " MiB of memory"
                + culprit.map(ran -> ", which ran out while " + ran + " ran").orElse("")
                + ". Allow more memory, for example with ANOMETRY_OPTS=-Xmx16g, make batches smaller (--batch-size), "
                + "or evaluate the categories one at a time.";
    }

    /** @param plugin the id of the plugin that the class belongs to, if any */
    public static String endedBy(String className, Optional<String> plugin) {
        return "The class " + className
                + plugin.map(id -> " of the plugin '" + id + "'").orElse("")
                + " ended the program with System.exit before it was done. "
                + (plugin.isPresent()
                        ? "This is a bug in the plugin. Report it to its author."
                        : "Remove the library that it belongs to, or report the bug to its author.");
    }

    public static String notPositive(String option, int value) {
        return option + " is " + value + ", but must be 1 or more.";
    }

    public static String noTestMetrics(String file) {
        return "The configuration '" + file + "' has no test_metrics, so there is nothing to evaluate. "
                + "Add some, for example: test_metrics: [{metric: AUPRO, prefix: pixel_}].";
    }

    public static String noLabels(String metric, String field) {
        return "The metric '" + metric + "' reads '" + field
                + "', which prediction files do not have. Add --fit-thresholds, which computes it with the best-F1 "
                + "threshold of these data, or measure scores with your own threshold, for example {metric: F1Score, "
                + "fields: [pred_score, gt_label], threshold: 0.5}.";
    }

    /** @param names of the remaining warnings */
    public static String strict(List<String> names) {
        return "There are warnings, and --strict makes them errors: " + String.join(", ", names)
                + ". Fix their causes, or suppress a kind with --no-warnings NAME.";
    }

    public static String noSuchWarning(String name, Collection<String> known) {
        return "There is no warning '" + name + "'." + Spelling.didYouMean(name, known) + " There are "
                + Wording.list(known) + ".";
    }

    public static String noBreakdown(String by, Collection<String> known) {
        return "Results cannot be broken down by '" + by + "'. Use " + Wording.list(known) + "."
                + Spelling.didYouMean(by, known);
    }

    public static String noDefectTypes() {
        return "Array files do not say which defect type an image has. Leave out --by, or pass folders of maps.";
    }

    public static String thresholdsOfTheSameData() {
        return "The thresholds have the best F1 on the same data, so the metrics that use them are optimistic.";
    }

    // metrics

    /** @param prefixes that it can have */
    public static String notChosenByName(String name, String metric, List<String> prefixes) {
        return "The metric '" + name + "' cannot be chosen by its name alone"
                + (prefixes.isEmpty()
                        ? ", because its fields are not known"
                        : ", because " + metric + " has no such prefix: it is "
                                + String.join(
                                        " or ",
                                        prefixes.stream()
                                                .map(prefix -> "'" + prefix + metric + "'")
                                                .toList()))
                + ". Set it up in the file of --config; 'anometry metrics " + metric + "' shows how.";
    }

    public static String metricsHint() {
        return "'anometry metrics NAME' explains one metric and its parameters.";
    }

    public static String direction(Direction direction) {
        return direction == Direction.LOWER_IS_BETTER ? "Lower is better." : "Higher is better.";
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

    public static String noPluginDirectory(String directory) {
        return "There is no directory '" + directory
                + "' for plugins. Check the path, or create the directory and put plugin jars into it.";
    }

    /** @param plugins the names of the plugins in it */
    public static String directoryOfPlugins(String directory, List<String> plugins) {
        return "'" + directory + "' contains plugins: " + Wording.few(plugins) + ". Name one jar or folder in it.";
    }

    public static String cannotReadDirectory(String directory, String cause) {
        return "The directory '" + directory + "' cannot be read: " + cause + ". Name a readable one.";
    }

    public static String notAPluginDirectory(String path) {
        return "'" + path + "' is not a directory of plugins. Name the directory that contains the plugin jars.";
    }

    /** Where something is wrong, what, and what to do. */
    public static String pluginProblem(LoadReport.Row row) {
        String what = row.reason() + " " + row.fix();
        return switch (row.status()) {
            case NOTHING_FOUND -> what;
            case REFUSED -> "The plugin '" + row.path() + "' is not loaded. " + what;
            case PROVIDER_REFUSED -> "A part of the plugin '" + row.path() + "' is not loaded. " + what;
            case LOADED, SHARED_NAME -> "The plugin '" + row.path() + "' is loaded. " + what;
        };
    }

    public static String pluginHeading(LoadReport.Row row) {
        String what = switch (row.status()) {
            case LOADED -> "loaded";
            case SHARED_NAME -> "loaded, but a name is shared";
            case PROVIDER_REFUSED -> "a part is not loaded";
            case REFUSED -> "not loaded";
            case NOTHING_FOUND -> "no plugins";
        };
        return row.path() + row.id().map(id -> " (plugin " + id + ")").orElse("") + ": " + what;
    }

    /** @param offers the number of each kind, by its noun */
    public static String pluginsCounted(String directory, int plugins, Map<String, Integer> offers, int problems) {
        List<String> counts = new ArrayList<>();
        offers.forEach((noun, count) -> counts.add(counted(count, noun)));
        return counted(plugins, "plugin") + (counts.isEmpty() ? "" : " with " + String.join(", ", counts))
                + (plugins == 1 ? " is" : " are")
                + " loaded from '" + directory + "'; "
                + (problems == 0 ? "no problems found." : counted(problems, "thing") + " to look at.");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    public static String builtIn(String metric) {
        return "There is a built-in metric '" + metric.substring(metric.indexOf(':') + 1) + "'.";
    }

    public static String nothingCalled(String name, Collection<String> known) {
        return "No plugin, file or part of a plugin is called '" + name + "'." + Spelling.didYouMean(name, known)
                + " There are " + Wording.list(known) + ".";
    }

    public static String metricNotMade(String metric, String reason) {
        return metric + " was not checked, because it cannot be created with defaults alone: " + reason;
    }

    public static String metricFails(String metric, String reason) {
        return metric + " cannot be created with its defaults: " + reason;
    }

    public static String contractKept(String metric, int kept, int clauses) {
        return metric + " honours the metric contract"
                + (kept == clauses
                        ? "."
                        : ", as far as the contract applies (" + kept + " of " + clauses + " clauses).");
    }

    public static String contractNotChecked(String metric, String reason) {
        return metric + " was not checked: " + reason;
    }

    public static String contractBroken(String metric, int broken, int clauses) {
        return metric + " breaks " + broken + " of the " + clauses + " clauses of the metric contract:";
    }

    /** @param what {@code layout 'btad'} */
    public static String offerFine(String what) {
        return "The " + what + " responds as expected.";
    }

    public static String offerBroken(String what, String reason) {
        return "The " + what + " does not respond as expected: " + reason;
    }

    public static String takesEmptyFolders() {
        return "It recognises an empty folder, so it would claim every data set. Let mismatch return what is missing.";
    }

    public static String predictsNothing() {
        return "It adds neither anomaly_map nor pred_score to the batch for each image.";
    }

    public static String writesNothing() {
        return "It writes nothing.";
    }

    public static String noIdInFolder(String folder) {
        return "The folder's name becomes the plugin's id, and '" + folder
                + "' does not make one. Name the folder with at most 64 letters and digits, for example acme-metrics.";
    }

    public static String projectFolderInUse(String folder) {
        return "The folder '" + folder + "' is not empty, so nothing was written. Name another folder.";
    }

    public static String cannotWriteProject(String folder, String cause) {
        return "The project cannot be written to '" + folder + "': " + cause + ". Name a writable folder.";
    }

    /**
     * @param command how the user called the command
     * @param home the folder of the checkout, or empty if the user is in it
     * @param offer what the plugin offers, with its kind
     * @param usage the arguments of the command that uses it
     */
    public static List<String> pluginMade(
            String command, String home, String id, String offer, String folder, String usage) {
        String project = word(folder);
        return List.of(
                "Created the plugin '" + id + "' with the " + offer + " under " + folder
                        + ". Build and use it (the first command installs what plugins are built with and is needed "
                        + "only once):",
                "  mvn" + (home.isEmpty() ? "" : " -f " + word(home))
                        + " -P quick -Dmaven.test.skip install -pl metrics-core -am",
                "  mvn -f " + project + " package",
                "  mkdir -p plugins && cp " + project + "/target/*.jar plugins/",
                "  " + word(command) + " " + usage);
    }

    /** Quoted so that a shell reads it as one word. */
    public static String word(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    // config

    public static String configExists(String file) {
        return "The file '" + file + "' exists, so nothing was written. Name another file, or check this one with "
                + "'anometry config check'.";
    }

    public static String cannotWriteConfig(String file, @Nullable String cause) {
        return "The configuration cannot be written to '" + file + "': " + cause
                + ". Name a file in an existing, writable folder.";
    }

    /** @param command how the user called the command */
    public static List<String> configWritten(String command, String file) {
        return List.of(
                "Wrote " + file + ". Edit it, then run:",
                "  " + word(command) + " config check " + word(file),
                "  " + word(command) + " evaluate MAPS MASKS --config " + word(file));
    }

    public static String configIsFine(String file) {
        return "No errors in " + file + ".";
    }

    public static String configMetrics(String group, List<String> names) {
        return "  " + group + ": " + (names.isEmpty() ? "none" : String.join(", ", names));
    }
}
