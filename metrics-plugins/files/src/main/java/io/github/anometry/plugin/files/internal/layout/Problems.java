package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.error.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a data set and its maps, reported together. */
public final class Problems {
    private final String intro;
    private final List<String> lines = new ArrayList<>();

    /**
     * Of nothing yet.
     *
     * @param layout its name
     */
    public Problems(String layout, Path dataset) {
        this.intro = MatchMessages.intro(layout, dataset);
    }

    /**
     * Adds problems of a kind, if there are any.
     *
     * @param message what they are and what to do
     * @param files which files have it
     */
    public void add(String message, List<String> files) {
        if (!files.isEmpty()) {
            lines.addAll(MatchMessages.group(message, files));
        }
    }

    /** @throws DataException if there are problems */
    public void requireNone() {
        if (!lines.isEmpty()) {
            throw DataException.ofProblems(intro, lines);
        }
    }
}
