package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.error.DataException;
import java.util.ArrayList;
import java.util.List;

/** All mistakes of a table, of which the first are shown. */
final class Mistakes {
    private static final int SHOWN = 20;

    private Mistakes() {}

    /** @throws DataException if there are any */
    static void require(String table, List<String> mistakes) {
        if (mistakes.isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>(mistakes.subList(0, Math.min(SHOWN, mistakes.size())));
        if (shown.size() < mistakes.size()) {
            shown.add(Messages.more(mistakes.size() - shown.size()));
        }
        throw DataException.ofProblems(Messages.mistakes(table, mistakes.size()), shown);
    }
}
