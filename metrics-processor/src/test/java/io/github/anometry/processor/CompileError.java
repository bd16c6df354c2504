package io.github.anometry.processor;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An error of a compiler.
 *
 * @param file the path of the source; empty if it has none
 * @param message the message
 */
record CompileError(String file, String message) {
    /** The errors among diagnostics. Read them before the files are deleted: Eclipse's compiler needs these. */
    static List<CompileError> of(List<? extends Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(CompileError::of)
                .toList();
    }

    private static CompileError of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return new CompileError(source == null ? "" : source.getName(), diagnostic.getMessage(Locale.ROOT));
    }
}
