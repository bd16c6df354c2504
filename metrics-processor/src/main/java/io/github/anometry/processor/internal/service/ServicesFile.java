package io.github.anometry.processor.internal.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a file in {@code META-INF/services}: comments first, then providers by name. */
final class ServicesFile {
    private static final String OF_WRAPPER = "$Provider";

    private final List<String> comments;
    /** Lines by the class that they name: a comment may follow it. */
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
     * Forgets wrappers that no longer exist. Other lines stay even if they are wrong: somebody wrote them, and should hear of it.
     *
     * @param exists whether there is a wrapper of that qualified name
     */
    void prune(Predicate<String> exists) {
        lines.keySet()
                .removeIf(name -> name.endsWith(OF_WRAPPER)
                        && !exists.test(name.substring(0, name.length() - OF_WRAPPER.length())));
    }

    String text() {
        return Stream.concat(comments.stream(), lines.values().stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
