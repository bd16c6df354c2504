package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.cli.scaffold.PluginProject;
import io.github.anometry.cli.scaffold.ProjectKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The plugin that {@code anometry plugins new} creates, built without Maven. */
record TestPlugin(Path project) {

    static TestPlugin made(Path folder) {
        return made(folder, ProjectKind.METRIC);
    }

    static TestPlugin made(Path folder, ProjectKind kind) {
        PluginProject.of(folder, kind, Version.text()).write();
        return new TestPlugin(folder);
    }

    /** Changes a file of the project. */
    TestPlugin replace(String file, String text, String replacement) throws IOException {
        Path path = find(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, replacement));
        return this;
    }

    private Path find(String file) throws IOException {
        return files(project).stream()
                .filter(path -> path.endsWith(file))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Compiles sources and tests, and packages the compiled sources. */
    Path build(Path jar) throws IOException {
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        Path testClasses = Files.createDirectories(project.resolve("target/test-classes"));
        String classPath = System.getProperty("java.class.path");
        compile(project.resolve("src/main"), classes, classPath);
        String separator = System.getProperty("path.separator");
        compile(project.resolve("src/test"), testClasses, classPath + separator + classes);
        Files.createDirectories(Objects.requireNonNull(jar.getParent()));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest())) {
            for (Path file : files(classes)) {
                packed.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                packed.write(Files.readAllBytes(file));
                packed.closeEntry();
            }
        }
        return jar;
    }

    private static void compile(Path sources, Path classes, String classPath) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> problems = new ArrayList<>();
        // An explicit processor path: since JDK 23 the compiler no longer runs processors that are merely on the class
        // path.
        List<String> options =
                List.of("-d", classes.toString(), "-cp", classPath, "-processorpath", classPath, "--release", "17");
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<Path> java = files(sources);
            javac.getTask(
                            null,
                            manager,
                            problem -> problems.add(problem.toString()),
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        assertThat(problems).isEmpty();
    }

    /** The manifest entries that Maven would write, from the project's POM. */
    private Manifest manifest() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Matcher entry = Pattern.compile("<(Anometry-[A-Za-z-]+)>(.*?)</").matcher(Files.readString(find("pom.xml")));
        while (entry.find()) {
            manifest.getMainAttributes()
                    .putValue(entry.group(1), entry.group(2).replace("${project.version}", "1.0.0"));
        }
        return manifest;
    }
}
