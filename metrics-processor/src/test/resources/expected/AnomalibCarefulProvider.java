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
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;
import library.Careful;

/**
 * Describes {@link AnomalibCareful} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibCarefulProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Careful",
            "Measured by library.Careful.",
            "Measured by library.Careful.",
            Careful.class.getName(),
            List.of(
                    new ArgumentDescriptor("value", true, Optional.of("pred_score"), "")),
            List.of(
                    new ParameterDescriptor("path", "text", Optional.empty(), false, List.of(), ""),
                    new ParameterDescriptor("scale", "double", Optional.empty(), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibCarefulProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibCareful create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibCareful.Builder builder =
                AnomalibCareful.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0));
        }
        reader.set("path", String.class, builder::path);
        reader.set("scale", Double.class, builder::scale);
        try {
            return builder.build();
        } catch (IOException | TimeoutException failed) {
            throw reader.cannotBeMade(failed);
        }
    }
}
