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
 * Describes {@link AnomalibOptionalArguments} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibOptionalArgumentsProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "OptionalArguments",
            "Lists what it was fed.",
            "Lists what it was fed.",
            OptionalArguments.class.getName(),
            List.of(
                    new ArgumentDescriptor("score", true, Optional.of("pred_score"), "a score"),
                    new ArgumentDescriptor("map", true, true, Optional.of("anomaly_map"), "a map, or none"),
                    new ArgumentDescriptor("target", true, true, Optional.empty(), "its truth"),
                    new ArgumentDescriptor("paths", false, true, Optional.empty(), "")),
            List.of());

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibOptionalArgumentsProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibOptionalArguments create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibOptionalArguments.Builder builder =
                AnomalibOptionalArguments.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields(1)) {
            builder.fields(reader.tensorField(0));
        }
        if (reader.hasFields(2)) {
            builder.fields(reader.tensorField(0), reader.tensorField(1));
        }
        if (reader.hasFields(3)) {
            builder.fields(reader.tensorField(0), reader.tensorField(1), reader.tensorField(2));
        }
        if (reader.hasFields(4)) {
            builder.fields(reader.tensorField(0), reader.tensorField(1), reader.tensorField(2), reader.textField(3));
        }
        return builder.build();
    }
}
