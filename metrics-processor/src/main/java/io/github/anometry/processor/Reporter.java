package io.github.anometry.processor;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Shows the problems of one declaration, and remembers whether there were any. */
final class Reporter {
    private final Messager messager;
    private boolean failed;

    Reporter(Messager messager) {
        this.messager = messager;
    }

    void report(Place place, Problem problem, Object... details) {
        failed = true;
        messager.printMessage(
                Diagnostic.Kind.ERROR, problem.message(details), place.element(), place.annotation(), place.value());
    }

    /** For what is at no place in a source. */
    void report(Problem problem, Object... details) {
        failed = true;
        messager.printMessage(Diagnostic.Kind.ERROR, problem.message(details));
    }

    /** For what may be meant so. */
    void warn(Place place, Problem problem, Object... details) {
        messager.printMessage(
                Diagnostic.Kind.WARNING, problem.message(details), place.element(), place.annotation(), place.value());
    }

    boolean failed() {
        return failed;
    }
}
