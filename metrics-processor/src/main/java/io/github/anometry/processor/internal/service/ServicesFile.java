package io.github.anometry.processor.internal.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contents of a file in {@code META-INF/services}: comments first, then providers by name. */
final class ServicesFile {
    private static final String OF_ADAPTER = "$Provider";

    private final List<String> comments;
    /** The lines by the class that they name, which a comment may follow. */
    private final Map<String, String> lines = new TreeMap<>();

    private ServicesFile(String text) {
        List<String> all =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        comments = all.stream().filter(line -> name(line).isEmpty()).toList();
        all.stream().filter(line -> !name(line).isEmpty()).forEach(line -> lines.putIfAbsent(name(line), line));
    }

    static ServicesFile parse(String text) {
        return new ServicesFile(text);
    }

    private static String name(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    void add(Collection<String> providers) {
        providers.forEach(provider -> lines.putIfAbsent(provider, provider));
    }

    /**
     * Removes providers whose adapters no longer exist. Other lines are kept even if they are wrong, so that the service
     * loader reports them.
     *
     * @param exists whether an adapter with a qualified name exists
     */
    void prune(Predicate<String> exists) {
        lines.keySet()
                .removeIf(name -> name.endsWith(OF_ADAPTER)
                        && !exists.test(name.substring(0, name.length() - OF_ADAPTER.length())));
    }

    String text() {
        return Stream.concat(comments.stream(), lines.values().stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
