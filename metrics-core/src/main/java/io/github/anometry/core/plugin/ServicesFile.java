package io.github.anometry.core.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The providers of one kind that a plugin's jars register for {@link java.util.ServiceLoader}. Read here because ServiceLoader
 * reads it without a limit, stops at the first invalid line, and does not say which provider failed.
 *
 * @param providers class names in order, each once
 * @param problems of lines that are not class names
 */
record ServicesFile(PluginKind kind, List<String> providers, List<Problem> problems) {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_PROVIDERS = 1000;
    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+";
    private static final Pattern CLASS_NAME = Pattern.compile(IDENTIFIER + "(?:\\." + IDENTIFIER + ")*+");

    /** The files of all kinds that are present. */
    static List<ServicesFile> of(List<PluginJar> jars) throws Refusal {
        List<ServicesFile> files = new ArrayList<>();
        for (PluginKind kind : PluginKind.values()) {
            ServicesFile file = of(kind, jars);
            if (!file.providers.isEmpty() || !file.problems.isEmpty()) {
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            throw new Refusal(Messages.noProviders(PluginKind.METRIC.servicesFile()));
        }
        return files;
    }

    private static ServicesFile of(PluginKind kind, List<PluginJar> jars) throws Refusal {
        String file = kind.servicesFile();
        Set<String> providers = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (PluginJar jar : jars) {
            List<String> lines = text(jar, file).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                String name = lines.get(line).replaceFirst("#.*", "").strip();
                if (name.isEmpty()) {
                    continue;
                }
                if (CLASS_NAME.matcher(name).matches()) {
                    providers.add(name);
                } else {
                    problems.add(Messages.notAClassName(file, line + 1, name));
                }
                if (providers.size() + problems.size() > MAX_PROVIDERS) {
                    throw new Refusal(Messages.tooManyProviders(file, MAX_PROVIDERS));
                }
            }
        }
        return new ServicesFile(kind, List.copyOf(providers), List.copyOf(problems));
    }

    /** The announced providers, as far as readable, to find the plugin of a missing metric. */
    static List<String> announced(List<PluginJar> jars) {
        try {
            return of(jars).stream().flatMap(file -> file.providers().stream()).toList();
        } catch (Refusal reportedWhenItIsLoaded) {
            return List.of();
        }
    }

    private static String text(PluginJar jar, String file) throws Refusal {
        try {
            return new String(jar.bytes(file, MAX_BYTES).orElse(new byte[0]), StandardCharsets.UTF_8);
        } catch (PluginJar.EntryTooLargeException tooLarge) {
            throw new Refusal(Messages.entryTooLarge(file));
        } catch (IOException damaged) {
            throw new Refusal(Messages.notAJar(jar.copy().original()));
        }
    }
}
