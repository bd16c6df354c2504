package io.github.anometry.benchmarks;

import java.io.IOException;

/** Another program did not come to its end, which leaves its row out and nothing else. */
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
