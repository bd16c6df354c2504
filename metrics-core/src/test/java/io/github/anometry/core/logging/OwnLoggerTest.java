package io.github.anometry.core.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.core.figure.Axis;
import io.github.anometry.core.figure.Figure;
import io.github.anometry.core.figure.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report has what a tracking server wants: a run with parameters, scalars with steps, and artifacts. */
class OwnLoggerTest {
    /** A tracking server in memory. */
    private static final class Tracking implements ResultLogger {
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final List<String> scalars = new ArrayList<>();
        private final Map<String, Figure> figures = new LinkedHashMap<>();
        private final List<String> tags = new ArrayList<>();
        private boolean ended;

        @Override
        public String name() {
            return "tracking";
        }

        @Override
        public void log(RunReport report) {
            parameters.putAll(report.parameters());
            String at = "@" + report.step() + "/" + report.time().toEpochMilli();
            report.result().metrics().forEach((metric, result) -> {
                String tag = report.stage().text() + "/" + metric;
                if (result.isScalar()) {
                    scalars.add(tag + "=" + result.asDouble() + at);
                }
                result.details().forEach((detail, value) -> scalars.add(tag + "." + detail + "=" + value + at));
                result.undefinedReason().ifPresent(reason -> tags.add(tag + ": " + reason));
                report.result().curve(metric).ifPresent(curve -> figures.put(tag, figure(metric, curve)));
            });
            report.result()
                    .breakdowns()
                    .forEach((by, breakdown) -> breakdown
                            .groups()
                            .forEach((group, result) -> result.metrics()
                                    .forEach((metric, value) ->
                                            scalars.add(by + "/" + group + "/" + metric + "=" + value.asDouble()))));
            report.result().warnings().forEach(warning -> tags.add(warning.toString()));
        }

        private static Figure figure(String title, Curve curve) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int point = 0; point < curve.size(); point++) {
                x.add(curve.x(point));
                y.add(curve.y(point));
            }
            return new Figure(
                    title,
                    new Axis(curve.xName(), 0, 1, false),
                    new Axis(curve.yName(), 0, 1, false),
                    List.of(new Series(title, Series.Style.LINE, x, y)));
        }

        @Override
        public void close() {
            ended = true;
        }
    }

    @Test
    void parametersScalarsFiguresAndReasonsReachATrackingServer() {
        Tracking server = new Tracking();
        try (server) {
            server.log(Reports.test(7));
        }
        assertThat(server.parameters).containsEntry("backbone", "resnet18").containsKey("data");
        assertThat(server.scalars)
                .containsExactly(
                        "test/image_AUROC=0.9825@7/1769860800500",
                        "test/image_F1Max=0.9625@7/1769860800500",
                        "test/image_F1Max.threshold=0.512@7/1769860800500",
                        "test/image_MinMax.max=1234.5678@7/1769860800500",
                        "defect_type/cut/image_AUROC=1.0",
                        "defect_type/cut/pixel_AUPRO=0.91",
                        "defect_type/hole/image_AUROC=0.5",
                        "defect_type/hole/pixel_AUPRO=NaN");
        assertThat(server.figures).containsOnlyKeys("test/image_ROC");
        assertThat(server.figures.values())
                .singleElement()
                .satisfies(figure -> assertThat(figure.series().get(0).y()).containsExactly(0.0, 0.5, 1.0));
        assertThat(server.tags)
                .containsExactly(
                        "test/pixel_AUPRO: " + Reports.NO_REGION, "the thresholds were fitted on 3 images (note)");
        assertThat(server.ended).isTrue();
    }
}
