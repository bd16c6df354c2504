package io.github.anometry.core.plugin;

import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.internal.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The providers that a plugin's jars register for {@link java.util.ServiceLoader}. Read here, because ServiceLoader reads it
 * without a limit, stops for good at a line that it does not understand, and does not say which provider it failed at.
 *
 * @param providers class names in order, each once
 * @param problems of lines that are no class names
 */
record ServicesFile(List<String> providers, List<Problem> problems) {
    static final String NAME = "META-INF/services/" + MetricProvider.class.getName();
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_PROVIDERS = 1000;
    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+";
    private static final Pattern CLASS_NAME = Pattern.compile(IDENTIFIER + "(?:\\." + IDENTIFIER + ")*+");

    static ServicesFile of(List<PluginJar> jars) throws Refusal {
        Set<String> providers = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (PluginJar jar : jars) {
            List<String> lines = text(jar).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                String name = lines.get(line).replaceFirst("#.*", "").strip();
                if (name.isEmpty()) {
                    continue;
                }
                if (CLASS_NAME.matcher(name).matches()) {
                    providers.add(name);
                } else {
                    problems.add(Messages.notAClassName(NAME, line + 1, name));
                }
                if (providers.size() + problems.size() > MAX_PROVIDERS) {
                    throw new Refusal(Messages.tooManyProviders(NAME, MAX_PROVIDERS));
                }
            }
        }
        if (providers.isEmpty() && problems.isEmpty()) {
            throw new Refusal(Messages.noProviders(NAME));
        }
        return new ServicesFile(List.copyOf(providers), List.copyOf(problems));
    }

    /** The providers that there would be, as far as that can be read; to tell which plugin was to have a metric. */
    static List<String> announced(List<PluginJar> jars) {
        try {
            return of(jars).providers();
        } catch (Refusal toldWhenItIsLoaded) {
            return List.of();
        }
    }

    private static String text(PluginJar jar) throws Refusal {
        try {
            return new String(jar.bytes(NAME, MAX_BYTES).orElse(new byte[0]), StandardCharsets.UTF_8);
        } catch (PluginJar.EntryTooLargeException tooLarge) {
            throw new Refusal(Messages.entryTooLarge(NAME));
        } catch (IOException damaged) {
            throw new Refusal(Messages.notAJar(jar.copy().original()));
        }
    }
}
