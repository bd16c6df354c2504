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
 * Describes {@link AnomalibBatches} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibBatchesProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Batches",
            "Counts batches",
            "Counts batches",
            Outer.Batches.class.getName(),
            List.of(
                    new ArgumentDescriptor("values", true, Optional.of("anomaly_map"), "what is counted")),
            List.of());

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibBatchesProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibBatches create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibBatches.Builder builder =
                AnomalibBatches.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0));
        }
        return builder.build();
    }
}
