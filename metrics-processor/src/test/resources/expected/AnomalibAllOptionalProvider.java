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

/**
 * Describes {@link AnomalibAllOptional} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllOptionalProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "AllOptional",
            "All of its arguments are optional, and none has a default field.",
            "All of its arguments are optional, and none has a default field.",
            OptionalArguments.AllOptional.class.getName(),
            List.of(
                    new ArgumentDescriptor("score", true, true, Optional.empty(), ""),
                    new ArgumentDescriptor("target", true, true, Optional.empty(), "")),
            List.of());

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibAllOptionalProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibAllOptional create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibAllOptional.Builder builder =
                AnomalibAllOptional.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields(1)) {
            builder.fields(reader.tensorField(0));
        }
        if (reader.hasFields(2)) {
            builder.fields(reader.tensorField(0), reader.tensorField(1));
        }
        return builder.build();
    }
}
