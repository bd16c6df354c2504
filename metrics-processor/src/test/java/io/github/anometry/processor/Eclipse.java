package io.github.anometry.processor;

import com.google.auto.service.processor.AutoServiceProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Runs Eclipse's compiler, which accepts only files, with the processor. */
final class Eclipse {
    private Eclipse() {}

    /**
     * The outcome of a compilation.
     *
     * @param errors the errors
     * @param classes the bytes by class name
     */
    record Outcome(List<CompileError> errors, Map<String, byte[]> classes) {}

    static Outcome compile(List<JavaFileObject> sources) throws IOException {
        Path folder = Files.createTempDirectory("eclipse");
        try {
            return compile(sources, folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Outcome compile(List<JavaFileObject> sources, Path folder) throws IOException {
        Path written = folder.resolve("sources");
        for (JavaFileObject source : sources) {
            Path file = written.resolve(source.getName().replaceFirst("^/", ""));
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getCharContent(false), StandardCharsets.UTF_8);
        }
        Path made = Files.createDirectory(folder.resolve("classes"));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        EclipseCompiler compiler = new EclipseCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(written)) {
                files = all.filter(Files::isRegularFile).sorted().toList();
            }
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    manager,
                    diagnostics,
                    List.of(
                            "-17",
                            "-nowarn",
                            "-parameters",
                            "-encoding",
                            "UTF-8",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            made.toString(),
                            "-s",
                            made.toString()),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new AnomalibMetricProcessor(), new AutoServiceProcessor()));
            task.call();
        }
        return new Outcome(CompileError.of(diagnostics.getDiagnostics()), classes(made));
    }

    private static Map<String, byte[]> classes(Path folder) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = folder.relativize(file).toString();
                classes.put(
                        name.substring(0, name.length() - ".class".length())
                                .replace('/', '.')
                                .replace('\\', '.'),
                        Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
