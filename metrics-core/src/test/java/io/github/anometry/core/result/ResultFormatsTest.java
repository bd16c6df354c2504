package io.github.anometry.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.warning.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of each earlier version, as that version wrote them. */
class ResultFormatsTest {
    @TempDir
    private Path folder;

    private static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ResultFormatsTest.class.getResourceAsStream("/results/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theFirstFormatHadOneMetricWithValuesForImages() throws IOException {
        EvaluationResult result = ResultJson.read(text("format-1.json"));
        assertThat(result.get("image_AUROC").asDouble()).isEqualTo(0.98);
        assertThat(result.images().get(0).values()).containsKey("AUPIMO");
        assertThat(result.warnings())
                .containsExactly(
                        Warning.of(Warning.METRIC, "image_AUROC: few images"),
                        Warning.of(Warning.METRIC, "scores collide"));
    }

    @Test
    void theSecondFormatHadWarningsWithoutNames() throws IOException {
        EvaluationResult result = ResultJson.read(text("format-2.json"));
        assertThat(result.images().get(0).values()).containsKey("pixel_AUPIMO");
        assertThat(result.breakdown("defect_type")
                        .get("crack")
                        .get("image_AUROC")
                        .asDouble())
                .isEqualTo(0.75);
        assertThat(result.warnings())
                .containsExactly(
                        Warning.of(Warning.METRIC, "image_AUROC: few images"),
                        Warning.of(Warning.METRIC, "scores collide"));
        assertThat(result.get("image_AUROC").warnings()).containsExactly(Warning.of(Warning.METRIC, "few images"));
    }

    @Test
    void theCommandWroteMeansOverCategories() throws IOException {
        EvaluationResult result = ResultJson.read(text("command.json"));
        assertThat(result.meanOf()).contains("category");
        assertThat(result.breakdown("category").groups()).containsOnlyKeys("bolt", "nut", "screw");
        EvaluationResult bolt = result.breakdown("category").get("bolt");
        assertThat(bolt.get("image_AUROC").asDouble()).isEqualTo(0.8333333333333334);
        assertThat(bolt.get("pixel_MinMax").detail("max")).isEqualTo(4.914125919342041);
        assertThat(bolt.thresholds().get("image_threshold")).isEqualTo(3.126781463623047);
        assertThat(bolt.data().orElseThrow().counts()).isEqualTo(new Counts(7, 4, 448, 6));
        assertThat(result.data().orElseThrow().counts()).isEqualTo(new Counts(21, 12, 1344, 18));
        assertThat(result.get("image_AUROC"))
                .isEqualTo(result.breakdown("category").mean("image_AUROC"));
        assertThat(result.settings()).containsEntry("maps", "maps").containsEntry("batch_size", 16L);
        assertThat(result.warnings())
                .extracting(Warning::message)
                .containsExactly(
                        "The thresholds are those of best F1 on these same data, so what is measured with them is optimistic.");
    }

    @Test
    void theCommandWroteOneCategory() throws IOException {
        EvaluationResult result = ResultJson.read(text("command-one-category.json"));
        assertThat(result.meanOf()).isEmpty();
        assertThat(result.metrics().keySet())
                .containsExactly("image_AUROC", "pixel_F1Max", "image_F1Score", "pixel_MinMax");
        assertThat(result.get("pixel_F1Max").detail("threshold")).isEqualTo(1.8108662366867065);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format-1.json", "format-2.json", "command.json", "command-one-category.json"})
    void whatWasReadIsWrittenInThePresentFormat(String file) throws IOException {
        Path old = Files.writeString(folder.resolve(file), text(file));
        assertThat(ResultJson.isResult(old)).isTrue();
        EvaluationResult result = ResultJson.read(old);
        assertThat(ResultJson.read(ResultJson.write(result))).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"metrics\": 1, \"format\": 3}", "{\"metrics\": {}}", "\u00ff", "{\"metrics\""
            })
    void anythingElseIsNoResult(String text) throws IOException {
        Path other = Files.write(folder.resolve("other.json"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ResultJson.isResult(other)).isFalse();
    }
}
