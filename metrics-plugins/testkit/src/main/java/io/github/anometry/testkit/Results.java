package io.github.anometry.testkit;

import io.github.anometry.api.metric.MetricResult;

/** Results in messages. */
final class Results {
    private Results() {}

    /** Everything in which two results can differ, in one line. */
    static String text(MetricResult result) {
        StringBuilder text = new StringBuilder(result.toString());
        if (!result.details().isEmpty() && result.isScalar()) {
            text.append(" with ").append(result.details());
        }
        result.curve().ifPresent(curve -> {
            text.append(" with the curve");
            for (int point = 0; point < curve.size(); point++) {
                text.append(" (")
                        .append(curve.x(point))
                        .append(", ")
                        .append(curve.y(point))
                        .append(')');
            }
        });
        if (!result.warnings().isEmpty()) {
            text.append(" with the warnings ").append(result.warnings());
        }
        return text.toString();
    }
}
