package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import library.Odd;

final class ClassNotVisible {
    private static final class Hidden {
        void update(double value) {}
    }

    @CreateAnomalibMetric(value = Hidden.class, defaultFields = "pred_score")
    interface OfPrivate {}
}

final class Heir extends Odd {
    @CreateAnomalibMetric(value = Inherited.class, defaultFields = "pred_score")
    interface OfInherited {}
}
