package io.github.anometry.examples.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.core.result.Breakdown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole run: fit, validate, test, table and figures. */
final class InspectionTest {
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Breakdown results;

    private static Inspection inspection() {
        return new Inspection(new PrintStream(PRINTED, true, UTF_8), folder);
    }

    @BeforeAll
    static void run() throws IOException {
        results = inspection().run();
    }

    /** Good, but not perfect. */
    @Test
    void resultsArePlausible() {
        assertThat(results.groups().keySet()).containsExactly("woven", "tiles", "stone");
        results.groups().forEach((texture, result) -> {
            assertThat(result.get("image_AUROC").asDouble()).as(texture).isBetween(0.85, 0.999);
            assertThat(result.get("pixel_AUROC").asDouble()).as(texture).isBetween(0.9, 0.999);
            assertThat(result.get("pixel_AUPRO").asDouble()).as(texture).isBetween(0.7, 0.99);
            assertThat(result.get("image_F1Score").asDouble()).as(texture).isBetween(0.75, 0.99);
            assertThat(result.get("pixel_F1Score").asDouble()).as(texture).isBetween(0.2, 0.9);
            assertThat(result.warnings()).as(texture).isEmpty();
        });
    }

    @Test
    void eachDefectIsMeasured() {
        results.groups().forEach((texture, result) -> {
            Breakdown types = result.breakdown("defect_type");
            assertThat(types.groups().keySet()).as(texture).containsExactly("missing", "scratch", "spot", "stain");
            // All groups have as many images, so the whole is their mean.
            assertThat(types.mean("image_AUROC").asDouble())
                    .isCloseTo(result.get("image_AUROC").asDouble(), within(1e-12));
        });
    }

    @Test
    void anotherRunHasTheSameResults() {
        assertThat(inspection().inspect(Texture.STONE)).isEqualTo(results.get("stone"));
    }

    @Test
    void figuresAndRowsAreInTheFolder() throws IOException {
        for (Texture texture : Texture.values()) {
            for (String metric : List.of("image_AUROC", "pixel_AUROC", "pixel_AUPRO")) {
                Path figure = folder.resolve(texture.text() + "_" + metric);
                assertThat(Files.readAllBytes(Path.of(figure + ".png"))).startsWith(0x89, 'P', 'N', 'G');
                assertThat(Files.readString(Path.of(figure + ".svg")))
                        .startsWith("<?xml")
                        .contains("<svg");
            }
        }
        try (Stream<String> rows = Files.lines(folder.resolve("results.csv"))) {
            assertThat(rows.filter(row -> row.contains("defect_type,spot,pixel_AUPRO")))
                    .hasSize(3);
        }
    }

    /** Without digits, whose last place may differ between processors, and without the worst images. */
    @Test
    void theReadmeShowsWhatIsPrinted() throws IOException {
        Matcher shown =
                Pattern.compile("```text\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertThat(shown.find()).isTrue();
        assertThat(withoutDigits(PRINTED.toString(UTF_8))).startsWith(withoutDigits(shown.group(1)));
    }

    private static String withoutDigits(String text) {
        // Thresholds have as many digits as they need, and columns are as wide as their longest number.
        return text.replaceAll("(?m)^(missed|false alarms):.*$", "$1")
                .replaceAll("\\d+", "0")
                .replaceAll(" {2,}", "  ");
    }
}
