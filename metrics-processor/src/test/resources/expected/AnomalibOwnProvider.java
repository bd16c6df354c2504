package good;

import com.google.auto.service.AutoService;
import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.spi.ArgumentDescriptor;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.api.spi.ParameterDescriptor;
import io.github.anometry.api.wrapper.ConfigReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.annotation.processing.Generated;

/**
 * Describes {@link AnomalibOwn} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibOwnProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Own",
            "Generic, with checked exceptions and varargs.",
            "Generic, with checked exceptions and varargs.",
            Own.class.getName(),
            List.of(
                    new ArgumentDescriptor("score", true, Optional.of("pred_score"), "")),
            List.of(
                    new ParameterDescriptor("labels", "list of text", Optional.of("[a, b]"), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibOwnProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibOwn<?> create(MetricConfig config) {
        return make(config);
    }

    private static <T extends Comparable<T>> AnomalibOwn<T> make(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibOwn.Builder<T> builder =
                AnomalibOwn.<T>builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0));
        }
        reader.set("labels", String[].class, builder::labels);
        try {
            return builder.build();
        } catch (IOException failed) {
            throw reader.cannotBeMade(failed);
        }
    }
}
