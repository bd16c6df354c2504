package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Collects the problems of a file, so that they can be fixed together: all are counted, the first ones reported. */
final class Problems {
    /** Users do not fix more at once. */
    private static final int MOST_REPORTED = 100;

    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparingInt(Problem::number);

    private final String file;
    private final Set<Seen> seen = new HashSet<>();
    private final NavigableSet<Problem> reported = new TreeSet<>(BY_PLACE);

    /** @param file the name in messages */
    Problems(String file) {
        this.file = file;
    }

    /** A copy, to which more may be added. */
    Problems copy() {
        Problems copy = new Problems(file);
        copy.seen.addAll(seen);
        copy.reported.addAll(reported);
        return copy;
    }

    /** Lines and columns are counted from 1. The same may be added again. */
    void add(int line, int column, String message) {
        if (seen.add(new Seen(line, column, message.hashCode()))) {
            reported.add(new Problem(line, column, seen.size(), message));
            if (reported.size() > MOST_REPORTED) {
                reported.pollLast();
            }
        }
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    /** @throws ConfigurationException if there is a problem; its message has the first of them in the file, and their number */
    void throwIfAny() {
        if (!isEmpty()) {
            throw exception();
        }
    }

    /** What {@link #throwIfAny} throws. */
    ConfigurationException exception() {
        List<String> lines = new ArrayList<>();
        reported.forEach(problem -> lines.add(Messages.at(file, problem.line, problem.column, problem.message)));
        if (seen.size() == 1) {
            return new ConfigurationException(lines.get(0));
        }
        if (seen.size() > lines.size()) {
            lines.add(Messages.moreProblems(seen.size() - lines.size()));
        }
        return ConfigurationException.ofProblems(Messages.severalProblems(file, seen.size()), lines);
    }

    /** Has a hash instead of the message, because the messages of a badly broken file would fill the memory. */
    private record Seen(int line, int column, int messageHash) {}

    private record Problem(int line, int column, int number, String message) {}
}
