package io.github.anometry.core.config;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import io.github.anometry.core.wrapper.Wrapper;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages about configurations and metric names: problem, where, cause, what to do. */
final class Messages {
    private static final int MOST_WRAPPERS = 5;

    private Messages() {}

    // Metrics by name

    static String unknownMetric(String name, Collection<String> known) {
        return "There is no metric '" + name + "'." + Spelling.didYouMean(name, known) + " There are "
                + Wording.list(known) + ".";
    }

    static String providedTwice(String name, String provider) {
        return "The metric '" + name + "' is ignored once: " + provider
                + " is registered more than once. Register it once, or give one of the two another name.";
    }

    static String sharedName(String name, List<String> meant) {
        return "Several metrics on the class path are called '" + name + "', so this name alone is ambiguous: "
                + Wording.few(meant, " and ")
                + ". Use these longer names, or rename one (name = ... of @CreateAnomalibMetric).";
    }

    static String recipeOfShared(String metric, String name, List<String> meant) {
        return metric + " cannot be written as a configuration: several metrics are called '" + name + "' ("
                + Wording.few(meant, " and ")
                + "), and the name does not say which one it is. Rename one (name = ... of"
                + " @CreateAnomalibMetric).";
    }

    static String providerFailed(String provider, String error) {
        return "The provider " + provider + " of a metric on the class path cannot be used: " + error
                + ". Take its jar off the class path, or report it to its author.";
    }

    static String severalMetrics(String name, List<String> qualified) {
        return "There are several metrics '" + name + "'. Use a longer name: " + Wording.few(qualified, " or ") + ".";
    }

    /** Follows the message about a missing metric if there are no plugins. */
    static String namePlugins() {
        return " If it is a metric of a plugin, name its directory with --plugins, or as 'plugins' in the configuration.";
    }

    /** Follows it if a class was found whose adapter should have the metric. */
    static String notProcessed(String className) {
        return " " + className + " asks for a wrapper, but has none, because the annotation processor did not run. Name"
                + " io.github.anometry:anometry-metrics-processor in annotationProcessorPaths of maven-compiler-plugin, as"
                + " annotationProcessor of Gradle, or as kapt of Kotlin, and build again. If it is only on the class path, JDK 23"
                + " and later need -proc:full (<proc>full</proc> of Maven).";
    }

    static String noMetric(String name) {
        return "There is no metric '" + name + "'.";
    }

    static String unknownMetricOfPlugin(String name, String path, String metric, Collection<String> offered) {
        return noMetric(name) + " The plugin (" + path + ") offers " + Wording.list(offered) + "."
                + Spelling.didYouMean(metric, offered);
    }

    static String unknownPlugin(String id, Collection<String> known) {
        return " There is no plugin '" + id + "' either." + Spelling.didYouMean(id, known) + " The plugins are "
                + Wording.list(known) + ".";
    }

    static String shouldBeIn(String path, String reason, String fix) {
        return " It should be in '" + path + "', which could not be loaded: " + reason + " " + fix;
    }

    static String notLoaded(List<String> plugins) {
        return plugins.isEmpty() ? "" : " It may be part of what could not be loaded: " + String.join(" ", plugins);
    }

    // YAML

    static String at(String file, int line, int column, String message) {
        return file + ":" + line + ":" + column + ": " + message;
    }

    static String severalProblems(String file, int problems) {
        return "The configuration '" + file + "' has " + problems + " problems:";
    }

    static String moreProblems(int problems) {
        return "and " + problems + " more.";
    }

    /** @param path the path in the document: {@code test_metrics[0].fpr_limit} */
    static String inDocument(String path, String message) {
        return path + ": " + message;
    }

    /** Follows the message about a missing metric. */
    static String noPluginsLookedInto() {
        return " Plugins may have it; none was loaded, because what the configuration says of them is wrong.";
    }

    static String metricThrows(String metric, String thrown) {
        return metric + " cannot be built: its code threw " + thrown + ". Report it to its author.";
    }

    static String duplicateNameInText(
            String path, String name, List<String> first, List<String> second, String firstPath, int firstLine) {
        return path + ": There is a metric '" + name + "' over " + Wording.list(first) + " already, in line "
                + firstLine
                + " (" + firstPath + "); this one is over " + Wording.list(second)
                + ". Results are kept by name: give each a prefix of its own, for example prefix: second_.";
    }

