package io.github.anometry.examples.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.anometry.processor.AnomalibMetricProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * In-memory sources for javac and the processor.
 *
 * @param byClass each by the full name of its class
 */
record JavaSources(Map<String, String> byClass) {
    /**
     * The result of javac.
     *
     * @param errors by the full name of the class in whose source they are
     * @param classes the generated classes, by full name
     */
    record Compiled(Map<String, String> errors, Map<String, byte[]> classes) {
        ClassLoader loader() {
            return new ClassLoader(JavaSources.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    byte[] code = classes.get(name);
                    if (code == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, code, 0, code.length);
                }
            };
        }
    }

    Compiled compile() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (Written written = new Written(javac.getStandardFileManager(said, Locale.ROOT, UTF_8))) {
            JavaCompiler.CompilationTask task = javac.getTask(null, written, said, List.of("-nowarn"), null, sources());
            task.setProcessors(List.of(new AnomalibMetricProcessor()));
            boolean succeeded = task.call();
            Map<String, String> errors = errors(said.getDiagnostics());
            if (succeeded != errors.isEmpty()) {
                throw new IllegalStateException("javac gave no reason for its failure, or an unfounded one: " + errors);
            }
            return new Compiled(errors, written.classes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Source> sources() {
        return byClass.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
    }

    private static Map<String, String> errors(List<Diagnostic<? extends JavaFileObject>> said) {
        Map<String, String> errors = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : said) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                String in = diagnostic.getSource() instanceof Source source ? source.className : "";
                errors.merge(in, diagnostic.getMessage(Locale.ROOT), (first, second) -> first + "\n" + second);
            }
        }
        return errors;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String className;
        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.className = className;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps the classes; other output is not needed later. */
    private static final class Written extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Written(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> codes = new HashMap<>();
            classes.forEach((name, code) -> codes.put(name, code.toByteArray()));
            return codes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (kind == JavaFileObject.Kind.CLASS) {
                classes.put(className, bytes);
            }
            return new Memory(className.replace('.', '/') + kind.extension, kind, bytes);
        }

        @Override
        public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
            return new Memory(name, JavaFileObject.Kind.OTHER, new ByteArrayOutputStream());
        }
    }

    private static final class Memory extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes;

        Memory(String path, Kind kind, ByteArrayOutputStream bytes) {
            super(URI.create("memory:///" + path), kind);
            this.bytes = bytes;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        /** For a source that the processor writes. */
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(UTF_8);
        }
    }
}
