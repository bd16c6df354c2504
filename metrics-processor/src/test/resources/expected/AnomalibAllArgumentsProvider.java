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

/**
 * Describes {@link AnomalibAllArguments} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllArgumentsProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "AllArguments",
            "",
            "",
            AllArguments.class.getName(),
            List.of(
                    new ArgumentDescriptor("target", true, Optional.of("image"), ""),
                    new ArgumentDescriptor("batch", true, Optional.of("gt_label"), ""),
                    new ArgumentDescriptor("metric", true, Optional.of("gt_mask"), ""),
                    new ArgumentDescriptor("other", true, Optional.of("anomaly_map"), ""),
                    new ArgumentDescriptor("wrapped", true, Optional.of("pred_score"), ""),
                    new ArgumentDescriptor("prefix", true, Optional.of("pred_label"), ""),
                    new ArgumentDescriptor("arguments", true, Optional.of("pred_mask"), ""),
                    new ArgumentDescriptor("paths", false, Optional.of("image_path"), "")),
            List.of(
                    new ParameterDescriptor("target", "int", Optional.of("1"), false, List.of(), ""),
                    new ParameterDescriptor("wrapped", "int", Optional.of("2"), false, List.of(), ""),
                    new ParameterDescriptor("i", "list of float", Optional.of("[3]"), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibAllArgumentsProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibAllArguments create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibAllArguments.Builder builder =
                AnomalibAllArguments.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0), reader.tensorField(1), reader.tensorField(2), reader.tensorField(3), reader.tensorField(4), reader.tensorField(5), reader.tensorField(6), reader.textField(7));
        }
        reader.set("target", Integer.class, builder::target);
        reader.set("wrapped", Integer.class, builder::wrapped);
        reader.set("i", float[].class, builder::i);
        return builder.build();
    }
}
