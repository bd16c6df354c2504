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
    /** More would not be fixed at once. */
    private static final int MOST_TOLD = 100;

    private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparingInt(Problem::number);

    private final String file;
    private final Set<Seen> seen = new HashSet<>();
    private final NavigableSet<Problem> told = new TreeSet<>(BY_PLACE);

    /** @param file as messages name it */
    Problems(String file) {
        this.file = file;
    }

    /** A copy, to which more may be added. */
    Problems copy() {
        Problems copy = new Problems(file);
        copy.seen.addAll(seen);
        copy.told.addAll(told);
        return copy;
    }

    /** Lines and columns are counted from 1. The same may be added again. */
    void add(int line, int column, String message) {
        if (seen.add(new Seen(line, column, message.hashCode()))) {
            told.add(new Problem(line, column, seen.size(), message));
            if (told.size() > MOST_TOLD) {
                told.pollLast();
            }
        }
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    /** @throws ConfigurationException if there is a problem; its message has the first of them in the file, and their number */
    void throwIfAny() {
        if (isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        told.forEach(problem -> lines.add(Messages.at(file, problem.line, problem.column, problem.message)));
        if (seen.size() == 1) {
            throw new ConfigurationException(lines.get(0));
        }
        if (seen.size() > lines.size()) {
            lines.add(Messages.moreProblems(seen.size() - lines.size()));
        }
        throw ConfigurationException.ofProblems(Messages.severalProblems(file, seen.size()), lines);
    }

    /** By a hash of its message: of a file that is wrong all over, the messages would fill the memory. */
    private record Seen(int line, int column, int messageHash) {}

    private record Problem(int line, int column, int number, String message) {}
}
