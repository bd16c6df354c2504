package io.github.anometry.benchmarks;

import java.io.IOException;

/** Another program failed; only its row is left out. */
final class ProgramFailure extends IOException {
    private final String problem;

    ProgramFailure(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
