package io.github.anometry.core.plugin;

import java.util.List;
import java.util.stream.Stream;

/** The packages that plugins share with the program. */
final class SharedPackages {
    /** Anometry itself: the copies in a plugin would not be the classes that it must implement. */
    static final List<String> ANOMETRY = List.of("io/github/anometry/api/", "io/github/anometry/core/");

    /** Libraries with types in the API of Anometry, and libraries that must be unique. */
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
     * ND4J is shared completely or not at all. A program with a backend shares it, with its native memory and threads. A
     * program without a backend has at most ND4J's API, which does not find the backend of a plugin; then the plugin uses its
     * own ND4J.
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
