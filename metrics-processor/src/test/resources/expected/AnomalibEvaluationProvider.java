package good;

import com.google.auto.service.AutoService;
import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.wrapper.ConfigReader;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.annotation.processing.Generated;
import library.Evaluation;

/**
 * Describes {@link AnomalibEvaluation} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibEvaluationProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Evaluation",
            "Measured by library.Evaluation.",
            "Measured by library.Evaluation.",
            Evaluation.class.getName(),
            List.of(
                    new ArgumentDescriptor("labels", true, Optional.of("gt_label"), ""),
                    new ArgumentDescriptor("predictions", true, Optional.of("pred_label"), "")),
            List.of());

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibEvaluationProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibEvaluation create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibEvaluation.Builder builder =
                AnomalibEvaluation.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0), reader.tensorField(1));
        }
        return builder.build();
    }
}
