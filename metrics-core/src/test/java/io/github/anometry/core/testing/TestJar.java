package io.github.anometry.core.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A jar that is compiled and packed on the spot. Entries stand in the order in which they were added. */
public final class TestJar {
    public static final String SERVICES = "META-INF/services/io.github.anometry.api.spi.MetricProvider";

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> providers = new ArrayList<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>();

    private TestJar() {}

    /** No plugin at all: a library. */
    public static TestJar library() {
        return new TestJar();
    }

    /** A plugin with all that its manifest needs. */
    public static TestJar plugin(String id) {
        return new TestJar()
                .manifest("Anometry-Plugin-Id", id)
                .manifest("Anometry-Plugin-Version", "1.0")
                .manifest("Anometry-Api-Level", "1");
    }

    public TestJar manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    public TestJar withoutManifest(String name) {
        manifest.remove(name);
        return this;
    }

    public TestJar source(String className, String code) {
        sources.put(className, code);
        return this;
    }

    /** Lets a class that was compiled not be in the jar. */
    public TestJar without(String className) {
        removed.add(className.replace('.', '/') + ".class");
        return this;
    }

    /** Libraries to compile against. */
    public TestJar with(Path library) {
        libraries.add(library);
        return this;
    }

    /** A line of the services file. */
    public TestJar provider(String line) {
        providers.add(line);
        return this;
    }

    public TestJar entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public TestJar entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A provider whose class body is given, with what it takes to be one; that it is listed, too. */
    public TestJar provider(String className, String body) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        String metric = name.replace("Provider", "");
        return provider(className)
                .source(className, """
                package %s;
                import io.github.anometry.api.metric.AnomalibMetric;
                import io.github.anometry.api.spi.*;
                import java.util.List;
                public class %s implements MetricProvider {
                    %s
                    @Override public MetricDescriptor descriptor() {
                        return new MetricDescriptor("%s", "A metric.", "A metric.", "%s", List.of(), List.of());
                    }
                    @Override public AnomalibMetric<?> create(MetricConfig config) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(packageOf(className), name, body, metric, className));
    }

    /** A metric that counts the pixels at or above 0.5, and the provider that is generated for it. */
    public TestJar metric(String className) {
        return metric(className, "map.getDouble(i) >= 0.5 ? 1 : 0");
    }

    /** A metric that sums over the elements i of a map. */
    public TestJar metric(String className, String term) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        return source(className, """
                package %1$s;
                import io.github.anometry.api.annotation.CreateAnomalibMetric;
                import io.github.anometry.api.batch.Tensor;
                import io.github.anometry.api.metric.*;
                /** A metric of a plugin. */
                @CreateAnomalibMetric(defaultFields = "anomaly_map")
                public final class %2$s implements Metric<Double>, Mergeable<%2$s> {
                    private double sum;
                    public void update(Tensor map) {
                        for (int i = 0; i < map.size(); i++) {
                            sum += %3$s;
                        }
                    }
                    @Override public Double compute() { return sum; }
                    @Override public void reset() { sum = 0; }
                    @Override public void merge(%2$s other) { sum += other.sum; }
                }
                """.formatted(packageOf(className), name, term));
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    public Path write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path classes = Files.createTempDirectory("classes");
            try {
                compile(classes);
                pack(classes, file);
            } finally {
                delete(classes);
            }
            return file;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((className, code) -> units.add(new Source(className, code)));
        StringBuilder classPath = new StringBuilder(System.getProperty("java.class.path"));
        libraries.forEach(library ->
                classPath.append(System.getProperty("path.separator")).append(library));
        // The processors' path by name: since JDK 23 the compiler runs none that are merely on the class path.
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                classPath.toString(),
                "-processorpath",
                classPath.toString(),
                "--release",
                "17");
        StringBuilder problems = new StringBuilder();
        boolean compiled = javac.getTask(
                        null, null, problem -> problems.append(problem).append('\n'), options, null, units)
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(problems.toString());
        }
    }

    private void pack(Path classes, Path file) throws IOException {
        Manifest main = new Manifest();
        main.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((name, value) -> main.getMainAttributes().putValue(name, value));
        String services = String.join("\n", providers);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, main);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path path : compiled.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(path).toString().replace('\\', '/');
                if (name.equals(SERVICES)) {
                    services = services + "\n" + Files.readString(path);
                } else if (!removed.contains(name)) {
                    add(jar, name, Files.readAllBytes(path));
                }
            }
            if (!services.isEmpty()) {
                add(jar, SERVICES, services.getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(jar, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String className, String code) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
