package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.testing.DatasetFixture;
import io.github.anometry.plugin.files.testing.LayoutMistake;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages for folders that are not as they should be, for each layout and each likely mistake. No mistake gives a number
 * without a word. {@code -Danometry.regenerate=true} writes the expected texts again.
 */
class LayoutMistakesTest {
    private static final Path EXPECTED = Path.of("src/test/resources/io/github/anometry/plugin/files/layout-mistakes");

    private static final String FLAT = "flat";
    private static final byte[] MAP = new TestTiff(2, 2, "f4", 0, 1, 2, 3).bytes();

    @TempDir
    Path folder;

    static Stream<String> layouts() {
        Set<String> layouts = new LinkedHashSet<>();
        Arrays.stream(DatasetFixture.values()).forEach(fixture -> layouts.add(fixture.layout()));
        layouts.add(FLAT);
        return layouts.stream();
    }

    private static void fill(String layout, TestDataset data) {
        if (layout.equals(FLAT)) {
            for (String id : List.of("a", "b")) {
                data.mask(id + ".png");
                data.map(id + ".tiff", 0, 1, 2, 3);
            }
            for (String id : List.of("c", "d")) {
                data.mask(id + "_mask.png", 3);
                data.map(id + ".tiff", 0, 1, 2, 3);
            }
            return;
        }
        Arrays.stream(DatasetFixture.values())
                .filter(fixture -> fixture.layout().equals(layout))
                .findFirst()
                .orElseThrow()
                .fill(data);
        LayoutRequest images = new LayoutRequest(Optional.empty(), data.dataset, Set.of(), false);
        for (DataCategory category : Layouts.found().read(layout, images).data().categories()) {
            for (DataSample sample : category.samples()) {
                Path image = sample.image().orElseThrow().path().orElseThrow();
                String path = data.dataset.relativize(image).toString().replaceFirst("\\.\\w+$", ".tiff");
                TestNpy.write(data.maps, path, MAP);
            }
        }
    }

    /** What is printed, or why nothing is. */
    private List<String> outcome(LayoutMistake.Folders folders) {
        List<String> lines = new ArrayList<>();
        try {
            Predictions predictions = Predictions.open(folders.maps, folders.dataset);
            Set<Warning> warnings = new LinkedHashSet<>(predictions.warnings());
            for (Category category : predictions.categories()) {
                int anomalous = 0;
                for (ImageBatch batch : MvtecLayoutTest.read(category, ReadOptions.defaults())) {
                    warnings.addAll(batch.warnings());
                    for (boolean label : batch.get(GT_LABEL).toBooleanArray()) {
                        anomalous += label ? 1 : 0;
                    }
                }
                lines.add("measured in the layout " + predictions.layout().orElseThrow() + ": " + category.size()
                        + " images, " + anomalous + " anomalous" + (category.hasMasks() ? "" : ", without masks"));
            }
            if (predictions.leftOut() > 0) {
                lines.add("left out: " + predictions.leftOut());
            }
            predictions.resized().forEach(resized -> lines.add("resized: " + resized));
            warnings.forEach(warning -> lines.add("warning: " + warning.message() + " " + warning.count() + ": "
                    + warning.first().orElse("")));
        } catch (AnometryException refused) {
            lines.add(String.valueOf(refused.getMessage()));
        }
        return lines.stream()
                .map(line -> line.replace(folder + "/", "").replaceAll("/tmp/\\S*/", "/tmp/"))
                .toList();
    }

    /** What changes nothing of what is measured: images are not opened, and lists say which masks there are. */
    private static final Set<LayoutMistake> WITHOUT_EFFECT = EnumSet.of(
            LayoutMistake.A_MASK_TOO_MANY, LayoutMistake.TWO_MASKS_OF_ONE_IMAGE, LayoutMistake.AN_IMAGE_IS_MISSING);

    private static void assertExplained(
            String layout, LayoutMistake mistake, List<String> outcome, List<String> right) {
        boolean isMeasured = outcome.get(0).startsWith("measured");
        boolean isSaid = outcome.stream().anyMatch(line -> line.startsWith("warning"));
        // In DAGM, an image without a mask is a normal one.
        boolean isNormal = layout.equals("dagm") && mistake == LayoutMistake.A_MASK_IS_MISSING;
        // VisA has two kinds of lists, either of which is enough.
        boolean hasOtherList = layout.equals("visa") && mistake == LayoutMistake.THE_LIST_IS_MISSING;
        boolean cannotBeSeen = isNormal || hasOtherList;
        if (isMeasured && !isSaid && !mistake.isHarmless() && !cannotBeSeen) {
            assertThat(WITHOUT_EFFECT).contains(mistake);
            assertThat(outcome).as(mistake.toString()).isEqualTo(right);
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void eachMistakeIsExplained(String layout) throws IOException {
        List<String> all = new ArrayList<>();
        List<String> right = List.of();
        for (LayoutMistake mistake : LayoutMistake.values()) {
            TestDataset data = new TestDataset(folder.resolve("case-" + mistake.name()));
            fill(layout, data);
            Optional<LayoutMistake.Folders> folders = mistake.in(data);
            if (folders.isPresent()) {
                List<String> outcome = outcome(folders.get()).stream()
                        .map(line -> line.replaceAll("case-\\w+/", ""))
                        .toList();
                right = mistake == LayoutMistake.NOTHING ? outcome : right;
                if (mistake.isHarmless()) {
                    assertThat(outcome.stream().filter(line -> !line.startsWith("left out")))
                            .as(mistake.toString())
                            .containsExactlyElementsOf(right.stream()
                                    .filter(line -> !line.startsWith("left out"))
                                    .toList());
                }
                assertExplained(layout, mistake, outcome, right);
                all.add("== " + mistake);
                all.addAll(outcome);
                all.add("");
            }
        }
        String text = String.join("\n", all);
        Path file = EXPECTED.resolve(layout + ".txt");
        if (Boolean.getBoolean("anometry.regenerate")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
