package io.github.anometry.processor.internal.problem;

import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Reports the problems of one declaration, and remembers whether there were any. */
public final class Reporter {
    private final ProcessingEnvironment environment;
    private boolean failed;

    public Reporter(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    public void report(Place place, Problem problem, Object... details) {
        failed = true;
        show(Diagnostic.Kind.ERROR, place, problem.message(details));
    }

    /** Reports a problem without a place in a source. */
    public void report(Problem problem, Object... details) {
        failed = true;
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.message(details));
    }

    /** Reports a warning. */
    public void warn(Place place, Problem problem, Object... details) {
        show(Diagnostic.Kind.WARNING, place, problem.message(details));
    }

    private void show(Diagnostic.Kind kind, Place place, String message) {
        if (!RepeatedAnnotation.show(environment, kind, message, place)) {
            environment.getMessager().printMessage(kind, message, place.element(), place.annotation(), place.value());
        }
    }

    public boolean failed() {
        return failed;
    }
}
