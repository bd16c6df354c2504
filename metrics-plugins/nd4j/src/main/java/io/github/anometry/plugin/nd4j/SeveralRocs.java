package io.github.anometry.plugin.nd4j;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.evaluation.classification.ROC;

/** Merges evaluations that have a {@link ROC} for each output or class, which they do not have before the first update. */
final class SeveralRocs {
    private SeveralRocs() {}

    /**
     * What an evaluation has after a merge; empty if it stays as it is.
     *
     * @param parts what there is one for each of, for messages
     */
    static Optional<ROC[]> merged(ROC @Nullable [] own, ROC @Nullable [] theirs, String parts) {
        if (theirs == null) {
            return Optional.empty();
        }
        ROC[] mine = own;
        if (mine == null) {
            mine = new ROC[theirs.length];
            Arrays.setAll(mine, i -> theirs[i].newInstance());
        }
        if (mine.length != theirs.length) {
            throw new IllegalArgumentException(
                    "one has " + mine.length + " " + parts + " and the other " + theirs.length + ".");
        }
        for (int i = 0; i < mine.length; i++) {
            RocSpec.merge(mine[i], theirs[i]);
        }
        return Optional.of(mine);
    }
}
