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
import library.RowCounts;

/**
 * Describes {@link AnomalibRowCounts} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibRowCountsProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "RowCounts",
            "Measured by library.RowCounts.",
            "Measured by library.RowCounts.",
            RowCounts.class.getName(),
            List.of(
                    new ArgumentDescriptor("prediction", true, Optional.of("pred_score"), ""),
                    new ArgumentDescriptor("actual", true, Optional.of("gt_label"), ""),
                    new ArgumentDescriptor("weight", true, Optional.of("pred_score"), "")),
            List.of(
                    new ParameterDescriptor("bins", "int", Optional.empty(), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibRowCountsProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibRowCounts create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibRowCounts.Builder builder =
                AnomalibRowCounts.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0), reader.tensorField(1), reader.tensorField(2));
        }
        reader.set("bins", Integer.class, builder::bins);
        return builder.build();
    }
}
