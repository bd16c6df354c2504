package io.github.anometry.core.evaluator;

import io.github.anometry.api.metric.AnomalibMetric;
import java.util.List;

/**
 * The default test metrics: those of Anomalib's models, unless a module binds others.
 *
 * <pre>{@code
 * OptionalBinder.newOptionalBinder(binder(), DefaultMetrics.class).setBinding().to(OurMetrics.class);
 * }</pre>
 */
@FunctionalInterface
public interface DefaultMetrics {
    /** New metrics. */
    List<AnomalibMetric<?>> testMetrics();

    /** AUROC and F1Score of images, and of pixels where there are maps and masks. */
    static DefaultMetrics anomalib() {
        return new AnomalibDefaultMetrics();
    }
}
