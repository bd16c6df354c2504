package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.MASK_PATH;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MvtecLayoutTest {
    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder).fill();
    }

    static List<ImageBatch> read(Category category, ReadOptions options) {
        List<ImageBatch> batches = new ArrayList<>();
        try (BatchStream stream = category.open(options)) {
            stream.forEachRemaining(batches::add);
        }
        return batches;
    }

    private List<Category> open() {
        return Predictions.open(data.maps, data.dataset).categories();
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> read(open().get(0), ReadOptions.defaults()))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void categoriesAreThoseOfTheMapsSorted() {
        assertThat(open()).extracting(Category::name).containsExactly("bottle", "cable");
        assertThat(open()).extracting(Category::size).containsExactly(3, 1);
        assertThat(open()).extracting(Category::toString).first().isEqualTo("Category{bottle, 3 images}");
    }

    @Test
    void imagesAreSortedByDefectAndId() {
        ImageBatch batch = read(open().get(0), ReadOptions.defaults()).get(0);
        Path test = data.maps.resolve("bottle/test");
        assertThat(batch.find(IMAGE_PATH))
                .contains(List.of(test + "/broken/000.tiff", test + "/broken/001.tiff", test + "/good/000.tiff"));
        assertThat(batch.find(MASK_PATH)).isEmpty();
        assertThat(batch.find(ANOMALY_MAP).orElseThrow().toFloatArray())
                .containsExactly(9, 8, 7, 6, 5, 6, 7, 8, 0, 0, 1, 0);
        assertThat(batch.find(GT_MASK).orElseThrow().toFloatArray())
                .containsExactly(1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0);
        assertThat(batch.find(PRED_SCORE).orElseThrow().toFloatArray()).containsExactly(9, 8, 1);
        assertThat(batch.find(GT_LABEL).orElseThrow().toBooleanArray()).containsExactly(true, true, false);
    }

    @Test
    void maskPathsAreThereWhenAllImagesHaveOne() {
        ImageBatch batch = read(open().get(1), ReadOptions.defaults()).get(0);
        assertThat(batch.find(MASK_PATH))
                .contains(List.of(data.dataset
                        .resolve("cable/ground_truth/cut/000_mask.png")
                        .toString()));
    }

    @Test
    void foldersOfOneCategoryWillDo() {
        Path bottle = data.maps.resolve("bottle");
        for (Path dataset : List.of(data.dataset, data.dataset.resolve("bottle"))) {
            List<Category> categories = Predictions.open(bottle, dataset).categories();
            assertThat(categories).extracting(Category::toString).containsExactly("Category{bottle, 3 images}");
        }
    }

    @Test
    void otherFormatsAndNamesWillDo() throws IOException {
        Files.delete(data.maps.resolve("cable/test/cut/000.tiff"));
        Files.delete(data.dataset.resolve("cable/ground_truth/cut/000_mask.png"));
        TestNpy.write(data.maps, "cable/test/cut/000.npy", TestNpy.floats("(1, 2, 2)", 1, 2, 3, 4));
        TestNpy.write(data.dataset, "cable/ground_truth/cut/000.tif", new TestTiff(2, 2, "u1", 0, 1, 0, 0).bytes());
        ImageBatch batch = read(open().get(1), ReadOptions.defaults()).get(0);
        assertThat(batch.find(ANOMALY_MAP).orElseThrow().toFloatArray()).containsExactly(1, 2, 3, 4);
        assertThat(batch.find(GT_MASK).orElseThrow().toFloatArray()).containsExactly(0, 1, 0, 0);
    }

    @Test
    void hiddenAndOtherFilesAreLeftOut() {
        TestNpy.write(data.maps, "bottle/test/good/.000.tiff", new byte[1]);
        TestNpy.write(data.maps, "bottle/test/good/notes.txt", new byte[1]);
        TestNpy.write(data.maps, "summary.csv", new byte[1]);
        assertThat(open().get(0).size()).isEqualTo(3);
    }

    @Test
    void anImageOfADefectWhoseMaskIsEmptyIsNormal() {
        data.mask("cable/ground_truth/cut/000_mask.png");
        ImageBatch batch = read(open().get(1), ReadOptions.defaults()).get(0);
        assertThat(batch.find(GT_LABEL).orElseThrow().toBooleanArray()).containsExactly(false);
    }

    @Test
    void messagesNamePathsAsGiven() {
        Path here = Path.of("").toAbsolutePath();
        Path relative = here.relativize(data.maps);
        ImageBatch batch = read(
                        Predictions.open(relative, data.dataset).categories().get(1), ReadOptions.defaults())
                .get(0);
        assertThat(batch.find(IMAGE_PATH)).contains(List.of(relative + "/cable/test/cut/000.tiff"));
    }

    @Test
    void noMaps() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
            Files.createFile(empty.resolve(name));
        }
        assertThatThrownBy(() -> Predictions.open(empty, data.dataset))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        empty + " has no anomaly map: expected <category>/test/<defect>/<id>.tiff (or .tif, .npy,"
                                + " .npz, .png), found a, b, c, d, e and 2 more. Check the path, or save the maps in this layout.");
        Path test = Files.createDirectories(folder.resolve("bottle/test"));
        assertThatThrownBy(() -> Predictions.open(folder.resolve("bottle"), data.dataset))
                .isInstanceOf(DataException.class)
                .hasMessage(test + " has no anomaly map: expected <defect>/<id>.tiff (or .tif, .npy, .npz, .png), found"
                        + " nothing. Check the path, or save the maps in this layout.");
    }

    @Test
    void aCategoryThatTheDatasetLacks() {
        data.map("botle/test/good/000.tiff", 1, 2, 3, 4);
        assertRefused(data.dataset + " has no folder for the category 'botle' of the maps. It has bottle, cable,"
                + " unpredicted. Did you mean 'bottle'?");
    }

    @Test
    void aDefectWithoutMask() {
        Path map = data.map("bottle/test/broken/002.tiff", 1, 2, 3, 4);
        assertRefused(map + " has no mask: expected "
                + data.dataset.resolve("bottle/ground_truth/broken/002_mask.png")
                + " (or without _mask; or .tiff, .tif, .npy, .npz). Add the mask, or move the map to 'good' if the image"
                + " is normal.");
    }

    @Test
    void aMisspelledDefect() {
        Path map = data.map("bottle/test/brokn/002.tiff", 1, 2, 3, 4);
        assertRefused(map + " has no mask: expected "
                + data.dataset.resolve("bottle/ground_truth/brokn/002_mask.png")
                + " (or without _mask; or .tiff, .tif, .npy, .npz). Did you mean 'broken'? Add the mask, or move the map"
                + " to 'good' if the image is normal.");
    }

    @Test
    void aMaskWithoutMap() {
        Path mask = data.mask("bottle/ground_truth/broken/002_mask.png", 1);
        String expected = mask + " has no anomaly map: expected " + data.maps.resolve("bottle/test/broken/002.tiff")
                + " (or .tif, .npy, .npz, .png).";
        String advice = " Predict every image: leaving some out changes the result.";
        assertRefused(expected + advice);
        data.mask("bottle/ground_truth/scratch/000_mask.png", 1);
        data.mask("bottle/ground_truth/scratch/001_mask.png", 1);
        assertRefused(expected + " So have 2 more masks of 'bottle'." + advice);
    }

    @Test
    void masksOfGoodImagesAreNotMissed() {
        data.mask("bottle/ground_truth/good/007_mask.png");
        assertThat(open().get(0).size()).isEqualTo(3);
    }

    @Test
    void twoMapsOfOneId() {
        Path png = TestNpy.write(data.maps, "bottle/test/good/000.png", TestPng.mask(2, 2));
        assertRefused("'000' is there twice: " + png + " and " + data.maps.resolve("bottle/test/good/000.tiff")
                + ". Remove one of them.");
    }

    @Test
    void twoMasksOfOneId() {
        Path png = data.mask("bottle/ground_truth/broken/000.png", 1);
        assertRefused("'000' is there twice: " + png + " and "
                + data.dataset.resolve("bottle/ground_truth/broken/000_mask.png") + ". Remove one of them.");
    }

    @Test
    void sizesThatDiffer() {
        Path map = data.map("bottle/test/broken/000.tiff", 1, 2, 3, 4, 5, 6);
        assertRefused(map + " has shape [2, 3], its mask "
                + data.dataset.resolve("bottle/ground_truth/broken/000_mask.png")
                + " has shape [2, 2]. Resize the maps to the masks before saving.");
    }

    @Test
    void severalImagesInOneFile() throws IOException {
        Files.delete(data.maps.resolve("bottle/test/broken/000.tiff"));
        Path file = TestNpy.write(
                data.maps, "bottle/test/broken/000.npy", TestNpy.floats("(2, 2, 2)", 1, 2, 3, 4, 5, 6, 7, 8));
        assertRefused(file + " has shape [2, 2, 2], but a file in a folder is one image, [H, W]."
                + " Give the file itself instead of its folder if it holds all images.");
    }

    @Test
    void aFolderNamedLikeAMap() throws IOException {
        Path file = Files.createDirectory(data.maps.resolve("bottle/test/good/001.tiff"));
        assertRefused(
                file + " cannot be read: it is a folder. Give a file, or rename the folder if it is not meant to be"
                        + " an image.");
    }
}
