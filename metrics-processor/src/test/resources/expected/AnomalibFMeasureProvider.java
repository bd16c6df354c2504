package good;

import com.google.auto.service.AutoService;
import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.api.wrapper.ConfigReader;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.annotation.processing.Generated;
import library.FMeasure;

/**
 * Describes {@link AnomalibFMeasure} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibFMeasureProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "FMeasure",
            "Measured by library.FMeasure.",
            "Measured by library.FMeasure.",
            FMeasure.class.getName(),
            List.of(
                    new ArgumentDescriptor("truth", true, Optional.of("gt_label"), ""),
                    new ArgumentDescriptor("prediction", true, Optional.of("pred_label"), "")),
            List.of(
                    new ParameterDescriptor("beta", "double", Optional.of("1"), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibFMeasureProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibFMeasure create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibFMeasure.Builder builder =
                AnomalibFMeasure.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0), reader.tensorField(1));
        }
        reader.set("beta", Double.class, builder::beta);
        return builder.build();
    }
}
