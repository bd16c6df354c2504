package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file, gathered so that all of it can be mended at once. */
final class Problems {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /** @param file as messages name it */
    Problems(String file) {
        this.file = file;
    }

    /** A copy, to which more may be added. */
    Problems copy() {
        Problems copy = new Problems(file);
        copy.problems.addAll(problems);
        return copy;
    }

    /** Lines and columns are counted from 1. */
    void add(int line, int column, String message) {
        Problem problem = new Problem(line, column, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** @throws ConfigurationException if there is a problem; its message has them all, in the order of the file */
    void throwIfAny() {
        List<String> texts = problems.stream()
                .sorted(BY_PLACE)
                .map(problem -> Messages.at(file, problem.line, problem.column, problem.message))
                .toList();
        if (texts.size() == 1) {
            throw new ConfigurationException(texts.get(0));
        }
        if (!texts.isEmpty()) {
            throw ConfigurationException.ofProblems(Messages.severalProblems(file, texts.size()), texts);
        }
    }

    private record Problem(int line, int column, String message) {}
}
