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
import library.Built;

/**
 * Describes {@link AnomalibBuilt} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibBuiltProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Built",
            "Measured by library.Built.",
            "Measured by library.Built.",
            Built.class.getName(),
            List.of(
                    new ArgumentDescriptor("values", true, Optional.of("pred_score"), "")),
            List.of(
                    new ParameterDescriptor("alpha", "double", Optional.of("0.25"), false, List.of(), ""),
                    new ParameterDescriptor("limit", "int", Optional.of("10"), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibBuiltProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibBuilt create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibBuilt.Builder builder =
                AnomalibBuilt.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0));
        }
        reader.set("alpha", Double.class, builder::alpha);
        reader.set("limit", Integer.class, builder::limit);
        return builder.build();
    }
}
