import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Score;

final class MissingFields {
    void metrics() {
        // tour:missing-fields
        // Wrong: the ground truth is missing
        AUROC.builder().fields(PRED_SCORE);
        F1Score.builder().fields(PRED_LABEL);
        // end
    }
}