    static String listsTooDeep(int deepest) {
        return "lists are nested more than " + deepest + " deep. Nest fewer.";
    }

    static String mappingsTooDeep(int deepest) {
        return "mappings are nested more than " + deepest + " deep. Nest fewer.";
    }

    static String textTooLong(int length, int longest) {
        return "a text of " + length + " characters, but at most " + longest + " are read. Give a shorter one.";
    }

    static String tooManyElements(String path, int most) {
        return path + " has more than " + most + " values, or lists that contain themselves. Use fewer.";
    }

    static String noDefault(String path, String key) {
        return path + " cannot have '" + key + "', which each metric sets for itself. Set it in the metrics.";
    }

    static String unusedDefault(String path, String name, Collection<String> known) {
        return path + " has the parameter '" + name + "', which none of the metrics has."
                + Spelling.didYouMean(name, known) + " They have " + Wording.list(known) + ".";
    }

    static String notAChecksum(String path, String found) {
        return path + " is '" + found
                + "', but must be a SHA-256 checksum, 64 hexadecimal digits. 'anometry plugins list' shows them.";
    }

    static String unreadableConfig(String file, @Nullable String cause) {
        return "The configuration '" + file + "' cannot be read: " + cause + ". Check the path.";
    }

    static String noSuchConfig(String file) {
        return "There is no configuration file '" + file + "'. Check the path.";
    }

    static String notUtf8(String file) {
        return "The configuration '" + file + "' is not UTF-8 text. Save it as UTF-8.";
    }

    static String notYaml(String problem) {
        return "This is not YAML: " + problem.replace('\n', ' ').replaceFirst("\\.$", "") + ". Fix it there.";
    }

    /** Follows the message about YAML if a pattern of paths may be the cause. */
    static String quotePattern() {
        return " A pattern of paths is written in quotes, because YAML has braces, too: \"{category}/test/{defect}/{id}.png\".";
    }

    static String patternIsMapping(String path) {
        return path + " is a mapping, but must be a text." + quotePattern();
    }

    static String emptyConfig() {
        return "The configuration is empty. It needs a list test_metrics, for example: "
                + "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_}].";
    }

    static String noMetricsInConfig() {
        return "The configuration lists no metric. Name one, for example: "
                + "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_}].";
    }

    static String expected(String path, String expected, String found) {
        return path + " is " + found + ", but must be " + expected + ".";
    }

    static String unknownKey(String path, String key, Collection<String> known) {
        return path + " has no key '" + key + "'." + Spelling.didYouMean(key, known) + " It has " + Wording.list(known)
                + ".";
    }

    static String missingKey(String path, String key) {
        return path + " has no '" + key + "'. Add it.";
    }

    static String duplicateKey(String path, String key) {
        return path + " has the key '" + key + "' twice. Keep one of them.";
    }

    static String unknownFieldInText(String metric, String field, Collection<String> known) {
        return metric + " reads the field '" + field + "', which no batch has."
                + Spelling.didYouMean(field, known)
                + " Batches have " + String.join(", ", known) + ".";
    }

    static String unknownWrapper(String path, String name) {
        List<String> known = Wrapper.all().stream().map(Wrapper::name).toList();
        return path + ": There is no wrapper '" + name + "'." + Spelling.didYouMean(name, known) + " There are "
                + Wording.list(known) + ".";
    }

    static String notOneWrapper(String path, List<String> found) {
        return found.isEmpty()
                ? path + " names no wrapper. Name one, for example bootstrap, or remove the key."
                : path + " has the keys " + Wording.few(found)
                        + ", but one mapping names one wrapper. Make it a list of wrappers, from the inside out: [{"
                        + found.stream().limit(MOST_WRAPPERS).collect(Collectors.joining(": {...}}, {"))
                        + (found.size() > MOST_WRAPPERS ? ": {...}}, ...]." : ": {...}}].");
    }

    // Written as YAML

    static String noRecipe(String metric) {
        return metric
                + " cannot be written as a configuration: no provider created it, so it has no name there. Create it "
                + "with its generated builder or with a MetricRegistry.";
    }

    static String recipeOfOther(String metric, String settings, String other) {
        return metric + " cannot be written as a configuration: read back, it is a different metric. It is " + settings
                + ", and would be " + other + ". Report it to the author of its provider.";
    }
}
