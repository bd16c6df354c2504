package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The sources that the tests compile, and their output. */
final class Sources {
    static final Path RESOURCES = Path.of("src", "test", "resources");

    private Sources() {}

    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JavaFileObject read(Path file) {
        return JavaFileObjects.forSourceString(className(file), text(file));
    }

    static String className(Path file) {
        return RESOURCES
                .relativize(file)
                .toString()
                .replace('\\', '.')
                .replace('/', '.')
                .replaceFirst("\\.java$", "");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Compiles everything in {@code good} with the strictest settings. */
    static Compilation compileGood(ThirdPartyLibrary library) {
        return javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .withClasspath(library.classPath())
                .withOptions("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror")
                .compile(good());
    }

    /** Compiles the sources in {@code good} to the folder, and loads the classes as a program does. */
    static ClassLoader loadGood(Path folder) throws IOException {
        for (JavaFileObject file :
                compileGood(ThirdPartyLibrary.WITH_PARAMETERS).generatedFiles()) {
            String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
            if (path.endsWith(".class") || path.startsWith("META-INF")) {
                Path target = folder.resolve(path.replaceFirst("^/", ""));
                Files.createDirectories(target.getParent());
                try (InputStream content = file.openInputStream()) {
                    Files.copy(content, target);
                }
            }
        }
        URL[] urls = {
            folder.toUri().toURL(),
            ThirdPartyLibrary.WITH_PARAMETERS.folder().toUri().toURL()
        };
        return new URLClassLoader(urls, Sources.class.getClassLoader());
    }

    static List<JavaFileObject> good() {
        return in("good").stream().map(Sources::read).toList();
    }

    /** Compares with a file, or writes the file if the tests run with {@code -Danometry.regenerate=true}. */
    static String expected(Path file, String actual) {
        if (Boolean.getBoolean("anometry.regenerate")) {
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return Files.exists(file) ? text(file) : "";
    }
}
