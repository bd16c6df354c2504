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
import library.Area;

/**
 * Describes {@link AreaOfInstance} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AreaOfInstanceProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "AreaOfInstance",
            "Measured by library.Area.",
            "Measured by library.Area.",
            Area.class.getName(),
            List.of(
                    new ArgumentDescriptor("truth", true, Optional.of("gt_label"), ""),
                    new ArgumentDescriptor("probability", true, Optional.of("pred_score"), "")),
            List.of());

    /**
     * For {@link ServiceLoader}.
     */
    public AreaOfInstanceProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AreaOfInstance create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AreaOfInstance.Builder builder =
                AreaOfInstance.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0), reader.tensorField(1));
        }
        return builder.build();
    }
}
