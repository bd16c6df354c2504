package io.github.anometry.plugin.files.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefectsConfigTest {
    private static final String CONFIG = """
            [
              {
                "defect_name": "missing_nail",
                "pixel_value": 255,
                "saturation_threshold": 0.5,
                "relative_saturation": true
              },
              {
                "defect_name": "extra_nail",
                "pixel_value": 254,
                "saturation_threshold": 2,
                "relative_saturation": false,
                "color": [1, {"a": 2}]
              }
            ]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0.5, true, 4, 2",
        "0.9, true, 3, 2",
        "0.3, true, 3, 1",
        "1.0, true, 3, 3",
        "1, true, 2, 2",
        "0.29, true, 100, 28", // the official truncation of the product in double precision, 28.999999999999996
        "3, false, 4, 3",
        "4.0, false, 4, 4",
        "100000, false, 4, 4"
    })
    void saturationAreas(double threshold, boolean relative, int area, int saturation) {
        assertThat(new DefectType("nail", 1, threshold, relative).saturationArea(area))
                .isEqualTo(saturation);
    }

    @Test
    void aDamagedConfigIsReadOrRefused() {
        byte[] right = CONFIG.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = Arrays.copyOf(right, random.nextInt(4) == 0 ? random.nextInt(right.length) : right.length);
            for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = TestNpy.write(folder, "damaged.json", bytes);
            try {
                assertThat(DefectsConfig.read(file)).isNotNull();
            } catch (DataException refusal) {
                assertThat(refusal).hasMessageStartingWith(file.toString());
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 950);
    }
}
