package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets in folders that the user describes. */
class OwnLayoutTest {
    @TempDir
    Path folder;

    private TestDataset data;
    private final Map<String, List<String>> keys = new LinkedHashMap<>();

    @BeforeEach
    void create() {
        data = new TestDataset(folder);
        images("{category}/pics/{defect}/{id}.jpg");
        keys.put("masks", List.of("{category}/labels/{defect}/{id}.png"));
        keys.put("normal", List.of("pass"));
    }

    private void images(String... patterns) {
        keys.put("images", List.of(patterns));
    }

    /** An image with its map, where it mirrors the image. */
    private void image(String path) {
        data.image(path);
        data.map(path.replaceFirst("\\.\\w+$", ".tiff"), 0, 1, 2, 3);
    }

    private void nuts() {
        image("nuts/pics/pass/a.jpg");
        image("nuts/pics/dent/b.jpg");
        image("nuts/pics/dent/c.jpg");
        data.mask("nuts/labels/dent/b.png", 1);
        data.mask("nuts/labels/dent/c.png", 2);
    }

    private LayoutData read(Path maps, Path dataset) {
        return Layouts.read(FolderPatterns.of(keys), new LayoutRequest(Optional.of(maps), dataset, Set.of(), false))
                .data();
    }

    private List<String> samples() {
        return samples(data.maps, data.dataset);
    }

    private List<String> samples(Path maps, Path dataset) {
        return read(maps, dataset).categories().stream()
                .map(DataCategory::samples)
                .flatMap(List::stream)
                .map(sample -> sample.id() + " " + sample.defectType() + " " + truth(sample))
                .sorted()
                .toList();
    }

    private static String truth(DataSample sample) {
        if (sample.truth() instanceof Truth.Normal) {
            return "normal";
        }
        return sample.truth() instanceof Truth.Masked masked
                ? String.valueOf(masked.mask().path().orElseThrow().getFileName())
                : "labelled";
    }

    private void delete(Path root, String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(String key, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::samples)
                .withMessage(message)
                .satisfies(refused -> assertThat(refused.key()).contains("layout." + key));
    }

    private void assertProblem(String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(this::samples)
                .withMessage("Files are missing or do not match, in the layout 'own' of " + data.dataset + ":\n  "
                        + message);
    }

    @Test
    void masksOfIgnoredPixelsBelongToTheirImages() {
        nuts();
        keys.put("ignore", List.of("{category}/ignore/{defect}/{id}.png"));
        assertRefused(
                "ignore",
                "No file in " + data.dataset
                        + " matches {category}/ignore/{defect}/{id}.png for any image, so no pixel would be"
                        + " ignored. Correct the pattern, or leave it out.");
        data.mask("nuts/ignore/dent/c.gif", 1);
        data.mask("nuts/ignore/pass/a.png", 1);
        assertThat(read(data.maps, data.dataset).categories().get(0).samples().stream()
                        .map(sample -> sample.id() + " "
                                + sample.ignore().flatMap(DataFile::path).map(Path::getFileName))
                        .sorted())
                .containsExactly(
                        "nuts/dent/b Optional.empty", "nuts/dent/c Optional[c.gif]", "nuts/pass/a Optional[a.png]");
        assertThat(read(data.maps.resolve("nuts"), data.dataset.resolve("nuts")).categories().get(0).samples().stream()
                        .filter(sample -> sample.ignore().isPresent()))
                .hasSize(2);
    }

    @Test
    void imagesAndTheirMasksAreFound() {
        nuts();
        keys.put("mask_rule", List.of("> 127"));
        assertThat(samples())
                .containsExactly("nuts/dent/b dent b.png", "nuts/dent/c dent c.png", "nuts/pass/a pass normal");
        assertThat(read(data.maps, data.dataset).maskRule()).contains(MaskRule.parse(">127"));
        Predictions predictions = Predictions.builder(data.maps, data.dataset)
                .folders(FolderPatterns.of(keys))
                .open();
        assertThat(predictions.layout()).contains("own");
        assertThat(predictions.folders()).contains(FolderPatterns.of(keys));
        assertThat(Predictions.builder(data.maps, data.dataset)
                        .folders(FolderPatterns.of(keys))
                        .categories(List.of("nuts"))
                        .open()
                        .categories())
                .hasSize(1);
    }

