package io.github.anometry.core.plugin;

import java.util.List;

/** What plugins share with the program instead of bringing it. */
final class SharedPackages {
    /** Anometry itself: a plugin that brings it has classes that are not those it must implement. */
    static final List<String> ANOMETRY = List.of("io/github/anometry/api/", "io/github/anometry/core/");

    /** Those whose types appear in Anometry's, and those that there can be only one of. */
    private static final List<String> OTHERS = List.of(
            "com/google/inject/", "jakarta/inject/", "org/nd4j/", "org/bytedeco/", "org/slf4j/", "org/jspecify/");

    private static final String SERVICES = "META-INF/services/";

    private SharedPackages() {}

    static boolean hasClass(String className) {
        String path = className.replace('.', '/');
        return isIn(ANOMETRY, path) || isIn(OTHERS, path);
    }

    /**
     * Whether a resource belongs to a shared library. The registration of a service does, too, so that ND4J finds the
     * program's backend; not that of metrics, of which each plugin has its own.
     */
    static boolean hasResource(String name) {
        if (name.startsWith(SERVICES)) {
            return isIn(OTHERS, name.substring(SERVICES.length()).replace('.', '/'));
        }
        return isIn(ANOMETRY, name) || isIn(OTHERS, name);
    }

    private static boolean isIn(List<String> prefixes, String path) {
        return prefixes.stream().anyMatch(path::startsWith);
    }
}
