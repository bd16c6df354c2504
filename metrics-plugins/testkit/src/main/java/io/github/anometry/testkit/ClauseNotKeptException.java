package io.github.anometry.testkit;

/** Ends a check: the clause is violated, or does not apply. */
final class ClauseNotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Finding.Outcome outcome;

    private ClauseNotKeptException(Finding.Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    static ClauseNotKeptException broken(String message) {
        return new ClauseNotKeptException(Finding.Outcome.BROKEN, message);
    }

    static ClauseNotKeptException notApplicable(String reason) {
        return new ClauseNotKeptException(Finding.Outcome.NOT_CHECKED, reason);
    }

    Finding of(Clause clause) {
        return new Finding(clause, outcome, String.valueOf(getMessage()));
    }
}
