import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Score;

final class WrongNames {
    void metrics() {
        // tour:wrong-names
        // Wrong: names are no fields
        AUROC.builder().fields("predictions", "labels");
        F1Score.builder().fields("anomaly_scores", "gt_labels");
        // end
    }
}
