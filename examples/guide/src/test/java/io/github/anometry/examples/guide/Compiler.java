package io.github.anometry.examples.guide;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a file and reports javac's errors. */
final class Compiler {
    private Compiler() {}

    /**
     * The errors, with classes by their simple names as javac prints them.
     *
     * @param classes the folder for what compiles
     */
    static List<String> errors(Path source, Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ENGLISH, null)) {
            List<String> options = List.of("-proc:none", "-d", classes.toString());
            javac.getTask(Writer.nullWriter(), files, found, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic ->
                        diagnostic.getMessage(Locale.ENGLISH).replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", ""))
                .toList();
    }
}
