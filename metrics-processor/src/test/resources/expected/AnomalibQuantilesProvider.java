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
import library.Quantiles;

/**
 * Describes {@link AnomalibQuantiles} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibQuantilesProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Quantiles",
            "Measured by library.Quantiles.",
            "Measured by library.Quantiles.",
            Quantiles.class.getName(),
            List.of(
                    new ArgumentDescriptor("item", true, Optional.of("anomaly_map"), "")),
            List.of(
                    new ParameterDescriptor("k", "int", Optional.of("200"), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibQuantilesProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibQuantiles create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibQuantiles.Builder builder =
                AnomalibQuantiles.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0));
        }
        reader.set("k", Integer.class, builder::k);
        return builder.build();
    }
}
