package io.github.anometry.api.error;

import io.github.anometry.api.internal.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Data that cannot be measured: a wrong shape, a value out of range, an unreadable file. */
public final class DataException extends AnometryException {
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        this(message, null);
    }

    public DataException(String message, @Nullable Throwable cause) {
        super(VisibleText.line(message), cause);
    }

    private DataException(List<String> lines) {
        super(lines.stream().map(VisibleText::line).collect(Collectors.joining("\n  ")), null);
    }

    /** Several problems, each on a line of its own below the heading. */
    public static DataException ofProblems(String heading, List<String> problems) {
        List<String> lines = new ArrayList<>(List.of(heading));
        lines.addAll(problems);
        return new DataException(lines);
    }
}
