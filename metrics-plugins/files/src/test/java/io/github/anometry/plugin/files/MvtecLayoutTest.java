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
import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
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
            while (stream.hasNext()) {
                batches.add(stream.next());
            }
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

    /** Perhaps to a disk that is not mounted: its content would be left out silently, and the results would be wrong. */
    @Test
    void aLinkToAFolderThatIsNotThere() throws IOException {
        for (Path link : List.of(
                data.maps.resolve("bottle/test/gone"),
                data.maps.resolve("gone"),
                data.dataset.resolve("bottle/test"))) {
            Files.createSymbolicLink(link, folder.resolve("unmounted"));
            assertThatThrownBy(this::open)
                    .isInstanceOf(DataException.class)
                    .hasMessage(link
                            + " cannot be read: it is a link whose target does not exist. Restore the target, or remove the"
                            + " link.");
            Files.delete(link);
        }
        // The name of a file that is not read.
        Files.createSymbolicLink(data.maps.resolve("bottle/test/notes.txt"), folder.resolve("unmounted"));
        assertThat(open()).hasSize(2);
    }

    @Test
    void aFolderWithABlankName() throws IOException {
        Files.createDirectory(data.maps.resolve(" "));
        assertThatThrownBy(this::open)
                .isInstanceOf(DataException.class)
                .hasMessage(data.maps + " has a folder or file whose name is blank: ' '. Rename it, or remove it.");
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
        assertProblems(
                "1 folder of maps is not of a category of " + data.dataset + ", which has bottle, cable, unpredicted."
                        + " Correct the name, move the folder elsewhere, or choose the categories to measure (--category;"
                        + " in Java, categories):",
                "  botle, with 1 map. Did you mean 'bottle'?");
    }

    @Test
    void aDefectWithoutMask() {
        Path map = data.map("bottle/test/broken/002.tiff", 1, 2, 3, 4);
        assertProblems(noMask("1 of 4 anomalous images has", "bottle/ground_truth/broken/002_mask.png"), "  " + map);
    }

    @Test
    void severalImagesWithoutMasksAreCounted() {
        Path first = data.map("bottle/test/broken/002.tiff", 1, 2, 3, 4);
        Path second = data.map("bottle/test/broken/003.tiff", 1, 2, 3, 4);
        assertProblems(
                noMask("2 of 5 anomalous images have", "bottle/ground_truth/broken/002_mask.png"),
                "  " + first,
                "  " + second);
    }

    @Test
    void aMisspelledDefect() {
        Path map = data.map("bottle/test/brokn/002.tiff", 1, 2, 3, 4);
        assertProblems(
                noMask("1 of 4 anomalous images has", "bottle/ground_truth/brokn/002_mask.png"),
                "  " + map + ". Did you mean 'broken'?");
    }

    private String noMap(String some, String map) {
        return some + " no anomaly map. The first is expected at " + data.maps.resolve(map)
                + " (or .tif, .npy, .npz, .png). Predict every image, because leaving some out changes the result, or"
                + " allow missing maps (--allow-missing; in Java, allowMissing):";
    }

    private String noMask(String some, String mask) {
        return some + " no mask. The first is expected at " + data.dataset.resolve(mask)
                + " (or without _mask; or .tiff, .tif, .npy, .npz, .bmp, .gif). Add the masks:";
    }

    private String problems(String... lines) {
        return "Files are missing or do not match, in the layout 'mvtec' of " + data.dataset + ":\n  "
                + String.join("\n  ", lines);
    }

    private void assertProblems(String... lines) {
        assertRefused(problems(lines));
    }

    @Test
    void aMaskWithoutMap() {
        data.mask("bottle/ground_truth/broken/002_mask.png", 1);
        assertProblems(noMap("1 of 4 images has", "bottle/test/broken/002.tiff"), "  bottle/test/broken/002");
        data.mask("bottle/ground_truth/scratch/000_mask.png", 1);
        data.mask("bottle/ground_truth/scratch/001_mask.png", 1);
        assertProblems(
                noMap("3 of 6 images have", "bottle/test/broken/002.tiff"),
                "  bottle/test/broken/002",
                "  bottle/test/scratch/000",
                "  bottle/test/scratch/001");
    }

    @Test
    void anImageWithoutMap() {
        data.image("bottle/test/good/000.png");
        data.image("bottle/test/good/001.JPG");
        data.image("bottle/test/broken/000.png");
        data.image("bottle/test/broken/001.png");
        String message = noMap("1 of 5 images has", "bottle/test/good/001.tiff");
        assertProblems(message, "  bottle/test/good/001");
        TestNpy.write(data.maps, "bottle/test/good/001.jpg", new byte[1]);
        assertProblems(message, "  bottle/test/good/001 (there is 001.jpg, but this format is not supported for maps)");
    }

    @Test
    void aDefectWithoutAnyMap() {
        data.image("bottle/test/dent/000.png");
        assertProblems(noMap("1 of 4 images has", "bottle/test/dent/000.tiff"), "  bottle/test/dent/000");
    }

    @Test
    void missingImagesThatAreAllowed() {
        for (String id : List.of("000", "001", "002", "003", "004")) {
            data.image("bottle/test/good/" + id + ".png");
        }
        data.mask("cable/ground_truth/cut/001_mask.png", 1);
        Predictions predictions =
                Predictions.builder(data.maps, data.dataset).allowMissing(true).open();
        assertThat(predictions.categories()).extracting(Category::size).containsExactly(3, 1);
        assertThat(predictions.missingMaps())
                .extracting(MissingMaps::toString)
                .containsExactly("4 of 5 images of bottle/good are missing", "1 of 2 images of cable/cut is missing");
        assertThat(predictions.missingMaps().get(0).first())
                .isEqualTo(data.dataset.resolve("bottle/test/good/001.png").toString());
        assertThat(predictions.missingMaps().get(0).expected())
                .isEqualTo(data.maps.resolve("bottle/test/good/001.tiff").toString());
    }

    @Test
    void aMapWithoutImage() {
        data.image("bottle/test/good/001.png");
        data.image("bottle/test/broken/000.png");
        data.image("bottle/test/broken/001.png");
        Path surplus = data.map("bottle/test/broken/002.tiff", 1, 2, 3, 4);
        assertProblems(
                "2 maps have no image in " + data.dataset
                        + ". Check that the maps belong to this data set, or remove those that are surplus:",
                "  " + surplus,
                "  " + data.maps.resolve("bottle/test/good/000.tiff"),
                noMap("1 of 4 images has", "bottle/test/good/001.tiff"),
                "  bottle/test/good/001");
    }

    @Test
    void categoriesOfTheDatasetWithoutMaps() {
        Predictions all = Predictions.open(data.maps, data.dataset);
        assertThat(all.categoriesWithoutMaps()).containsExactly("unpredicted");
        assertThat(all.warnings())
                .containsExactly(Warning.of(
                        "missing-category",
                        "Categories of the data set have no maps and are not measured: unpredicted. Predict them, or "
                                + "choose the categories to measure (--category; in Java, categories)."));
        Predictions one = Predictions.open(data.maps.resolve("bottle"), data.dataset);
        assertThat(one.categoriesWithoutMaps()).isEmpty();
        assertThat(one.warnings()).isEmpty();
    }

    @Test
    void categoriesWhoseMapsAreInAnotherFolder() {
        data.map("unpredicted/tests/cut/000.tiff", 1, 2, 3, 4);
        data.map("other/tests/cut/000.tiff", 1, 2, 3, 4);
        assertThat(Predictions.open(data.maps, data.dataset).warnings())
                .containsExactly(
                        Warning.of(
                                "missing-category",
                                "Categories of the data set have no maps and are not measured: unpredicted. Maps are read from "
                                        + "<category>/test, but there is unpredicted/tests. Rename it, predict them, or choose "
                                        + "the categories to measure (--category; in Java, categories)."),
                        misplaced(data.maps.resolve("other/tests/cut"), "000.tiff"));
    }

    /** Without the name of the category that has no maps. */
    private static List<Warning> ofFiles(Predictions predictions) {
        return predictions.warnings().stream()
                .filter(warning -> !warning.name().equals(Warning.MISSING_CATEGORY))
                .toList();
    }

    @Test
    void categoriesThatAreChosen() {
        Predictions cable = Predictions.builder(data.maps, data.dataset)
                .categories(List.of("cable"))
                .open();
        assertThat(cable.categories()).extracting(Category::name).containsExactly("cable");
        assertThat(cable.categoriesWithoutMaps()).isEmpty();
        assertThatThrownBy(() -> Predictions.builder(data.maps, data.dataset)
                        .categories(List.of("cable", "botle"))
                        .open())
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.key()).contains("category"))
                .hasMessage(data.maps
                        + " has no maps of the category 'botle'. Did you mean 'bottle'? It has bottle, cable.");
    }

    @Test
    void filesThatAreNotRead() {
        assertThat(ofFiles(Predictions.open(data.maps, data.dataset))).isEmpty();
        TestNpy.write(data.maps, "bottle/test/good/notes.txt", new byte[1]);
        TestNpy.write(data.maps, "bottle/test/good/004.jpg", new byte[1]);
        TestNpy.write(data.maps, "bottle/test/good/Thumbs.db", new byte[1]);
        Path good = data.maps.resolve("bottle/test/good");
        assertThat(ofFiles(Predictions.open(data.maps, data.dataset)))
                .containsExactly(new Warning(
                        "unread-files",
                        "Files in " + good
                                + " are not read, because maps are read only from .tiff, .tif, .npy, .npz and .png. "
                                + "Save the maps in one of these formats, or move other files elsewhere.",
                        2,
                        Optional.of(good.resolve("004.jpg").toString())));
    }

    @Test
    void nothingButFilesThatAreNotRead() throws IOException {
        Files.delete(data.maps.resolve("cable/test/cut/000.tiff"));
        Path jpeg = TestNpy.write(
                data.maps, "cable/test/cut/000.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
        assertThatThrownBy(this::open)
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(jpeg + " is a JPEG file, whose compression has changed the scores.");
    }

    @Test
    void mapsInOtherFolders() {
        data.map("bottle/test/good/sub/001.tiff", 1, 2, 3, 4);
        data.map("bottle/test/099.tiff", 1, 2, 3, 4);
        data.map("bottle/000.tiff", 1, 2, 3, 4);
        Path bottle = data.maps.resolve("bottle");
        assertThat(ofFiles(Predictions.open(data.maps, data.dataset)))
                .containsExactly(
                        misplaced(bottle, "000.tiff"),
                        misplaced(bottle.resolve("test"), "099.tiff"),
                        misplaced(bottle.resolve("test/good/sub"), "001.tiff"));
    }

    private static Warning misplaced(Path folder, String map) {
        return Warning.of(
                "unread-files",
                "Maps in " + folder
                        + " are not read, because maps are read only from <category>/test/<defect>/<id>.tiff. Move "
                        + "them to the folder of their defect, or elsewhere.",
                folder.resolve(map).toString());
    }

    @Test
    void masksOfAnotherCategory() {
        Path maps = data.maps.resolve("bottle");
        Path masks = data.dataset.resolve("cable");
        assertThatThrownBy(() -> Predictions.open(maps, masks))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The maps, " + maps + ", and the masks, " + masks
                        + ", are of different categories: the masks of these maps are in "
                        + data.dataset.resolve("bottle") + ". Pass that folder, or its parent.");
    }

    @Test
    void oneFolderForBoth() {
        assertThatThrownBy(() -> Predictions.open(data.maps, data.maps))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The maps and the data set are the same folder, " + data.maps
                        + ", and it is in no known layout. Pass the folder of the data set for the masks.");
    }

    @Test
    void normalImagesUnderAnotherNameAreNotCalledAnomalous() {
        Path map = data.map("bottle/test/ok/000.tiff", 1, 2, 3, 4);
        data.mask("bottle/ground_truth/ko/000_mask.png", 1);
        data.map("bottle/test/ko/000.tiff", 1, 2, 3, 4);
        assertProblems(
                noMask("1 of 5 anomalous images has", "bottle/ground_truth/ok/000_mask.png"),
                "  " + map + ". " + data.dataset.resolve("bottle/ground_truth")
                        + " has no folder 'ok'. If its images are normal, the folder must be named 'good' among the maps"
                        + " and in the data set.");
    }

    @Test
    void aDefectOfTheDatasetIsNotCalledMisspelled() {
        Path map = data.map("bottle/test/brokn/000.tiff", 1, 2, 3, 4);
        data.image("bottle/test/brokn/000.png");
        assertProblems(
                noMask("1 of 4 anomalous images has", "bottle/ground_truth/brokn/000_mask.png"),
                "  " + map + ". " + data.dataset.resolve("bottle/ground_truth")
                        + " has no folder 'brokn'. If its images are normal, the folder must be named 'good' among the"
                        + " maps and in the data set.");
    }

    @Test
    void aMaskUnderAnotherName() throws IOException {
        Path mask = data.dataset.resolve("cable/ground_truth/cut/000_mask.png");
        Files.move(mask, mask.resolveSibling("000_segmentation.png"));
        assertThatThrownBy(() -> Predictions.open(data.maps.resolve("cable"), data.dataset))
                .isInstanceOf(DataException.class)
                .hasMessage(problems(
                        noMask("1 of 1 anomalous image has", "cable/ground_truth/cut/000_mask.png"),
                        "  " + data.maps.resolve("cable/test/cut/000.tiff")
                                + ". There is 000_segmentation.png; if that is the mask, rename it.",
                        noMap("1 of 1 image has", "cable/test/cut/000_segmentation.tiff"),
                        "  cable/test/cut/000_segmentation"));
    }

    @Test
    void mapsAndMasksThatAreSwapped() {
        data.image("bottle/test/good/000.png");
        assertThatThrownBy(() -> Predictions.open(data.dataset, data.maps))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The maps, " + data.dataset + ", look like the data set, because they have a folder "
                        + "'ground_truth', and the masks, " + data.maps
                        + ", look like the maps, because they have none. Swap the two.");
    }

    @Test
    void imagesOfTheDatasetAreNoMaps() {
        Path image = data.image("bottle/test/good/000.png");
        assertThatThrownBy(() -> Predictions.open(data.dataset, data.dataset))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The maps, " + data.dataset + ", are the folder of the data set, and " + image
                        + " is an image of it, not an anomaly map. Pass the folder of the maps.");
    }

    @Test
    void visualizationsOfAnomalib() throws IOException {
        Path results = folder.resolve("results");
        Path images = results.resolve("Patchcore/MVTecAD/bottle/v0/images");
        Path picture = Files.createDirectories(images.resolve("broken")).resolve("000.png");
        ImageIO.write(new BufferedImage(4, 2, BufferedImage.TYPE_3BYTE_BGR), "png", picture.toFile());
        for (Path given : List.of(results, images)) {
            assertThatThrownBy(() -> Predictions.open(given, data.dataset))
                    .isInstanceOf(DataException.class)
                    .hasMessage(given + " has no anomaly map, but colour images such as " + picture
                            + ", which look like Anomalib's visualizations: image, mask and heat map side by side. "
                            + "Scores cannot be read from a picture. Save the map of each image as "
                            + "<category>/test/<defect>/<id>.tiff: tifffile.imwrite(path, "
                            + "anomaly_map.squeeze().cpu().numpy()).");
        }
    }

    @Test
    void scoresInTheFilesOfTheMaps() throws IOException {
        Files.delete(data.maps.resolve("cable/test/cut/000.tiff"));
        Path file = TestNpy.write(
                data.maps,
                "cable/test/cut/000.npz",
                TestNpy.npz(
                        true,
                        Map.of(
                                "anomaly_map", TestNpy.floats("(2, 2)", 1, 2, 3, 4),
                                "pred_score", TestNpy.floats("()", 0.5))));
        ImageBatch batch = read(open().get(1), ReadOptions.defaults()).get(0);
        assertThat(batch.find(PRED_SCORE).orElseThrow().toFloatArray()).containsExactly(0.5f);
        data.mask("cable/ground_truth/cut/001_mask.png", 3);
        Path without = data.map("cable/test/cut/001.tiff", 1, 2, 3, 4);
        assertRefused(file + " has an image score beside its map, " + without
                + " has none. Save a score with every map of a category, or with none: a map without a score would get "
                + "its maximum, which cannot be compared with saved scores.");
    }

    @Test
    void masksOfGoodImagesAreNotMissed() {
        data.mask("bottle/ground_truth/good/007_mask.png");
        assertThat(open().get(0).size()).isEqualTo(3);
    }

    @Test
    void twoMapsOfOneId() {
        Path png = TestNpy.write(data.maps, "bottle/test/good/000.png", TestPng.mask(2, 2));
        assertProblems(
                "1 image has several anomaly maps. Keep one of each:",
                "  " + png + " and " + data.maps.resolve("bottle/test/good/000.tiff"));
    }

    @Test
    void twoMasksOfOneId() {
        Path png = data.mask("bottle/ground_truth/broken/000.png", 1);
        assertProblems(
                "1 image has several masks. Keep one of each:",
                "  " + png + " and " + data.dataset.resolve("bottle/ground_truth/broken/000_mask.png"));
    }

    @Test
    void sizesThatDiffer() {
        Path map = data.map("bottle/test/broken/000.tiff", 1, 2, 3, 4, 5, 6);
        Category bottle = Predictions.builder(data.maps, data.dataset)
                .preparation(Preparation.defaults().withResize(Resize.none()))
                .open()
                .categories()
                .get(0);
        assertThatThrownBy(() -> read(bottle, ReadOptions.defaults()))
                .isInstanceOf(DataException.class)
                .hasMessage(map + " has shape [2, 3], its mask "
                        + data.dataset.resolve("bottle/ground_truth/broken/000_mask.png")
                        + " has shape [2, 2]. Let the maps be resized to the masks (--resize map; in Java, Resize.maps()), or save"
                        + " them in the size of the masks.");
    }

    @Test
    void severalImagesInOneFile() throws IOException {
        Files.delete(data.maps.resolve("bottle/test/broken/000.tiff"));
        Path file = TestNpy.write(
                data.maps, "bottle/test/broken/000.npy", TestNpy.floats("(2, 2, 2)", 1, 2, 3, 4, 5, 6, 7, 8));
        assertRefused(file + " has shape [2, 2, 2], but a file in a folder holds one image, [H, W]. Pass the file "
                + "itself instead of its folder if it holds all images.");
    }

    @Test
    void aFolderNamedLikeAMap() throws IOException {
        Path file = Files.createDirectory(data.maps.resolve("bottle/test/good/001.tiff"));
        assertRefused(
                file + " cannot be read: it is a folder. Pass a file, or rename the folder if it is not meant to be an "
                        + "image.");
    }
}
