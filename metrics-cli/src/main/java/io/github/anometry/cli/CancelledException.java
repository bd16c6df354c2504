package io.github.anometry.cli;

/** The user interrupted the command. */
final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CancelledException(String message) {
        super(message);
    }

    CancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
