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
 * Describes {@link Spread} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class SpreadProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Spread",
            "What the class does not do itself, the spec does.",
            "What the class does not do itself, the spec does.",
            Quantiles.class.getName(),
            List.of(
                    new ArgumentDescriptor("scores", true, Optional.of("pred_score"), ""),
                    new ArgumentDescriptor("paths", false, true, Optional.of("image_path"), "")),
            List.of(
                    new ParameterDescriptor("k", "int", Optional.of("none"), true, List.of(), ""),
                    new ParameterDescriptor("weights", "list of long", Optional.of("[1, 2]"), false, List.of(), ""),
                    new ParameterDescriptor("tail", "double", Optional.of("0.25"), false, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public SpreadProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Spread create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        Spread.Builder builder =
                Spread.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields(1)) {
            builder.fields(reader.tensorField(0));
        }
        if (reader.hasFields(2)) {
            builder.fields(reader.tensorField(0), reader.textField(1));
        }
        reader.setNullable("k", Integer.class, builder::k);
        reader.set("weights", long[].class, builder::weights);
        reader.set("tail", Double.class, builder::tail);
        return builder.build();
    }
}
