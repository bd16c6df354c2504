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

/**
 * Describes {@link AUROC} and makes it from configuration.
 */
@AutoService(MetricProvider.class)
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AUROCProvider implements MetricProvider {
    private static final MetricDescriptor DESCRIPTOR = new MetricDescriptor(
            "AUROC",
            "The area under the ROC curve, where tpr >= fpr for all but the worst.",
            """
            The area under the ROC curve, where tpr >= fpr for all but the worst. A perfect detector has 1, a blind one &frac12; or so.
            It is "exact" \\ so:
            - ties count 1/2,
            - see the list and \"\"\"List.size".""",
            RocArea.class.getName(),
            List.of(
                    new ArgumentDescriptor("score", true, Optional.of("pred_score"), "how anomalous each sample is, larger is more"),
                    new ArgumentDescriptor("target", true, Optional.of("gt_label"), "whether each sample is anomalous")),
            List.of());

    /**
     * For {@link ServiceLoader}.
     */
    public AUROCProvider() {
    }

    @Override
    public MetricDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AUROC create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(DESCRIPTOR, config);
        AUROC.Builder builder =
                AUROC.builder().prefix(config.prefix()).strict(config.strict());
        if (reader.hasFields()) {
            builder.fields(reader.tensorField(0), reader.tensorField(1));
        }
        return builder.build();
    }
}
