package io.github.anometry.core.plugin;

import io.github.anometry.core.internal.Problem;

/** Why a plugin, or a provider of it, cannot be used. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String fix;

    Refusal(Problem problem) {
        super(problem.reason());
        this.fix = problem.fix();
    }

    Problem problem() {
        return new Problem(String.valueOf(getMessage()), fix);
    }
}
