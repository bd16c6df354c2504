package good;

import com.google.auto.service.AutoService;
import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.api.wrapper.ConfigReader;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.annotation.processing.Generated;

/**
 * Describes {@link AnomalibCalls} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
@Deprecated
public final class AnomalibCallsProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "calls-1.0",
            "Counts updates.",
            "Counts updates.",
            Calls.class.getName(),
            List.of(),
            List.of(
                    new ParameterDescriptor("start", "int", Optional.empty(), false, List.of(), "where to start")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibCallsProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibCalls create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibCalls.Builder builder =
                AnomalibCalls.builder().prefix(config.prefix()).strict(config.strict());
        reader.set("start", Integer.class, builder::start);
        return builder.build();
    }
}
