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
 * Describes {@link Share} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class ShareProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Share",
            "The share of anomalous rows.",
            "The share of anomalous rows.",
            RowCounts.class.getName(),
            List.of(
                    new ArgumentDescriptor("prediction", true, Optional.of("pred_score"), ""),
                    new ArgumentDescriptor("actual", true, Optional.of("gt_label"), "")),
            List.of(
                    new ParameterDescriptor("bins", "int", Optional.of("400"), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public ShareProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Share create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        Share.Builder builder =
                Share.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0), reader.tensorField(1));
        }
        reader.set("bins", Integer.class, builder::bins);
        return builder.build();
    }
}
