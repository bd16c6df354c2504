package io.github.anometry.examples.injection;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.core.metric.F1Score;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The F1 score at a camera's calibrated threshold. The injector creates it; the camera comes from the configuration. */
public final class CalibratedF1Provider implements MetricProvider {
    private final Calibration calibration;

    @Inject
    CalibratedF1Provider(Calibration calibration) {
        this.calibration = calibration;
    }

    @Override
    public MetricDescriptor descriptor() {
        return new MetricDescriptor(
                "CalibratedF1",
                "The F1 score at the threshold that a camera is calibrated to.",
                "The F1 score at the threshold that a camera is calibrated to.",
                F1Score.class.getName(),
                List.of(
                        new ArgumentDescriptor("score", true, Optional.of("pred_score"), "of each image"),
                        new ArgumentDescriptor("target", true, Optional.of("gt_label"), "whether it is anomalous")),
                List.of(new ParameterDescriptor(
                        "camera", "text", Optional.empty(), false, List.of(), "which one took the images")));
    }

    @Override
    public AnomalibMetric<?> create(MetricConfig config) {
        List<String> fields = config.fields().orElse(List.of("pred_score", "gt_label"));
        if (fields.size() != 2) {
            throw new ConfigurationException("fields", "CalibratedF1 takes 2 fields, score and target.", null);
        }
        if (!(config.parameters().get("camera") instanceof String camera)) {
            throw new ConfigurationException("camera", "CalibratedF1 needs the name of a camera.", null);
        }
        try {
            return F1Score.builder()
                    .fields(Field.tensor(fields.get(0)), Field.tensor(fields.get(1)))
                    .prefix(config.prefix())
                    .strict(config.strict())
                    .threshold(calibration.threshold(camera))
                    .build();
        } catch (IllegalArgumentException refused) {
            throw new ConfigurationException("camera", String.valueOf(refused.getMessage()), refused);
        }
    }
}
