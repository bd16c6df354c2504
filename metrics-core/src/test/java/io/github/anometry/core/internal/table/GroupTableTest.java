package io.github.anometry.core.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.internal.text.TextWidth;
import io.github.anometry.api.metric.MetricResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTableTest {
    private static final MetricResult RANGE = MetricResult.of(Map.of("max", 12.5));
    private static final MetricResult VALUE = MetricResult.of(0.5);
    private static final MetricResult UNDEFINED = MetricResult.undefined("no image is normal");

    private static String table(MetricResult ofCut, MetricResult ofHole) {
        GroupTable table = new GroupTable("defect_type", Integer.MAX_VALUE);
        table.group("cut", Map.of("image_MinMax", ofCut));
        table.group("hole", Map.of("image_MinMax", ofHole));
        return table.render();
    }

    @Test
    void detailsHaveATableOfTheirOwn() {
        assertThat(table(RANGE, UNDEFINED)).isEqualTo("""
                                     image_
                        defect_type  MinMax
                        -------------------
                        cut               -
                        hole              -

                        defect_type  image_MinMax
                        -------------------------
                        cut          max 12.5
                        hole         -
                        """);
        assertThat(table(VALUE, UNDEFINED)).doesNotContain("max");
        assertThat(table(RANGE, RANGE)).startsWith("defect_type  image_MinMax\n");
    }

    private static GroupTable benchmark(int width, String... categories) {
        GroupTable table = new GroupTable("category", width);
        Map<String, MetricResult> results = new LinkedHashMap<>();
        for (String metric : List.of(
                "image_AUROC",
                "image_AveragePrecision",
                "image_F1Max",
                "pixel_AUROC",
                "pixel_AveragePrecision",
                "pixel_AUPR",
                "pixel_F1Max",
                "pixel_AUPRO")) {
            results.put(metric, metric.endsWith("Max") ? VALUE.withDetail("threshold", 0.123456) : VALUE);
        }
        for (String category : categories) {
            table.group(category, results);
        }
        table.total("mean", results);
        return table;
    }

    @Test
    void isSplitWhereItsPlaceIsNarrow() {
        GroupTable table = benchmark(70, "hazelnut", "metal_nut");
        table.lastColumn("images", List.of("110", "115", "225"));
        assertThat(table.render()).isEqualTo("""
                                   image_            image_  image_
                        category    AUROC  AveragePrecision   F1Max  images
                        ---------------------------------------------------
                        hazelnut   0.5000            0.5000  0.5000     110
                        metal_nut  0.5000            0.5000  0.5000     115
                        ---------------------------------------------------
                        mean       0.5000            0.5000  0.5000     225

                                   pixel_            pixel_  pixel_  pixel_  pixel_
                        category    AUROC  AveragePrecision    AUPR   F1Max   AUPRO
                        -----------------------------------------------------------
                        hazelnut   0.5000            0.5000  0.5000  0.5000  0.5000
                        metal_nut  0.5000            0.5000  0.5000  0.5000  0.5000
                        -----------------------------------------------------------
                        mean       0.5000            0.5000  0.5000  0.5000  0.5000

                        category   image_F1Max         pixel_F1Max
                        -------------------------------------------------
                        hazelnut   threshold 0.123456  threshold 0.123456
                        metal_nut  threshold 0.123456  threshold 0.123456
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 50, 60, 80, 100, 120})
    void noLineIsWiderThanItsPlace(int width) {
        String longName = "a_very_long_name_of_a_category_that_nobody_can_read_in_a_table_at_all_1";
        String table = benchmark(width, "螺丝钉", longName, longName.replace('1', '2'), "é\u0301", "👍 ok")
                .render();
        assertThat(table.lines()).allMatch(line -> TextWidth.of(line) <= width);
        // Names that differ at their ends still do.
        assertThat(table.lines().filter(line -> line.contains("all_1"))).isNotEmpty();
        assertThat(table.lines().filter(line -> line.contains("all_2"))).isNotEmpty();
    }

    @Test
    void wideCharactersAreAligned() {
        assertThat(benchmark(60, "螺丝钉", "bolt", "ﾈｼﾞ").render()).startsWith("""
                                  image_            image_  image_
                        category   AUROC  AveragePrecision   F1Max
                        ------------------------------------------
                        螺丝钉    0.5000            0.5000  0.5000
                        bolt      0.5000            0.5000  0.5000
                        ﾈｼﾞ       0.5000            0.5000  0.5000
                        """);
    }

    @ParameterizedTest
    @CsvSource({"bolt, 4", "螺丝, 4", "ｂ, 2", "ﾈ, 1", "e\u0301, 1", "👍, 2", "한, 2", "‘, 1"})
    void widthsAreThoseOfTerminals(String text, int width) {
        assertThat(TextWidth.of(text)).isEqualTo(width);
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
