package io.github.anometry.core.plugin;

import io.github.anometry.api.internal.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private static final String RAISE_LIMIT =
            "Each plugin keeps its jars open. Raise the limit, for example with 'ulimit -n 4096', or load fewer plugins.";
    private static final String SERVICES_HINT =
            "Annotate a metric with @CreateAnomalibMetric and build with anometry-metrics-processor, which registers it; register other"
                    + " providers with @AutoService.";
    private static final String PLUGIN_BUG = "This is a bug in the plugin. Report it to its author.";
    private static final String BUILD_CLEAN = "Rebuild the plugin, for example with mvn clean package.";

    private Messages() {}

    // Plugins

    static Problem noPluginDirectory(String directory) {
        return new Problem(
                "There is no directory '" + directory + "'.",
                "Check the path, or create the directory and put plugin jars into it.");
    }

    static Problem notAPluginDirectory(String path) {
        return new Problem(
                "'" + path + "' is not a directory.",
                "Name the directory that contains the plugin jars, not one of the jars.");
    }

    static Problem noPlugins(String directory) {
        return new Problem(
                "No plugins were found: '" + directory + "' contains neither a jar nor a folder.",
                "Put plugin jars into it, or for each plugin a folder with its jars.");
    }

    static Problem unreadablePlugin(String cause) {
        return new Problem("It cannot be read: " + cause + ".", "Copy it again, or make it readable.");
    }

    static Problem tooManyOpenFiles() {
        return new Problem("It cannot be read: too many files are open.", RAISE_LIMIT);
    }

    static Problem linkOutside(String target) {
        return new Problem(
                "It is a link to '" + target + "', outside of the plugin directory.",
                "Copy the jar into the directory instead.");
    }

    static Problem notAFile() {
        return new Problem("It is not a regular file.", "Replace it with the jar.");
    }

    static Problem noJarInFolder() {
        return new Problem(
                "The folder has no jar in it.", "Put the plugin's jar and its libraries into it, or remove it.");
    }

    static Problem jarTooLarge() {
        return new Problem(
                "It is larger than 4 GiB.", "Move large data out of the jar and load them from a separate file.");
    }

    static Problem notAJar(String file) {
        return new Problem(
                "'" + file + "' is not a jar, or is damaged: it cannot be read as a zip file.",
                "Copy or build it again; it may be incomplete.");
    }

    static Problem entryTooLarge(String entry) {
        return new Problem(
                "The jar's entry " + entry + " is too large for a genuine jar.",
                "Do not use this jar. If it is your own, check what packs it.");
    }

    static Problem noHandshake(List<String> missing) {
        return new Problem(
                "Its manifest has no " + String.join(", no ", missing) + ".",
                "If it is a plugin, add them with the manifestEntries of maven-jar-plugin, as 'anometry plugins new' "
                        + "does; if it is a library of a plugin, put both into one folder.");
    }

    static Problem noHandshakeInFolder() {
        return new Problem(
                "None of the folder's jars has Anometry-Plugin-Id in its manifest.",
                "Add it to the plugin's jar with the manifestEntries of maven-jar-plugin, as 'anometry plugins new' does.");
    }

    static Problem severalHandshakes(List<String> files) {
        return new Problem(
                "Several jars of the folder are plugins: " + String.join(", ", files) + ".",
                "Give each plugin its own folder, or put its jar directly into the plugin directory.");
    }

    static Problem notAPluginId(String id) {
        return new Problem(
                "Its manifest has the Anometry-Plugin-Id '" + id + "', which is not a valid id.",
                "Use lower-case letters, digits, '.', '_' and '-', 64 at most, a letter or digit first, for example acme-metrics.");
    }

    static Problem reservedPluginId(String id) {
        return new Problem(
                "Its Anometry-Plugin-Id is '" + id + "', which is reserved for the built-in metrics.",
                "Give the plugin another id.");
    }

    static Problem notAnApiLevel(String level, int current) {
        return new Problem(
                "Its manifest has the Anometry-Api-Level '" + level + "', which is not a whole number.",
                "Use the level that it is built for, currently " + current + ".");
    }

    static Problem apiLevelTooNew(int level, int current) {
        return new Problem(
                "It was built for API level " + level + ", but this Anometry has level " + current + ".",
                "Update Anometry, or use an older version of the plugin.");
    }

    static Problem apiLevelTooOld(int level, int oldest) {
        return new Problem(
                "It was built for API level " + level + ", but this Anometry supports level " + oldest + " and newer.",
                "Use a newer version of the plugin, or build it against this Anometry.");
    }

    static Problem bundlesAnometry(String file, String entry) {
        return new Problem(
                "'" + file + "' contains classes of Anometry: " + entry + ".",
                "Set the scope of anometry-metrics-api (and of anometry-metrics-core) to provided and build the plugin again.");
    }

    static Problem samePluginId(String id, List<String> others) {
        return new Problem(
                "The plugin id '" + id + "' is also that of " + Wording.few(others) + ", so none of them was loaded.",
                "Keep one of them, or give them different ids.");
    }

    static String notASha256(String name, String value) {
        return "The SHA-256 of '" + name + "' is '" + value
                + "', but must be 64 hexadecimal digits, as 'anometry plugins list' and sha256sum print them.";
    }

    static Problem otherSha256(String name, String expected, String found) {
        return new Problem(
                "Its SHA-256 is " + found + ", but the allow-list has " + expected + " for '" + name + "'.",
                "Use the file that was allowed, or, if you trust this one, put its SHA-256 into the list.");
    }

    static Problem notAllowed(String file, String id, String sha256, Collection<String> allowed) {
        return new Problem(
                "It is not on the allow-list, neither as '" + file + "' nor as '" + id + "'; the list has "
                        + Wording.list(allowed) + ".",
                "If you trust it, add its SHA-256 to the list: " + sha256 + ".");
    }

    static String cannotCopyPlugins(String directory, String cause) {
        return noCopies(directory, cause)
                + "Free some space there, or name another directory with -Djava.io.tmpdir=DIR.";
    }

    static String tooManyOpenFilesToCopyPlugins(String directory) {
        return noCopies(directory, "too many files are open") + RAISE_LIMIT;
    }

    private static String noCopies(String directory, String cause) {
        return "Plugin jars cannot be copied to '" + directory + "': " + cause
                + ". They are loaded from private copies. ";
    }

    static Problem noProviders(String services) {
        return new Problem(
                "It offers nothing: none of its jars lists metrics in " + services
                        + ", nor loggers, layouts, predictors or reports in a file beside it.",
                SERVICES_HINT);
    }

    static Problem tooManyProviders(String services, int most) {
        return new Problem(
                services + " lists more than " + most + " classes.",
                "Do not use this jar. If it is your own, check what writes that file.");
    }

    static Problem notAClassName(String services, int line, String text) {
        return new Problem(
                "Line " + line + " of " + services + " is not a class name: '" + text + "'.",
                "Write one class name on a line; comments begin with #.");
    }

    static Problem providerMissing(String noun, String provider) {
        return new Problem(
                "The class " + provider + " is listed as a " + noun + "'s provider, but is not in the plugin.",
                BUILD_CLEAN);
    }

    static Problem classDamaged(String provider) {
        return new Problem(
                "The class " + provider + " cannot be read from the jar.",
                "Copy or build the jar again; it is damaged.");
    }

    static Problem providerOfProgram(String noun, String provider) {
        return new Problem(
                "The class " + provider + " is listed as a " + noun
                        + "'s provider, but belongs to Anometry or the JDK.",
                "List only classes of the plugin.");
    }

    static Problem notAProvider(String noun, String provider, String service) {
        return new Problem(
                "The class " + provider + " is listed as a " + noun + "'s provider, but does not implement " + service
                        + ".",
                service.equals("MetricProvider")
                        ? "List the provider that is generated for the metric, not the metric."
                        : "List the class that implements " + service + ".");
    }

    static Problem providerNotPublic(String provider) {
        return new Problem(
                "The class " + provider + " is not public, or is abstract.", "Make it a public, concrete class.");
    }

    static Problem noConstructor(String noun, String provider) {
        return new Problem(
                "The class " + provider + " has no public constructor without parameters.",
                noun.equals("metric")
                        ? "Add one; the settings of a metric come with create(MetricConfig)."
                        : "Add one; settings come with create(Map).");
    }

    static Problem constructorFailed(String provider, String error) {
        return new Problem("The constructor of " + provider + " failed: " + error + ".", PLUGIN_BUG);
    }

    static Problem initializerFailed(String provider, String error) {
        return new Problem("The class " + provider + " could not be initialised: " + error + ".", PLUGIN_BUG);
    }

    static Problem libraryMissing(String provider, String missing) {
        return new Problem(
                "The class " + provider + " needs " + missing + ", which the plugin does not have.",
                "Pack the library that has it into the plugin's jar, or put both jars into one folder.");
    }

    static Problem builtForNewerJava(String provider, int needed, int running) {
        return new Problem(
                "The class " + provider + " is built for Java " + needed + ", but this is Java " + running + ".",
                "Run Anometry with a newer JDK, or build the plugin for an older one (maven.compiler.release).");
    }

    static Problem doesNotLink(String provider, String error) {
        return new Problem(
                "The class " + provider + " is incompatible with the classes it uses: " + error + ".",
                "Rebuild the plugin against this version of Anometry and the libraries that it brings.");
    }

    static Problem methodFailed(String method, String provider, String error) {
        return new Problem("The " + method + " of " + provider + " failed: " + error + ".", PLUGIN_BUG);
    }

    static Problem notAName(String noun, String provider, String name) {
        return new Problem(
                "The class " + provider + " calls its " + noun + " '" + shown(name) + "', which is not a valid name.",
                "Use letters and digits, for example " + (noun.equals("metric") ? "AUROC" : "acme")
                        + "; a name has at most 100 characters, without spaces and ':'.");
    }

    /** Escaped, so that a terminal does not run it, and shortened to a line. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(40).forEach(c -> {
            int type = Character.getType(c);
            boolean isSafe = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
            shown.append(isSafe ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c));
        });
        return shown + (name.codePointCount(0, name.length()) > 40 ? "..." : "");
    }

    static Problem offeredTwice(String noun, String name, List<String> providers) {
        return new Problem(
                "The plugin offers a " + noun + " '" + name + "' more than once, with "
                        + String.join(" and ", providers) + ", so none of them can be used.",
                noun.equals("metric")
                        ? "Rename one of them (name = ... of @CreateAnomalibMetric)."
                        : "Rename one of them.");
    }

    /** @param offers for each kind: {@code the metrics A, B} */
    static String offers(List<String> offers) {
        int last = offers.size() - 1;
        String others = String.join(", ", offers.subList(0, last));
        return "It has " + others + (last > 0 ? " and " : "") + offers.get(last) + ".";
    }

    /** A problem as one or two sentences, for lists. */
    static String notLoaded(String path, String reason, String fix) {
        return "'" + path + "': " + reason + (fix.isEmpty() ? "" : " " + fix);
    }

    static String pluginAt(String id, String path) {
        return "the plugin '" + id + "' (" + path + ")";
    }

    static Problem sharedName(String noun, String id, String name, boolean builtIn, List<String> others) {
        List<String> all = new ArrayList<>(others);
        if (builtIn) {
            all.add(0, "Anometry itself");
        }
        return new Problem(
                "A " + noun + " '" + name + "' is also offered by " + Wording.few(all, " and by ")
                        + ", so the short name alone is ambiguous.",
                "Write " + id + ":" + name + (builtIn ? ", or anometry:" + name + " for the built-in one." : "."));
    }

    /** {@code metric 'Sharpness' of the plugin 'acme' (plugins/acme.jar)}. */
    static String ofPlugin(String subject, String plugin, String path) {
        return subject + " of the plugin '" + plugin + "' (" + path + ")";
    }

    /** @param whose {@link #ofPlugin} */
    static String pluginFailed(String whose, String error, Optional<String> mismatch) {
        return "The " + whose + " failed: " + error + ". "
                + mismatch.map(Messages::builtForOtherAnometry).orElse(PLUGIN_BUG);
    }

    /** @param whose {@link #ofPlugin} */
    static String backendMissing(String whose, String error) {
        return "The " + whose + " failed: " + error + ". ND4J has no backend for this machine. Put"
                + " org.nd4j:nd4j-native and its classifier for this machine into the plugin's folder, as"
                + " metrics-plugins/nd4j/README.md says.";
    }

    static Problem otherAnometry(String provider, String member) {
        return new Problem(
                "The class " + provider + " does not find " + member + " of Anometry.", builtForOtherAnometry(member));
    }

    private static String builtForOtherAnometry(String member) {
        return "It was built for another version of Anometry (it uses " + member
                + "). Rebuild it with this version, or use a matching version of the plugin.";
    }

    static String pluginClosed(String whose, String error) {
        return "The " + whose + " was used after its plugin was closed: " + error
                + ". Close the PluginManager when you are done with what its plugins offer.";
    }
}
