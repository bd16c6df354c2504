package io.github.anometry.core.plugin;

import io.github.anometry.api.internal.FileFailure;
import java.io.IOException;

/** Thrown when a plugin, or one of its providers, cannot be used. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String fix;

    Refusal(Problem problem) {
        super(problem.reason());
        this.fix = problem.fix();
    }

    /** For a file or folder that cannot be read. */
    static Refusal of(IOException unreadable) {
        return new Refusal(
                FileFailure.isOfTooManyOpenFiles(unreadable)
                        ? Messages.tooManyOpenFiles()
                        : Messages.unreadablePlugin(FileFailure.reason(unreadable)));
    }

    Problem problem() {
        return new Problem(String.valueOf(getMessage()), fix);
    }
}
