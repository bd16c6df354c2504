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
import library.Evaluation;

/**
 * Describes {@link Measure} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class MeasureProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "Measure",
            "One measure of an evaluation, which the user names.",
            """
            One measure of an evaluation, which the user names.
            It says in Java what an annotation cannot.""",
            Evaluation.class.getName(),
            List.of(
                    new ArgumentDescriptor("labels", true, Optional.of("gt_label"), "what is true"),
                    new ArgumentDescriptor("predictions", true, Optional.of("pred_score"), "what was predicted")),
            List.of(
                    new ParameterDescriptor("classes", "int", Optional.of("2"), false, List.of(), "how many classes there are"),
                    new ParameterDescriptor("measure", "choice", Optional.of("accuracy"), false, List.of("accuracy", "f1"), "which of them")));

    /**
     * For {@link ServiceLoader}.
     */
    public MeasureProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Measure create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        Measure.Builder builder =
                Measure.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0), reader.tensorField(1));
        }
        reader.set("classes", Integer.class, builder::classes);
        reader.set("measure", Evaluation.Measure.class, builder::measure);
        return builder.build();
    }
}
