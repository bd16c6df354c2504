package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPipe;
import io.github.anometry.plugin.files.testing.TestPng;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Pipes and devices, which may be endless, are rejected by type; only scores and labels may come from pipes. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RegularFilesTest {
    private static final String REASON =
            " cannot be read: it is a pipe, a device or a socket, and reading it may never end. Give a file, or a "
                    + "link to one; save the output of a pipe in a file.";

    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder);
        data.map("bottle/test/broken/000.tiff", 9, 8, 7, 6);
        data.mask("bottle/ground_truth/broken/000_mask.png", 0);
    }

    private static void assertRefused(Path file, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(DataException.class).hasMessage(file + REASON);
    }

    private List<ImageBatch> read() {
        return MvtecLayoutTest.read(
                Predictions.open(data.maps, data.dataset).categories().get(0), ReadOptions.defaults());
    }

    private static Path device(Path path) throws IOException {
        Files.deleteIfExists(path);
        return Files.createSymbolicLink(path, Path.of("/dev/zero"));
    }

    @Test
    void asAMap() throws IOException {
        Path map = TestPipe.at(data.maps.resolve("bottle/test/broken/000.tiff"));
        assertRefused(map, this::read);
        device(map);
        assertRefused(map, this::read);
        Files.delete(map);
        Path npz = TestPipe.at(data.maps.resolve("bottle/test/broken/000.npz"));
        assertRefused(npz, this::read);
    }

    @Test
    void asAMask() throws IOException {
        Path mask = TestPipe.at(data.dataset.resolve("bottle/ground_truth/broken/000_mask.png"));
        assertRefused(mask, this::read);
        device(mask);
        assertRefused(mask, this::read);
    }

    @Test
    void asTheMaskOfANormalImage() {
        data.map("bottle/test/good/000.tiff", 1, 1, 1, 1);
        Path parent = data.dataset.resolve("bottle/ground_truth/good");
        TestNpy.write(parent, "000_mask.png", TestPng.mask(2, 2));
        assertRefused(TestPipe.at(parent.resolve("000_mask.png")), this::read);
    }

    @Test
    void asAnImage() {
        data.image("bottle/test/broken/000.png");
        Path image = TestPipe.at(data.dataset.resolve("bottle/test/broken/000.png"));
        assertRefused(image, () -> ImageData.open(data.dataset).test().next());
        assertRefused(image, () -> ImageFiles.thumbnail(image, 10));
    }

    @Test
    void asAConfigurationOfDefects() throws IOException {
        Files.delete(data.dataset.resolve("bottle/ground_truth/broken/000_mask.png"));
        TestNpy.write(data.dataset, "bottle/ground_truth/broken/000/000.png", TestPng.mask(2, 2, 1));
        Path config = TestPipe.at(data.dataset.resolve("bottle/defects_config.json"));
        assertRefused(config, this::read);
    }

    @Test
    void amongPicturesThatMayBeVisualizations() {
        Path maps = folder.resolve("pictures");
        Path picture = TestNpy.write(maps, "a/000.png", new byte[0]);
        TestPipe.at(picture);
        assertThatThrownBy(() -> Predictions.open(maps, data.dataset))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(maps + " has no anomaly map: ");
    }

    @Test
    void asAnArrayFile() {
        Path maps = TestPipe.at(folder.resolve("maps.npy"));
        Path masks = TestNpy.write(folder, "masks.npy", TestNpy.floats("(1, 1, 2)", 0, 1));
        assertRefused(maps, () -> Predictions.open(maps, masks));
        assertRefused(maps, () -> Predictions.open(masks, maps));
    }

    @Test
    void scoresAndLabelsMayComeFromPipes() {
        Path maps = TestNpy.write(folder, "maps.npy", TestNpy.floats("(2, 1, 2)", 0, 1, 2, 3));
        Path masks = TestNpy.write(folder, "masks.npy", TestNpy.floats("(2, 1, 2)", 0, 1, 0, 0));
        Path scores = TestPipe.with(folder.resolve("scores"), TestNpy.floats("(2,)", 0.25, 0.75));
        byte[] archive = TestNpy.npz(true, Map.of("labels", TestNpy.floats("(2,)", 1, 0)));
        Path labels = TestPipe.with(folder.resolve("labels"), archive);
        Predictions predictions =
                Predictions.builder(maps, masks).scores(scores).labels(labels).open();
        // Twice: the content of a pipe is kept.
        for (int pass = 0; pass < 2; pass++) {
            ImageBatch batch = MvtecLayoutTest.read(predictions.categories().get(0), ReadOptions.defaults())
                    .get(0);
            assertThat(batch.find(Field.PRED_SCORE).orElseThrow().toFloatArray())
                    .containsExactly(0.25f, 0.75f);
            assertThat(batch.find(Field.GT_LABEL).orElseThrow().toBooleanArray())
                    .containsExactly(true, false);
        }
    }
}
