package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.ranking.Bins;
import io.github.anometry.core.internal.ranking.Ranking;
import java.util.Optional;

/** The conditions under which a ranking metric is undefined. */
public final class Undefined {
    private Undefined() {}

    public static Optional<MetricResult> unlessBothClasses(Ranking ranking) {
        return unlessBothClasses(ranking.normal(), ranking.anomalous());
    }

    public static Optional<MetricResult> unlessBothClasses(Bins bins) {
        return unlessBothClasses(bins.normal(), bins.anomalous());
    }

    private static Optional<MetricResult> unlessBothClasses(long normal, long anomalous) {
        Optional<MetricResult> undefined = unlessAnomalous(normal, anomalous);
        if (undefined.isPresent() || normal > 0) {
            return undefined;
        }
        return Optional.of(MetricResult.undefined(MetricMessages.noNormal(anomalous)));
    }

    public static Optional<MetricResult> unlessAnomalous(Ranking ranking) {
        return unlessAnomalous(ranking.normal(), ranking.anomalous());
    }

    public static Optional<MetricResult> unlessAnomalous(Bins bins) {
        return unlessAnomalous(bins.normal(), bins.anomalous());
    }

    private static Optional<MetricResult> unlessAnomalous(long normal, long anomalous) {
        if (anomalous > 0) {
            return Optional.empty();
        }
        return Optional.of(
                MetricResult.undefined(normal == 0 ? MetricMessages.noData() : Messages.noAnomalous(normal)));
    }
}
