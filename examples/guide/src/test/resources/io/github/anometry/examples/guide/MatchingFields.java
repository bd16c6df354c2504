import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Score;

final class MatchingFields {
    void metrics() {
        AUROC.builder().fields(PRED_SCORE, GT_LABEL);
        F1Score.builder().fields(PRED_LABEL, GT_LABEL);
    }
}
