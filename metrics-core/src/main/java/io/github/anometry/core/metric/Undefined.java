package io.github.anometry.core.metric;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.ranking.Ranking;
import java.util.Optional;

/** When data do not define a ranking metric. */
final class Undefined {
    private Undefined() {}

    static Optional<MetricResult> unlessBothClasses(Ranking ranking) {
        Optional<MetricResult> undefined = unlessAnomalous(ranking);
        if (undefined.isPresent() || ranking.normal() > 0) {
            return undefined;
        }
        return Optional.of(MetricResult.undefined(Messages.noNormal(ranking.anomalous())));
    }

    static Optional<MetricResult> unlessAnomalous(Ranking ranking) {
        if (ranking.total() == 0) {
            return Optional.of(MetricResult.undefined(Messages.noData()));
        }
        if (ranking.anomalous() == 0) {
            return Optional.of(MetricResult.undefined(Messages.noAnomalous(ranking.normal())));
        }
        return Optional.empty();
    }
}
