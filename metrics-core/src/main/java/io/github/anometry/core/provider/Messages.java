package io.github.anometry.core.provider;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;

/** Messages about providers. Each noun is the name of what a provider offers: {@code logger}. */
final class Messages {
    private Messages() {}

    static String providerFailed(String noun, String reason) {
        return "A provider of " + noun + "s cannot be loaded: " + reason
                + (reason.endsWith(" not found.")
                        ? " If it was removed or renamed, rebuild what lists it, for example with mvn clean package; "
                                + "otherwise take its jar off the class path, or report it to its author."
                        : " Take its jar off the class path, or report it to its author.");
    }

    static String servicesLost(String noun, String service, Collection<String> loaders) {
        return "None of Anometry's own " + noun + "s is registered: META-INF/services/" + service
                + " was lost or replaced, as it is when jars are merged into one without their services files. Merge those"
                + " files: with the ServicesResourceTransformer of maven-shade-plugin, or with mergeServiceFiles() of"
                + " Gradle's Shadow. It was looked for by " + String.join(" and ", loaders) + ".";
    }

    static String unknown(String noun, String name, Collection<String> known, List<String> problems) {
        return "There is no " + noun + " '" + name + "'." + Spelling.didYouMean(name, known) + " There are "
                + Wording.list(known) + "."
                + (problems.isEmpty()
                        ? ""
                        : " It may be part of what could not be loaded: " + String.join(" ", problems));
    }

    static String elsewhere(String noun) {
        return " A " + noun + " of a plugin needs the plugin's directory (--plugins), or its jar on the class path.";
    }

    static String fileForName(String noun, String file, String name) {
        return "There is no " + noun + " '" + file + "'. Did you mean '" + name + "=" + file + "'?";
    }

    static String several(String noun, String name, List<String> meant, List<String> providers) {
        boolean areOfPlugins = meant.size() == providers.size();
        return "Several providers offer a " + noun + " '" + name + "': " + Wording.few(providers) + ". "
                + (areOfPlugins
                        ? "Write " + Wording.few(meant, " or ") + "."
                        : "Take all but one of their jars off the class path.");
    }

    static String unknownSetting(String noun, String name, String setting, Collection<String> known) {
        return "The " + noun + " '" + name + "' has no setting '" + setting + "'." + Spelling.didYouMean(setting, known)
                + (known.isEmpty() ? " It has none." : " It has " + Wording.list(known) + ".");
    }

    static String missingSetting(String noun, String name, String setting, String doc) {
        return "The " + noun + " '" + name + "' needs the setting '" + setting + "' (" + doc + "). Write " + name
                + "=VALUE, or give it by its name.";
    }

    static String takesNoValue(String noun, String name, String value) {
        return "The " + noun + " '" + name + "' takes no value, but is given '" + value + "'. Write only " + name + ".";
    }

    static String emptySetting(String noun, String name, String setting) {
        return "The setting '" + setting + "' of the " + noun + " '" + name + "' is empty. Give it a value.";
    }

    static String noName(String noun, String spec, String example) {
        return "'" + spec + "' does not name a " + noun + ". Write its name, or NAME=VALUE, for example " + example
                + ".";
    }

    static String couldNotCreate(String noun, String name, String provider, String cause) {
        return "The " + noun + " '" + name + "' could not be created: " + provider + " failed with " + cause
                + ". Check its settings, or report it to its author.";
    }

    static String madeNothing(String noun, String name, String provider) {
        return "The " + noun + " '" + name + "' could not be created: " + provider
                + " returned null. Report it to its author.";
    }
}
