package io.github.anometry.core.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.metric.MetricResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailTableTest {
    private static final MetricResult RANGE = MetricResult.of(Map.of("max", 12.5));
    private static final MetricResult VALUE = MetricResult.of(0.5);
    private static final MetricResult UNDEFINED = MetricResult.undefined("no image is normal");

    private static Map<String, Map<String, MetricResult>> groups(MetricResult ofCut, MetricResult ofHole) {
        Map<String, Map<String, MetricResult>> groups = new LinkedHashMap<>();
        groups.put("cut", Map.of("image_MinMax", ofCut));
        groups.put("hole", Map.of("image_MinMax", ofHole));
        return groups;
    }

    @Test
    void hasARowForEachGroup() {
        assertThat(DetailTable.of("defect_type", groups(RANGE, UNDEFINED))).isEqualTo("""
                        defect_type  image_MinMax
                        -------------------------
                        cut          max 12.5
                        hole         -
                        """);
        assertThat(DetailTable.of("defect_type", groups(VALUE, UNDEFINED))).isEmpty();
    }

    @Test
    void metricsWithoutAnyValueHaveNoColumnOfValues() {
        assertThat(DetailTable.withValues(groups(RANGE, RANGE))).isEmpty();
        assertThat(DetailTable.withValues(groups(RANGE, UNDEFINED))).containsExactly("image_MinMax");
        assertThat(DetailTable.withValues(groups(RANGE, VALUE))).containsExactly("image_MinMax");
    }

    @ParameterizedTest
    @CsvSource({
        "AUROC, 0.98765, 0.9877",
        "AUROC, 0, 0.0000",
        "AUROC, 0.00012345678, 0.000123457",
        "AUROC, 1e-10, 1E-10",
        "AUROC, -3e38, -3E+38",
        "AUROC, 123456.789, 123456.7890",
        "image_threshold, 0.99998765, 0.999988",
        "F1AdaptiveThreshold, 17.5, 17.5",
        "ManualThreshold, Infinity, Infinity",
    })
    void ratesHaveFourDecimalsThresholdsSixDigits(String metric, double value, String text) {
        assertThat(ResultCells.value(metric, MetricResult.of(value))).isEqualTo(text);
    }
}
