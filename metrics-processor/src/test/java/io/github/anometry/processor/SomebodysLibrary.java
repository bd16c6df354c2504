package io.github.anometry.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Somebody else's classes, as class files with what compilers may keep of the parameters' names. */
final class SomebodysLibrary {
    static final SomebodysLibrary WITH_PARAMETERS = new SomebodysLibrary("-parameters", "-g:none");
    static final SomebodysLibrary WITH_DEBUG_INFORMATION = new SomebodysLibrary("-g");
    static final SomebodysLibrary WITHOUT_NAMES = new SomebodysLibrary("-g:none");
    /** ND4J is there, but not what converts tensors into its arrays. */
    static final SomebodysLibrary WITHOUT_CONVERSION = new SomebodysLibrary("Nd4jTensors.java", List.of("-g:none"));

    private final String leftOut;
    private final List<String> options;
    private final Path folder;

    private SomebodysLibrary(String... options) {
        this("", List.of(options));
    }

    private SomebodysLibrary(String leftOut, List<String> options) {
        this.leftOut = leftOut;
        this.options = options;
        this.folder = compile();
    }

    /** The folder of its class files. */
    Path folder() {
        return folder;
    }

    /** With it, everything that a user of the annotations has. */
    List<File> classPath() {
        return Stream.concat(
                        Stream.of(folder.toFile()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                // The tests' own folder has the sources as well, which some compilers would read.
                                .filter(entry -> !entry.endsWith("test-classes"))
                                .map(File::new))
                .collect(Collectors.toList());
    }

    private Path compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path target = Files.createTempDirectory(Path.of("target"), "library-");
            List<String> arguments = new ArrayList<>(options);
            // Of the release that a compiler of any JDK reads.
            arguments.addAll(List.of("--release", "17", "-nowarn", "-proc:none", "-d", target.toString()));
            List<Path> sources = Stream.concat(Sources.in("library").stream(), Sources.in("stubs").stream())
                    .filter(source -> !source.getFileName().toString().equals(leftOut))
                    .toList();
            boolean compiled = compiler.getTask(
                            null, files, null, arguments, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The library of the tests does not compile.");
            }
            return target;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