    @Test
    void theFoldersMayBeOfOneCategory() {
        nuts();
        List<String> all = samples();
        Path maps = data.maps.resolve("nuts");
        Path dataset = data.dataset.resolve("nuts");
        assertThat(samples(maps, dataset)).isEqualTo(all);
        assertThat(samples(data.maps, dataset)).isEqualTo(all);
        assertThat(samples(maps, data.dataset)).isEqualTo(all);
        keys.put("maps", List.of("{category}/pics/{defect}/{id}.tiff"));
        assertThat(samples(maps, dataset)).isEqualTo(all);
        assertThat(samples(data.maps, dataset)).isEqualTo(all);
        assertThat(samples(maps, data.dataset)).isEqualTo(all);
    }

    @Test
    void theCategoryMayBeDeeperOrAbsent() {
        images("all/{defect}/{category}_{id}.jpg");
        keys.put("masks", List.of("masks/{category}_{id}.png"));
        image("all/pass/nut_1.jpg");
        image("all/dent/nut_1.jpg");
        image("all/dent/bolt_1.jpg");
        data.mask("masks/nut_1.png", 1);
        data.mask("masks/bolt_1.png", 1);
        assertThat(samples())
                .containsExactly("bolt/dent/1 dent bolt_1.png", "nut/dent/1 dent nut_1.png", "nut/pass/1 pass normal");
        images("all/{defect}/{id}.jpg");
        keys.put("masks", List.of("masks/{id}.png"));
        assertThat(samples())
                .containsExactly(
                        "dataset/dent/bolt_1 dent bolt_1.png",
                        "dataset/dent/nut_1 dent nut_1.png",
                        "dataset/pass/nut_1 pass normal");
    }

    @Test
    void onlyTheTestSplitIsMeasured() {
        images("{category}/{split}/{defect}/{id}.jpg");
        keys.remove("masks");
        image("nuts/test/pass/a.jpg");
        image("nuts/test/dent/b.jpg");
        data.image("nuts/train/pass/a.jpg");
        data.image("nuts/val/dent/c.jpg");
        assertThat(samples()).containsExactly("nuts/dent/b dent labelled", "nuts/pass/a pass normal");
        keys.put("split", List.of("test", "val"));
        data.map("nuts/val/dent/c.tiff", 1, 1, 1, 1);
        assertThat(samples())
                .containsExactly(
                        "nuts/test/dent/b dent labelled",
                        "nuts/test/pass/a pass normal",
                        "nuts/val/dent/c dent labelled");
        keys.put("split", List.of("tests"));
        assertRefused(
                "split", "No image is in the split 'tests'. Did you mean 'test'? The splits are test, train, val.");
        keys.remove("split");
        delete(data.dataset, "nuts/test/pass/a.jpg");
        delete(data.dataset, "nuts/test/dent/b.jpg");
        assertRefused(
                "split",
                "No image is in the split 'test', only in train, val. Say which are measured, for example split: [train].");
    }

    @Test
    void masksOfOtherSplitsMayLackTheirImages() {
        images("{split}/{defect}/{id}.jpg");
        keys.put("masks", List.of("{split}/masks/{id}.png"));
        image("test/pass/a.jpg");
        image("test/dent/b.jpg");
        data.mask("test/masks/b.png", 1);
        data.mask("val/masks/c.png", 1);
        assertThat(samples()).hasSize(2);
        data.mask("test/masks/c.png", 1);
        assertProblem("1 mask has no image. Correct the spelling, or remove those that are surplus:\n    "
                + data.dataset.resolve("test/masks/c.png"));
    }

    @Test
    void framesWithAnEmptyMaskAreNormal() {
        images("Test/{defect}/{id}.jpg");
        keys.put("masks", List.of("Test/{defect}_gt/{id}.bmp"));
        keys.put("normal", List.of("empty_mask"));
        for (String frame : List.of("Test001/001", "Test001/002", "Test002/001")) {
            image("Test/" + frame + ".jpg");
        }
        data.mask("Test/Test001_gt/001.bmp");
        data.mask("Test/Test001_gt/002.bmp", 2);
        data.mask("Test/Test002_gt/001.bmp", 2);
        assertThat(samples())
                .containsExactly(
                        "dataset/Test001/001 good normal",
                        "dataset/Test001/002 Test001 002.bmp",
                        "dataset/Test002/001 Test002 001.bmp");
    }

    @Test
    void imagesWithoutAMaskAreNormal() {
        images("{object}/{id}.jpg");
        keys.put("masks", List.of("{object}/{id}_label.png"));
        keys.put("normal", List.of("no_mask"));
        image("k1/a.jpg");
        image("k1/b.jpg");
        data.mask("k1/b_label.png", 1);
        assertThat(samples()).containsExactly("dataset/k1/a good normal", "dataset/k1/b defect b_label.png");
        assertThat(read(data.maps, data.dataset).categories().get(0).samples())
                .allSatisfy(sample -> assertThat(sample.object()).contains("dataset/k1"));
    }

