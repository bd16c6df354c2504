package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.data.Batches;
import io.github.anometry.plugin.files.ImageData;
import io.github.anometry.plugin.files.LayoutDescription;
import io.github.anometry.plugin.files.demo.DemoLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A demo in each layout. */
final class DemoLayoutsTest {
    @TempDir
    private Path folder;

    private Run demo(DemoLayout layout, String name, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("demo", "--layout", layout.layout(), "--out", folder.resolve(name)));
        arguments.addAll(Arrays.asList(more));
        return Run.anometry(arguments.toArray());
    }

    private Map<String, byte[]> files(String name) throws IOException {
        Path root = folder.resolve(name);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void everyLayoutHasOne() {
        assertThat(DemoLayout.layouts())
                .isEqualTo(LayoutDescription.all(List.of()).stream()
                        .map(LayoutDescription::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void thePrintedCommandEvaluatesIt(DemoLayout layout) throws IOException {
        Run made = demo(layout, "demo");
        assertThat(made.err()).isEmpty();
        assertThat(made.exitCode()).isZero();
        List<String> lines = made.out().lines().toList();
        assertThat(lines.get(lines.size() - 2)).isEqualTo("Evaluate it yourself:");
        List<String> words =
                new ArrayList<>(List.of(lines.get(lines.size() - 1).strip().split(" ")));
        assertThat(words.remove(0)).isEqualTo("./anometry");
        words.addAll(List.of("--layout", "auto", "--json", "-"));
        Run evaluated = Run.anometry(words.toArray());
        assertThat(evaluated.err()).isEmpty();
        assertThat(evaluated.exitCode()).isZero();
        JsonNode result = new ObjectMapper().readTree(evaluated.out());
        assertThat(result.at("/settings/layout").asText()).isEqualTo(layout.layout());
        for (String metric : List.of("image_AUROC", "pixel_AUROC", "pixel_AUPRO")) {
            double value = result.at("/metrics/" + metric).asDouble();
            assertThat(value).as(metric).isBetween(0.7, 0.999);
        }
        assertThat(result.at("/warnings")).isEmpty();
    }

    /** Evaluation does not decode them; models do. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLAT")
    void itsImagesCanBeDecoded(DemoLayout layout) {
        demo(layout, "demo");
        int images = 0;
        try (Batches batches = ImageData.open(folder.resolve("demo/dataset")).test()) {
            while (batches.hasNext()) {
                Batch batch = batches.next();
                images += batch.size();
                assertThat(batch.get(Field.IMAGE).shapeText()).endsWith("128, 128]");
                double mean = 0;
                for (int i = 0; i < batch.get(Field.IMAGE).size(); i++) {
                    mean += batch.get(Field.IMAGE).getDouble(i)
                            / batch.get(Field.IMAGE).size();
                }
                assertThat(mean).isBetween(0.5, 0.65);
            }
        }
        assertThat(images).isGreaterThanOrEqualTo(17);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedMakesTheSameFiles(DemoLayout layout) throws IOException {
        demo(layout, "a");
        demo(layout, "b");
        demo(layout, "c", "--seed", 8);
        Map<String, byte[]> first = files("a");
        Map<String, byte[]> second = files("b");
        Map<String, byte[]> other = files("c");
        assertThat(second).containsOnlyKeys(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
        assertThat(other).containsOnlyKeys(first.keySet());
        assertThat(first.keySet().stream()
                        .filter(name -> name.startsWith("anomaly_maps"))
                        .filter(name -> Arrays.equals(first.get(name), other.get(name))))
                .isEmpty();
    }

    @Test
    void saysWhichLayoutItIs() {
        assertThat(demo(DemoLayout.BTAD, "demo").out())
                .startsWith("Created a data set in the layout 'btad' under " + folder.resolve("demo")
                        + ".\n\n01: 17 images (5" + " anomalous), ");
    }

    @Test
    void aLayoutThatThereIsNot() {
        Run run = Run.anometry("demo", "--layout", "viza", "--out", folder.resolve("demo"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("anometry: There is no demo in a layout 'viza'. Did you mean 'visa'? There are ader, bmad,"
                        + " btad, dagm, flat, folder, ksdd, ksdd2, loco, mvtec, mvtec-ad2, mvtec3d, real-iad, visa.\n");
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @Test
    void aFolderWithADemoInAnotherLayout() throws IOException {
        demo(DemoLayout.BTAD, "demo");
        Map<String, byte[]> before = files("demo");
        Run run = demo(DemoLayout.VISA, "demo");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "anometry: The folder '" + folder.resolve("demo")
                                + "' has a demo in the layout 'btad', so nothing was written. Name another folder with --out.\n");
        assertThat(files("demo")).containsOnlyKeys(before.keySet());
        assertThat(demo(DemoLayout.BTAD, "demo").exitCode()).isZero();
    }
}
