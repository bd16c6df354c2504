package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.error.DataException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a data set and its maps, reported together. */
final class Problems {
    private final String intro;
    private final List<String> lines = new ArrayList<>();

    /** @param intro whose problems they are */
    Problems(String intro) {
        this.intro = intro;
    }

    /**
     * Adds problems of a kind, if there are any.
     *
     * @param message what they are and what to do
     * @param files which files have it
     */
    void add(String message, List<String> files) {
        if (!files.isEmpty()) {
            lines.addAll(PatternMessages.group(message, files));
        }
    }

    /** @throws DataException if there are problems */
    void requireNone() {
        if (!lines.isEmpty()) {
            throw DataException.ofProblems(intro, lines);
        }
    }
}
