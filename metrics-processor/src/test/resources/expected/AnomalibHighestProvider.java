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
import library.Highest;

/**
 * Describes {@link AnomalibHighest} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibHighestProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Highest",
            "Type variables with bounds, and varargs.",
            "Type variables with bounds, and varargs.",
            Highest.class.getName(),
            List.of(
                    new ArgumentDescriptor("values", true, Optional.of("pred_score"), "")),
            List.of(
                    new ParameterDescriptor("ranks", "list of int", Optional.of("[1, 2]"), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibHighestProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibHighest<?> create(MetricConfig config) {
        return make(config);
    }

    private static <T extends Number> AnomalibHighest<T> make(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibHighest.Builder<T> builder =
                AnomalibHighest.<T>builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0));
        }
        reader.set("ranks", int[].class, builder::ranks);
        return builder.build();
    }
}
