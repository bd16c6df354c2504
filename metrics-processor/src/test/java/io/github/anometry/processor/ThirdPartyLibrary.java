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

/** A third-party library in class files, with or without parameter names. */
final class ThirdPartyLibrary {
    static final ThirdPartyLibrary WITH_PARAMETERS = new ThirdPartyLibrary("-parameters", "-g:none");
    static final ThirdPartyLibrary WITH_DEBUG_INFORMATION = new ThirdPartyLibrary("-g");
    static final ThirdPartyLibrary WITHOUT_NAMES = new ThirdPartyLibrary("-g:none");
    /** Contains ND4J, but not the class that converts tensors to its arrays. */
    static final ThirdPartyLibrary WITHOUT_CONVERSION = new ThirdPartyLibrary("Nd4jTensors.java", List.of("-g:none"));

    private final String leftOut;
    private final List<String> options;
    private final Path folder;

    private ThirdPartyLibrary(String... options) {
        this("", List.of(options));
    }

    private ThirdPartyLibrary(String leftOut, List<String> options) {
        this.leftOut = leftOut;
        this.options = options;
        this.folder = compile();
    }

    /** The folder of its class files. */
    Path folder() {
        return folder;
    }

    /** The class path of a user of the annotations, including the library. */
    List<File> classPath() {
        return Stream.concat(
                        Stream.of(folder.toFile()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                // The test classes are next to sources, which some compilers would read.
                                .filter(entry -> !entry.endsWith("test-classes"))
                                .map(File::new))
                .collect(Collectors.toList());
    }

    private Path compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path target = Files.createTempDirectory(Path.of("target"), "library-");
            List<String> arguments = new ArrayList<>(options);
            // A release that the compilers of all supported JDKs can read.
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
