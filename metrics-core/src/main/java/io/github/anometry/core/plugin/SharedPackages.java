package io.github.anometry.core.plugin;

import java.util.List;
import java.util.stream.Stream;

/** What plugins share with the program instead of bringing it. */
final class SharedPackages {
    /** Anometry itself: a plugin that brings it has classes that are not those it must implement. */
    static final List<String> ANOMETRY = List.of("io/github/anometry/api/", "io/github/anometry/core/");

    /** Those whose types appear in Anometry's, and those that there can be only one of. */
    private static final List<String> OTHERS =
            List.of("com/google/inject/", "jakarta/inject/", "org/slf4j/", "org/jspecify/");

    /** ND4J and what loads its native library. */
    private static final List<String> ND4J = List.of("org/nd4j/", "org/bytedeco/");

    private static final String SERVICES = "META-INF/services/";
    private static final String ND4J_BACKENDS = SERVICES + "org.nd4j.linalg.factory.Nd4jBackend";

    private final List<String> others;

    private SharedPackages(List<String> others) {
        this.others = others;
    }

    /**
     * ND4J is shared as a whole or not at all. A program that has a backend shares its own, with its native memory and threads.
     * One without has at most ND4J's API, which does not find a backend of a plugin: then all of ND4J is the plugin's.
     */
    static SharedPackages of(ClassLoader program) {
        return new SharedPackages(
                program.getResource(ND4J_BACKENDS) == null
                        ? OTHERS
                        : Stream.concat(OTHERS.stream(), ND4J.stream()).toList());
    }

    boolean hasClass(String className) {
        String path = className.replace('.', '/');
        return isIn(ANOMETRY, path) || isIn(others, path);
    }

    /**
     * Whether a resource belongs to a shared library. The registration of a service does, too, so that ND4J finds the
     * program's backend; not that of metrics, of which each plugin has its own.
     */
    boolean hasResource(String name) {
        if (name.startsWith(SERVICES)) {
            return isIn(others, name.substring(SERVICES.length()).replace('.', '/'));
        }
        return isIn(ANOMETRY, name) || isIn(others, name);
    }

    private static boolean isIn(List<String> prefixes, String path) {
        return prefixes.stream().anyMatch(path::startsWith);
    }
}