    @Test
    void mapsHaveTheirOwnPaths() {
        nuts();
        keys.put("maps", List.of("out/{category}-{defect}-{id}_map.tiff"));
        for (String map : List.of("nuts-pass-a", "nuts-dent-b", "nuts-dent-c")) {
            TestNpy.write(data.maps, "out/" + map + "_overlay.png", new byte[1]);
            data.map("out/" + map + "_map.tiff", 1, 2, 3, 4);
        }
        assertThat(samples()).hasSize(3);
        data.map("out/nuts-dent-d_map.tiff", 1, 2, 3, 4);
        delete(data.maps, "out/nuts-dent-c_map.tiff");
        assertProblem("1 map has no image in " + data.dataset
                + ". Check that the maps belong to this data set, or remove those that are surplus:\n"
                + "    out/nuts-dent-d_map.tiff\n"
                + "  1 of 3 images has no anomaly map. The first is expected at "
                + data.maps.resolve("out/nuts-dent-c_map.tiff")
                + " (or .tif, .npy, .npz, .png). Predict every image, because leaving some out changes the result, or allow"
                + " missing maps (--allow-missing; in Java, allowMissing):\n"
                + "    nuts/pics/dent/c");
    }

    @Test
    void whatIsMissingOrSurplusIsReportedAsOfOtherLayouts() {
        nuts();
        delete(data.dataset, "nuts/labels/dent/b.png");
        delete(data.maps, "nuts/pics/dent/c.tiff");
        images("{category}/pics/{defect}/{id}.*");
        image("nuts/pics/pass/A.jpeg");
        data.mask("nuts/labels/dent/x.png", 1);
        assertProblem("1 image has the id of another one, which differs at most in upper and lower case or in the"
                + " extension. Rename or remove one of each:\n"
                + "    " + data.dataset.resolve("nuts/pics/pass/A.jpeg") + " and "
                + data.dataset.resolve("nuts/pics/pass/a.jpg") + "\n"
                + "  1 mask has no image. Correct the spelling, or remove those that are surplus:\n"
                + "    " + data.dataset.resolve("nuts/labels/dent/x.png") + "\n"
                + "  1 of 2 anomalous images has no mask. The first is expected at "
                + data.dataset.resolve("nuts/labels/dent/b.png") + ". Add the masks:\n"
                + "    nuts/pics/dent/b\n"
                + "  1 of 4 images has no anomaly map. The first is expected at "
                + data.maps.resolve("nuts/pics/dent/c.tiff")
                + " (or .tif, .npy, .npz, .png). Predict every image, because leaving some out changes the result, or allow"
                + " missing maps (--allow-missing; in Java, allowMissing):\n"
                + "    nuts/pics/dent/c");
    }

    @Test
    void anImageMayNotHaveTwoMasks() {
        nuts();
        keys.put("masks", List.of("{category}/labels/{defect}/{id}.*"));
        data.mask("nuts/labels/dent/b.bmp", 1);
        assertProblem("1 image has several masks. Keep one of each:\n    nuts/pics/dent/b: "
                + data.dataset.resolve("nuts/labels/dent/b.bmp") + " and "
                + data.dataset.resolve("nuts/labels/dent/b.png"));
    }

    @Test
    void aMaskIsOfOneImage() {
        nuts();
        image("nuts/pics/crack/b.jpg");
        keys.put("masks", List.of("{category}/labels/dent/{id}.png"));
        assertProblem(
                "1 mask is of several images. Put into the masks what their images differ in, for example {defect}:\n"
                        + "    " + data.dataset.resolve("nuts/labels/dent/b.png") + ": "
                        + data.dataset.resolve("nuts/pics/crack/b.jpg") + " and "
                        + data.dataset.resolve("nuts/pics/dent/b.jpg"));
    }

    @Test
    void aMapIsOfOneImage() {
        nuts();
        image("nuts/pics/pass/b.jpg");
        keys.put("maps", List.of("{category}/{id}.tiff"));
        assertProblem(
                "1 map is of several images. Put into the maps what their images differ in, for example {defect}:\n"
                        + "    " + data.maps.resolve("nuts/b") + ": " + data.dataset.resolve("nuts/pics/dent/b.jpg")
                        + " and "
                        + data.dataset.resolve("nuts/pics/pass/b.jpg"));
    }

