package io.github.anometry.core.config;

import io.github.anometry.api.annotation.AnomalibMetricSpec;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.CreateAnomalibMetrics;
import io.github.anometry.api.metric.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds annotated classes, to report that the processor did not run on them. It looks only into folders, where a program is
 * during development, and only at a limited number of files.
 */
final class AnnotatedClasses {
    private static final System.Logger LOGGER = System.getLogger(AnnotatedClasses.class.getName());
    private static final int MOST_FILES = 5000;
    private static final String CORE = AnnotatedClasses.class.getPackageName().replaceFirst("[^.]*$", "");
    private static final String METRIC = Metric.class.getName().replace('.', '/');
    private static final String CLASS_FILE = ".class";

    /** The names in class files; the processor's annotations are not available at run time. */
    private static final List<String> DESCRIPTORS = Stream.of(
                    CreateAnomalibMetric.class, CreateAnomalibMetrics.class, AnomalibMetricSpec.class)
            .map(Class::descriptorString)
            .toList();

    private AnnotatedClasses() {}

    /** The annotated classes that the thread's context class loader finds, except Anometry's own. */
    static List<Found> find() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? AnnotatedClasses.class.getClassLoader() : context;
        List<Found> found = new ArrayList<>();
        try {
            for (URL root : Collections.list(loader.getResources(""))) {
                if (root.getProtocol().equals("file")) {
                    found.addAll(in(Path.of(URI.create(root.toString()))));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            // The caller has an error to report anyway.
            LOGGER.log(System.Logger.Level.DEBUG, "Not all folders of the class path can be read.", unreadable);
        }
        return found;
    }

    private static List<Found> in(Path root) throws IOException {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(CLASS_FILE))
                    .limit(MOST_FILES)
                    .toList()) {
                String name = name(root.relativize(file));
                if (!name.startsWith(CORE)) {
                    // A class file has such names as plain text.
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (DESCRIPTORS.stream().anyMatch(content::contains)) {
                        found.add(new Found(name, content.contains(METRIC)));
                    }
                }
            }
        }
        return found;
    }

    private static String name(Path file) {
        String name = file.toString().replace('\\', '.').replace('/', '.');
        return name.substring(0, name.length() - CLASS_FILE.length());
    }

    /**
     * An annotated class.
     *
     * @param name its binary name
     * @param isMetric whether it is a metric itself; if not, its annotation names another class
     */
    record Found(String name, boolean isMetric) {}
}
