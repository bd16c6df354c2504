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
 * Describes {@link AnomalibAllSettings} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllSettingsProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "AllSettings",
            "Takes every kind of setting.",
            "Takes every kind of setting.",
            AllSettings.class.getName(),
            List.of(
                    new ArgumentDescriptor("target", true, Optional.empty(), "")),
            List.of(
                    new ParameterDescriptor("count", "int", Optional.empty(), false, List.of(), "how many times; 1 is once"),
                    new ParameterDescriptor("total", "long", Optional.of("5000000000"), false, List.of(), ""),
                    new ParameterDescriptor("tolerance", "float", Optional.of("1e-5"), false, List.of(), ""),
                    new ParameterDescriptor("threshold", "double", Optional.empty(), false, List.of(), "the least score that counts, see Metric.compute"),
                    new ParameterDescriptor("exact", "boolean", Optional.of("true"), false, List.of(), ""),
                    new ParameterDescriptor("limit", "int", Optional.of("none"), true, List.of(), ""),
                    new ParameterDescriptor("seed", "long", Optional.of("7"), true, List.of(), ""),
                    new ParameterDescriptor("weight", "float", Optional.of("none"), true, List.of(), ""),
                    new ParameterDescriptor("max_fpr", "double", Optional.of("none"), true, List.of(), "the largest false-positive rate that counts."),
                    new ParameterDescriptor("verbose", "boolean", Optional.of("none"), true, List.of(), ""),
                    new ParameterDescriptor("factor", "double", Optional.empty(), false, List.of(), ""),
                    new ParameterDescriptor("exponent", "double", Optional.of("1"), false, List.of(), ""),
                    new ParameterDescriptor("title", "text", Optional.empty(), false, List.of(), ""),
                    new ParameterDescriptor("label", "text", Optional.of("a \"b\""), false, List.of(), ""),
                    new ParameterDescriptor("note", "text", Optional.of("none"), true, List.of(), ""),
                    new ParameterDescriptor("average", "choice", Optional.empty(), false, List.of("micro", "one_vs_rest"), ""),
                    new ParameterDescriptor("fallback", "choice", Optional.of("one_vs_rest"), false, List.of("micro", "one_vs_rest"), ""),
                    new ParameterDescriptor("other", "choice", Optional.of("none"), true, List.of("micro", "one_vs_rest"), ""),
                    new ParameterDescriptor("weights", "list of float", Optional.empty(), false, List.of(), ""),
                    new ParameterDescriptor("bounds", "list of double", Optional.of("[1e-5, 1E4, 3]"), false, List.of(), ""),
                    new ParameterDescriptor("classes", "list of int", Optional.of("[]"), false, List.of(), ""),
                    new ParameterDescriptor("edges", "list of float", Optional.of("[0.5, -1]"), false, List.of(), ""),
                    new ParameterDescriptor("thresholds", "list of double", Optional.of("none"), true, List.of(), ""),
                    new ParameterDescriptor("scores", "list of float", Optional.of("none"), true, List.of(), "")));

    /**
     * For {@link ServiceLoader}.
     */
    public AnomalibAllSettingsProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AnomalibAllSettings create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AnomalibAllSettings.Builder builder =
                AnomalibAllSettings.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0));
        }
        reader.set("count", Integer.class, builder::count);
        reader.set("total", Long.class, builder::total);
        reader.set("tolerance", Float.class, builder::tolerance);
        reader.set("threshold", Double.class, builder::threshold);
        reader.set("exact", Boolean.class, builder::exact);
        reader.setNullable("limit", Integer.class, builder::limit);
        reader.setNullable("seed", Long.class, builder::seed);
        reader.setNullable("weight", Float.class, builder::weight);
        reader.setNullable("max_fpr", Double.class, builder::maxFPR);
        reader.setNullable("verbose", Boolean.class, builder::verbose);
        reader.set("factor", Double.class, builder::factor);
        reader.set("exponent", Double.class, builder::exponent);
        reader.set("title", String.class, builder::title);
        reader.set("label", String.class, builder::label);
        reader.setNullable("note", String.class, builder::note);
        reader.set("average", AllSettings.Average.class, builder::average);
        reader.set("fallback", AllSettings.Average.class, builder::fallback);
        reader.setNullable("other", AllSettings.Average.class, builder::other);
        reader.set("weights", float[].class, builder::weights);
        reader.set("bounds", double[].class, builder::bounds);
        reader.set("classes", int[].class, builder::classes);
        reader.set("edges", float[].class, builder::edges);
        reader.setNullable("thresholds", double[].class, builder::thresholds);
        reader.setNullable("scores", float[].class, builder::scores);
        return builder.build();
    }
}