    @Test
    void anImageMatchesOnePattern() {
        nuts();
        images("{category}/pics/{defect}/{id}.jpg", "{category}/pics/{defect:dent}/{id}.*");
        assertProblem("2 images match several patterns, such as '{category}/pics/{defect}/{id}.jpg' and"
                + " '{category}/pics/{defect:dent}/{id}.*'. Make them different, for example with names,"
                + " {defect:cut|hole}:\n"
                + "    " + data.dataset.resolve("nuts/pics/dent/b.jpg") + "\n"
                + "    " + data.dataset.resolve("nuts/pics/dent/c.jpg"));
        images("{category}/pics/{defect:pas*}/{id}.jpg", "{category}/pics/{defect:dent|crack}/{id}.*");
        assertThat(samples()).hasSize(3);
    }

    @Test
    void namesAreNotRegularExpressions() {
        image("p.s/a.jpg");
        image("p+s/b.jpg");
        image("pxs/c.jpg");
        images("{defect:p.s|p+s}/{id}.jpg");
        keys.put("normal", List.of("p.s"));
        keys.remove("masks");
        assertThat(samples()).containsExactly("dataset/p+s/b p+s labelled", "dataset/p.s/a p.s normal");
    }

    @Test
    void howFarThePathLeadsIsSaid() {
        nuts();
        images("{category}/picks/{defect}/{id}.jpg");
        assertRefused(
                "images",
                "No image in " + data.dataset + " matches '{category}/picks/{defect}/{id}.jpg'. "
                        + data.dataset.resolve("nuts")
                        + " has no 'picks', but labels, pics. Did you mean 'pics'? A file there"
                        + " is " + data.dataset.resolve("nuts/pics/dent/b.jpg")
                        + ". Correct the pattern, or pass another folder.");
        images("{category}/pics/{defect}/{id}.png");
        assertRefused(
                "images",
                "No image in " + data.dataset + " matches '{category}/pics/{defect}/{id}.png'. "
                        + data.dataset.resolve("nuts/pics/dent")
                        + " has nothing like '{id}.png', but b.jpg, c.jpg. Correct the pattern, or pass another folder.");
        images("{category}/pics/{defect}/{id}.jpg", "other/{category}/{defect}/{id}.jpg");
        assertRefused(
                "images[1]",
                "No image in " + data.dataset + " matches 'other/{category}/{defect}/{id}.jpg'. " + data.dataset
                        + " has no 'other', but nuts. A file there is "
                        + data.dataset.resolve("nuts/labels/dent/b.png")
                        + ". Correct the pattern, or pass another folder.");
    }

    @Test
    void masksAreNotImages() {
        nuts();
        images("{category}/{split}/{defect}/{id}.png");
        assertRefused(
                "images",
                "In " + data.dataset
                        + ", only masks match '{category}/{split}/{defect}/{id}.png'. Write the name of the folder"
                        + " that has the images, or correct the extension.");
    }

    @Test
    void anEmptyFolderIsSaidToBe() {
        assertRefused(
                "images",
                "No image in " + data.dataset + " matches '{category}/pics/{defect}/{id}.jpg'. " + data.dataset
                        + " is empty. Correct the pattern, or pass another folder.");
    }

    @Test
    void imagesForTrainingAreNotMeasured() {
        images("{category}/{defect}/{id}.jpg");
        keys.remove("masks");
        image("nuts/pass/a.jpg");
        image("nuts/Train/b.jpg");
        assertRefused(
                "images",
                "The images for training match, too: in " + data.dataset.resolve("nuts/Train/b.jpg")
                        + ", {defect} is 'Train'. Name that folder {split}, so that only the images in 'test' are measured, or"
                        + " write its name instead.");
        images("{category}/{defect:pass|Train}/{id}.jpg");
        assertThat(samples()).containsExactly("nuts/Train/b Train labelled", "nuts/pass/a pass normal");
    }

    @Test
    void someImagesAreNormal() {
        nuts();
        keys.put("normal", List.of("past", "ok"));
        assertRefused(
                "normal",
                "No image is normal, because no {defect} is called 'past' or 'ok'. Did you mean 'pass'? There are dent, pass.");
    }

    @Test
    void arrayFilesHaveNoFolders() throws IOException {
        Path maps = folder.resolve("maps.npy");
        Files.write(maps, TestNpy.file("<f4", "(1, 1, 1)", new byte[4]));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Predictions.builder(maps, maps)
                        .folders(FolderPatterns.of(keys))
                        .open())
                .withMessage("The layout 'own' reads folders, and " + maps
                        + " is an array file, which has none. Leave the layout out.");
    }
}
