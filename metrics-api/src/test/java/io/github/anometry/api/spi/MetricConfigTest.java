package io.github.anometry.api.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricConfigTest {
    @Test
    void byDefaultItIsStrictAndWithoutPrefixAndFields() {
        MetricConfig config = MetricConfig.builder().build();

        assertThat(config.strict()).isTrue();
        assertThat(config.prefix()).isEmpty();
        assertThat(config.fields()).isEmpty();
        assertThat(config.parameters()).isEmpty();
    }

    @Test
    void itHoldsWhatTextSays() {
        MetricConfig config = MetricConfig.builder()
                .fields("anomaly_map", "gt_mask")
                .prefix("pixel_")
                .strict(false)
                .parameter("fpr_limit", 0.05)
                .parameter("max_fpr", null)
                .build();

        assertThat(config.fields()).contains(List.of("anomaly_map", "gt_mask"));
        assertThat(config.prefix()).isEqualTo("pixel_");
        assertThat(config.strict()).isFalse();
        assertThat(config.parameters()).containsEntry("fpr_limit", 0.05).containsEntry("max_fpr", null);
    }

    @Test
    void itDoesNotChange() {
        List<String> fields = new ArrayList<>(List.of("pred_score"));
        List<Double> bounds = new ArrayList<>(List.of(1e-5, 1e-4));
        MetricConfig.Builder builder = MetricConfig.builder().fields(fields).parameter("fpr_bounds", bounds);
        MetricConfig config = builder.build();

        fields.set(0, "gt_label");
        bounds.set(0, 1.0);
        builder.parameter("mode", "grid");

        assertThat(config.fields()).contains(List.of("pred_score"));
        assertThat(config.parameters())
                .isEqualTo(Map.of("fpr_bounds", List.of(1e-5, 1e-4)))
                .isUnmodifiable();
    }
}
