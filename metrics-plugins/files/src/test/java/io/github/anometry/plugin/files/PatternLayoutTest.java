package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.testing.DatasetFixture;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What layouts that are declared by patterns say of files that are missing or do not match. */
class PatternLayoutTest {
    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void create() {
        data = new TestDataset(folder);
    }

    private void map(String path) {
        data.map(path, 0, 1, 2, 3);
    }

    private Path text(String path, String content) {
        return TestNpy.write(data.dataset, path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** BTAD with a map of each image. */
    private void btad() {
        DatasetFixture.BTAD.fill(data);
        for (String image : List.of("ok/0000", "ok/0001", "ko/0000", "ko/0001")) {
            map("01/test/" + image + ".tiff");
        }
    }

    private Layouts.Read read(Optional<Path> maps, Path dataset, boolean allowMissing, String... categories) {
        return Layouts.found().read("auto", new LayoutRequest(maps, dataset, Set.of(categories), allowMissing));
    }

    private LayoutData read(String... categories) {
        return read(Optional.of(data.maps), data.dataset, false, categories).data();
    }

    private void assertRefused(Class<? extends AnometryException> type, String message) {
        assertThatExceptionOfType(type).isThrownBy(this::read).withMessage(message);
    }

    private void assertMismatch(String layout, String reason) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Predictions.builder(data.maps, data.dataset)
                        .layout(layout)
                        .open())
                .withMessage("These folders are not in the layout '" + layout + "'. " + reason);
    }

    private static void delete(Path folder, String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String intro(String layout) {
        return "Files are missing or do not match, in the layout '" + layout + "' of " + data.dataset + ":\n";
    }

    @Test
    void everythingThatDoesNotMatchIsReportedAtOnce() {
        btad();
        delete(data.maps, "01/test/ko/0001.tiff");
        map("01/test/ok/0009.tiff");
        data.image("01/test/ok/0002.bmp");
        data.image("01/test/ok/0002.png");
        map("01/test/ok/0002.tiff");
        map("01/test/ok/0002.npy");
        data.mask("01/ground_truth/ko/0000.bmp", 1);
        data.mask("01/ground_truth/ko/0007.png", 1);
        delete(data.dataset, "01/ground_truth/ko/0001.png");
        assertRefused(
                DataException.class,
                intro("btad")
                        + "  1 image has the id of another one, which differs at most in upper and lower case or in the"
                        + " extension. Rename or remove one of each:\n"
                        + "    " + data.dataset.resolve("01/test/ok/0002.bmp") + " and "
                        + data.dataset.resolve("01/test/ok/0002.png") + "\n"
                        + "  1 image has several masks. Keep one of each:\n"
                        + "    01/test/ko/0000: " + data.dataset.resolve("01/ground_truth/ko/0000.bmp") + " and "
                        + data.dataset.resolve("01/ground_truth/ko/0000.png") + "\n"
                        + "  1 mask has no image. Correct the spelling, or remove those that are surplus:\n"
                        + "    " + data.dataset.resolve("01/ground_truth/ko/0007.png") + "\n"
                        + "  1 of 2 anomalous images has no mask. The first is expected at "
                        + data.dataset.resolve("01/ground_truth/ko/0001.png") + ". Add the masks:\n"
                        + "    01/test/ko/0001\n"
                        + "  1 image has several anomaly maps. Keep one of each:\n"
                        + "    01/test/ok/0002: " + data.maps.resolve("01/test/ok/0002.npy") + " and "
                        + data.maps.resolve("01/test/ok/0002.tiff") + "\n"
                        + "  1 map has no image in " + data.dataset
                        + ". Check that the maps belong to this data set, or remove those that are surplus:\n"
                        + "    01/test/ok/0009.tiff\n"
                        + "  1 of 6 images has no anomaly map. The first is expected at "
                        + data.maps.resolve("01/test/ko/0001.tiff") + " (or .tif, .npy, .npz, .png). Predict every"
                        + " image, because leaving some out changes the result, or allow missing maps"
                        + " (--allow-missing; in Java, allowMissing):\n"
                        + "    01/test/ko/0001");
    }

    @Test
    void ofManyTheFirstTwentyAreNamed() {
        btad();
        for (int i = 10; i < 35; i++) {
            map("01/test/ok/00" + i + ".tiff");
        }
        assertRefused(
                DataException.class,
                intro("btad") + "  25 maps have no image in " + data.dataset
                        + ". Check that the maps belong to this data set, or remove those that are surplus:\n"
                        + IntStream.range(10, 30)
                                .mapToObj(i -> "    01/test/ok/00" + i + ".tiff\n")
                                .collect(Collectors.joining())
                        + "    and 5 more");
    }

    @Test
    void idsThatDifferOnlyInCaseAreOne() {
        DatasetFixture.DAGM.fill(data);
        data.image("Class1/Test/a.PNG");
        data.image("Class1/Test/A.PNG");
        for (String id : List.of("0000", "0001", "0002", "0003", "a", "A")) {
            map("Class1/Test/" + id + ".tiff");
        }
        assertRefused(
                DataException.class,
                intro("dagm")
                        + "  1 image has the id of another one, which differs at most in upper and lower case or in the"
                        + " extension. Rename or remove one of each:\n"
                        + "    " + data.dataset.resolve("Class1/Test/A.PNG") + " and "
                        + data.dataset.resolve("Class1/Test/a.PNG"));
    }

    @Test
    void missingMapsMayBeAllowed() {
        btad();
        delete(data.maps, "01/test/ok/0001.tiff");
        LayoutData found = read(Optional.of(data.maps), data.dataset, true).data();
        assertThat(found.categories().get(0).samples())
                .extracting(DataSample::id)
                .containsExactlyInAnyOrder("01/ko/0000", "01/ko/0001", "01/ok/0000");
        assertThat(found.missing())
                .containsExactly(new MissingMaps(
                        "01",
                        "ok",
                        1,
                        2,
                        data.dataset.resolve("01/test/ok/0001.bmp").toString(),
                        data.maps.resolve("01/test/ok/0001.tiff").toString()));
    }

    @Test
    void categoriesWithoutMapsAreNotMeasured() {
        btad();
        data.image("02/test/ok/0000.bmp");
        data.image("02/test/ko/0000.bmp");
        data.mask("02/ground_truth/ko/0000.png", 1);
        assertThat(read().categoriesWithoutMaps()).containsExactly("02");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read("02"))
                .withMessage(data.maps + " has no anomaly map of any image of " + data.dataset
                        + ", in the layout 'btad': the first is expected at "
                        + data.maps.resolve("02/test/ko/0000.tiff")
                        + " (or .tif, .npy, .npz, .png), found 01/test/ko/0000.tiff,"
                        + " 01/test/ko/0001.tiff, 01/test/ok/0000.tiff, 01/test/ok/0001.tiff. Check the path, or save the"
                        + " maps in one of these places.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("03"))
                .withMessage("There is no category '03' in " + data.dataset + ". Did you mean '01'? It has 01, 02.");
    }

    /** What is wrong with categories that were not predicted does not keep others from being measured. */
    @Test
    void categoriesWithoutMapsAreNotChecked() {
        btad();
        data.image("02/test/ko/0000.bmp");
        data.mask("02/ground_truth/ko/0009.png", 1);
        LayoutData found = read();
        assertThat(found.categories()).hasSize(1);
        assertThat(found.categoriesWithoutMaps()).containsExactly("02");
    }

    @Test
    void onlyTheChosenCategoriesAreChecked() {
        btad();
        data.image("02/test/ok/0000.bmp");
        map("02/test/ok/0000.tiff");
        map("02/test/ok/0009.tiff");
        assertThat(read("01").categories()).hasSize(1);
        assertRefused(
                DataException.class,
                intro("btad") + "  1 map has no image in " + data.dataset
                        + ". Check that the maps belong to this data set, or remove those that are surplus:\n"
                        + "    02/test/ok/0009.tiff");
    }

    @Test
    void imagesAreNotMaps() {
        DatasetFixture.KSDD2.fill(data);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Predictions.open(data.dataset, data.dataset))
                .withMessage(data.dataset.resolve("test/20000.png")
                        + " is an image of the data set, not an anomaly map. Pass the folder of the maps.");
    }

    @Test
    void filesThatAreNotReadAreAWarning() {
        btad();
        TestNpy.write(data.maps, "01/test/ok/0001.jpg", new byte[1]);
        assertThat(read().warnings())
                .containsExactly(new Warning(
                        Warning.UNREAD_FILES,
                        "Files in " + data.maps.resolve("01/test/ok")
                                + " are not read, because maps are read only from .tiff, .tif, .npy, .npz and .png. Save"
                                + " the maps in one of these formats, or move other files elsewhere.",
                        1,
                        Optional.of(data.maps.resolve("01/test/ok/0001.jpg").toString())));
    }

    @Test
    void theNearestLayoutSaysWhatIsMissing() {
        data.image("candle/Data/Images/Normal/0000.JPG");
        data.image("candle/Data/Images/Anomaly/000.JPG");
        data.mask("candle/Data/Mask/Anomaly/000.png", 1);
        assertRefused(
                DataException.class,
                data.dataset + " is in no known layout; the nearest is 'visa'. There is no"
                        + " <category>/Data/Masks/Anomaly/<id>.* in " + data.dataset + ": "
                        + data.dataset.resolve("candle/Data")
                        + " has Images, Mask. Check the path, or see the folders of"
                        + " the layout with 'anometry layouts visa'.");
    }

    /** Without its masks, a data set is not recognised, but what it is is seen. */
    @ParameterizedTest
    @EnumSource(names = {"BTAD", "MVTEC3D", "MVTEC_AD2", "KSDD", "KSDD2", "DAGM", "VISA_FOLDERS"})
    void theNearestLayoutIsThatOfTheDataSet(DatasetFixture fixture) throws IOException {
        fixture.fill(data);
        map("a.tiff");
        try (Stream<Path> files = Files.walk(data.dataset)) {
            // Images are files of one byte.
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) > 1) {
                    Files.delete(file);
                }
            }
        }
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(this::read)
                .withMessageStartingWith(data.dataset + " is in no known layout; the nearest is '" + fixture.layout()
                        + "'. There is no ")
                .withMessageEndingWith(
                        "see the folders of the layout with 'anometry layouts " + fixture.layout() + "'.");
    }

    @Test
    void aDataSetWithGoodImagesIsNotBtad() {
        btad();
        data.image("01/test/good/0000.png");
        assertMismatch("btad", data.dataset + " has <category>/test/good/<id>.*, which this layout does not.");
    }

    @Test
    void trainingImagesOfVisaAreLeftOut() {
        DatasetFixture.VISA.fill(data);
        for (String image : List.of("Normal/0000", "Normal/0001", "Normal/0004", "Anomaly/0002", "Anomaly/0003")) {
            map("candle/Data/Images/" + image + ".tiff");
        }
        assertThat(read().categories().get(0).samples())
                .extracting(DataSample::id)
                .containsExactlyInAnyOrder(
                        "candle/Anomaly/0002", "candle/Anomaly/0003", "candle/Normal/0000", "candle/Normal/0001");
    }

    /** All images of candle that the split names, and one that it names for training. */
    private void visa() {
        DatasetFixture.VISA.fill(data);
        for (String image : List.of("Normal/0000", "Normal/0001", "Anomaly/0002", "Anomaly/0003")) {
            map("candle/Data/Images/" + image + ".tiff");
        }
    }

    private String split() {
        try {
            return Files.readString(data.dataset.resolve("split_csv/1cls.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void imagesOfOtherSplitsAreCounted() {
        visa();
        assertThat(Predictions.open(data.maps, data.dataset).leftOut()).isEqualTo(1);
    }

    @Test
    void mapsOfTrainingImagesAreCounted() {
        btad();
        map("01/train/ok/0000.tiff");
        assertThat(read().leftOut()).isEqualTo(1);
        map("01/train/ok/0009.tiff");
        assertRefused(
                DataException.class,
                intro("btad") + "  1 map has no image in " + data.dataset
                        + ". Check that the maps belong to this data set, or remove those that are surplus:\n"
                        + "    01/train/ok/0009.tiff");
    }

    @Test
    void splitsOfVisaHaveAnyCaseAndAnySeparator() {
        visa();
        String split = split();
        text(
                "split_csv/1cls.csv",
                "\uFEFF"
                        + split.replace("test", "Test")
                                .replace("train", "TRAIN")
                                .replace(',', ';'));
        LayoutData found = read();
        assertThat(found.categories().get(0).samples()).hasSize(4);
        assertThat(found.leftOut()).isEqualTo(1);
    }

    @Test
    void mistakesOfASplitAreReportedAtOnce() {
        visa();
        Path file = text(
                "split_csv/1cls.csv",
                split().replace("candle,train,", "candle,trian,")
                                .replace(
                                        "test,normal,candle/Data/Images/Normal/0000",
                                        "test,ok,candle/Data/Images/Normal/0000")
                                .replace("Normal/0001", "Anomaly/0002")
                        + "candle,test,normal,candle/Data/Images/Normal/0004.JPG,\n");
        assertRefused(
                DataException.class,
                file + " has 6 mistakes:\n"
                        + "  line 2: the split is 'trian'. It must be train or test.\n"
                        + "  line 3: the label is 'ok'. It must be normal or anomaly.\n"
                        + "  line 3: the label is 'ok', but the image is candle/Data/Images/Normal/0000.JPG. Correct one of"
                        + " them.\n"
                        + "  line 4: the label is 'normal', but the image is candle/Data/Images/Anomaly/0002.JPG. Correct one"
                        + " of them.\n"
                        + "  line 5: the image 'candle/Data/Images/Anomaly/0002.JPG' is in line 4 already. Remove one of"
                        + " them.\n"
                        + "  line 7: the image 'candle/Data/Images/Normal/0004.JPG' is in line 2 already. Remove one of them.");
    }

    @Test
    void categoriesThatASplitDoesNotList() {
        visa();
        data.image("pcb/Data/Images/Normal/0000.JPG");
        data.image("pcb/Data/Images/Anomaly/000.JPG");
        data.mask("pcb/Data/Masks/Anomaly/000.png", 1);
        assertThat(read().categories()).hasSize(1);
        map("pcb/Data/Images/Normal/0000.tiff");
        Path split = data.dataset.resolve("split_csv/1cls.csv");
        assertRefused(
                DataException.class,
                intro("visa") + "  1 category has maps, but no test image in " + split
                        + ". Add the images to the list, move the maps elsewhere, or choose the categories to measure"
                        + " (--category; in Java, categories):\n    pcb, with 1 map");
        assertThat(read("candle").categories()).hasSize(1);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read("pcb"))
                .withMessage(
                        split + " lists no test image of pcb. Choose other categories, or add the images to the list.");
    }

    /** The parts of different items of KolektorSDD have the same names. */
    @Test
    void oneMapIsNotThatOfSeveralImages() {
        DatasetFixture.KSDD.fill(data);
        Path normal = data.map("test/good/Part1.tiff", 0, 1, 2, 3);
        map("kos01/Part2.tiff");
        map("kos02/Part1.tiff");
        map("kos02/Part2.tiff");
        data.image("kos03/Part1.jpg");
        data.mask("kos03/Part1_label.bmp");
        assertRefused(
                DataException.class,
                intro("ksdd")
                        + "  1 map is where those of several images would be, because these have one name. Save each map at"
                        + " the path of its image:\n    " + normal + ": dataset/kos01/Part1 and dataset/kos03/Part1");
    }

    @Test
    void masksAreNotMaps() {
        DatasetFixture.REAL_IAD.fill(data);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Predictions.open(data.dataset, data.dataset))
                .withMessage(data.dataset.resolve("realiad_1024/audiojack/NG/BX/S0002/audiojack_0002_NG_BX_C1_2023.png")
                        + " is a mask of the data set, not an anomaly map. Pass the folder of the maps.");
    }

    @Test
    void mapsOfCategoriesThatAreNotChosenAreLeftAlone() {
        btad();
        map("02/test/ok/0000.tiff");
        assertThat(read("01").categories()).hasSize(1);
        assertRefused(
                DataException.class,
                intro("btad") + "  1 folder of maps is not of a category of " + data.dataset
                        + ", which has 01. Correct the name, move the folder elsewhere, or choose the categories to measure"
                        + " (--category; in Java, categories):\n    02, with 1 map. Did you mean '01'?");
    }

    @Test
    void mapsOfOneCategoryAreOfOne() {
        btad();
        data.image("02/test/ok/0000.bmp");
        data.image("02/test/ko/0000.bmp");
        data.mask("02/ground_truth/ko/0000.png", 1);
        LayoutData found =
                read(Optional.of(data.maps.resolve("01")), data.dataset, false).data();
        assertThat(found.categories()).hasSize(1);
        assertThat(found.categoriesWithoutMaps()).isEmpty();
    }

    @Test
    void tablesOfVisaThatAreNone() {
        DatasetFixture.VISA_FOLDERS.fill(data);
        map("candle/Data/Images/Normal/0000.tiff");
        Path split = text("split_csv/1cls.csv", "object,splt,label,image,mask\n");
        assertRefused(
                DataException.class,
                split + " has no column 'split'. Did you mean 'splt'? It has object, splt, label, image, mask. Copy the"
                        + " file from the data set.");
        text("split_csv/1cls.csv", "object,split,label,image,mask\ncandle,test\n");
        assertRefused(DataException.class, split + ":2: The row has 2 fields, and the header has 5. Correct the row.");
        text("split_csv/1cls.csv", "object,split,label,image,mask\n\"candle,test\n");
        assertRefused(DataException.class, split + ": This is not CSV after line 1. Copy the file from the data set.");
        text("split_csv/1cls.csv", "object,split,label,image,mask\ncandle,test,normal,a.JPG,\n");
        assertRefused(
                DataException.class,
                split + " has 1 mistake:\n  line 2: the image 'a.JPG' is not at"
                        + " candle/Data/Images/<Normal|Anomaly>/<id>.JPG. Correct the path.");
    }

    @Test
    void viewsOfOneObjectShareItAndMasksHaveTheirRule() {
        DatasetFixture.REAL_IAD.fill(data);
        for (String part : List.of("", "realiad_1024", "realiad_1024/audiojack")) {
            LayoutData found =
                    read(Optional.empty(), data.dataset.resolve(part), false).data();
            assertThat(found.maskRule()).contains(MaskRule.parse(">127"));
            assertThat(found.categories().get(0).samples())
                    .extracting(sample -> sample.object().orElse(""))
                    .containsExactly(
                            "audiojack/audiojack_0001_OK",
                            "audiojack/audiojack_0001_OK",
                            "audiojack/audiojack_0002_NG_BX",
                            "audiojack/audiojack_0002_NG_BX");
        }
    }

    @Test
    void realIadInSeveralSizes() {
        DatasetFixture.REAL_IAD.fill(data);
        data.image("realiad_256/audiojack/OK/S0001/audiojack_0001_OK_C1_2023.jpg");
        assertRefused(
                ConfigurationException.class,
                data.dataset + " has the images in several sizes: realiad_1024, realiad_256. Pass the folder of those"
                        + " that were predicted.");
    }

    @Test
    void listsThatAreNone() {
        Path meta = text("meta.json", "{\"train\": {}}");
        assertRefused(
                DataException.class,
                meta + " has no list 'test' of images: {\"test\": ...}. Copy the file from the data set.");
        text("meta.json", "{\"test\": {\"a\": [{\"image_path\": \"x\"}]\n, oh");
        assertRefused(DataException.class, meta + ":2: This is not JSON. Copy the file from the data set.");
        text("meta.json", "{\"test\": {\"a\": [{\"image_path\": \"x\"}]}}");
        assertRefused(
                DataException.class,
                meta + ": An image has no 'img_path'. Did you mean 'image_path'? It has image_path. Copy the file from"
                        + " the data set.");
        text("meta.json", "{\"test\": {\"a\": [{\"img_path\": \"../x.png\", \"anomaly\": 0}]}}");
        assertRefused(
                DataException.class,
                "The data set " + data.dataset + " lists an image outside of it: " + data.dataset.resolve("../x.png")
                        + ". Correct the list.");
    }

    @Test
    void aListBesideTheFoldersOfMvtecIsNotNeeded() {
        DatasetFixture.MVTEC.fill(data);
        text("meta.json", "{}");
        assertThat(read(Optional.empty(), data.dataset, false).layout()).isEqualTo("mvtec");
        assertMismatch(
                "ader",
                data.dataset.resolve("fabric")
                        + " has the folders test and ground_truth, which are read without meta.json.");
    }

    @Test
    void dataSetsWithoutMasksHaveLabels() {
        DatasetFixture.BMAD.fill(data);
        for (String mask : List.of("label/000.png", "label/001.png", "label")) {
            delete(data.dataset, "Brain/test/Ungood/" + mask);
        }
        for (String image : List.of("good/img/000", "good/img/001", "Ungood/img/000", "Ungood/img/001")) {
            map("Brain/test/" + image + ".tiff");
        }
        Category category =
                Predictions.open(data.maps, data.dataset).categories().get(0);
        assertThat(category.hasMasks()).isFalse();
        assertThat(read().categories().get(0).samples())
                .extracting(DataSample::truth)
                .containsExactlyInAnyOrder(
                        Truth.normal(), Truth.normal(), new Truth.Labelled(true), new Truth.Labelled(true));
        data.mask("Brain/test/Ungood/label/000.png", 1);
        assertRefused(
                DataException.class,
                intro("bmad") + "  1 of 2 anomalous images has no mask. The first is expected at "
                        + data.dataset.resolve("Brain/test/Ungood/label/001.png") + ". Add the masks:\n"
                        + "    Brain/test/Ungood/img/001");
    }

    @Test
    void twoFoldersOfFiles() {
        map("a.tiff");
        map("b.tiff");
        data.mask("a_mask.png", 1);
        data.mask("b.png");
        assertThat(Predictions.open(data.maps, data.dataset).layout()).contains("flat");
        assertThat(read().categories().get(0).samples())
                .extracting(sample -> sample.id() + " " + sample.defectType())
                .containsExactly("dataset/a defect", "dataset/b good");
        map("c.tiff");
        assertRefused(
                DataException.class,
                intro("flat") + "  1 map has no mask in " + data.dataset
                        + ". Add a mask for each image, all zero if it is normal:\n    c.tiff");
        delete(data.maps, "a.tiff");
        delete(data.maps, "b.tiff");
        assertMismatch(
                "flat",
                "No map of " + data.maps + " and mask of " + data.dataset
                        + ", directly in these folders, have the same name.");
    }

    /** Scores are not masks, though every one of them is above zero. */
    @Test
    void twoFoldersThatAreSwapped() {
        map("a.tiff");
        map("b.tiff");
        data.mask("a.png", 1);
        data.mask("b.png");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Predictions.open(data.dataset, data.maps))
                .withMessage(data.maps + " is in no known layout; the nearest is 'flat'. The maps, " + data.dataset
                        + ", are PNG files, and the masks, " + data.maps + ", are not, as if the two were swapped. Swap"
                        + " them, or save the masks as PNG. Check the path, or see the folders of the layout with 'anometry"
                        + " layouts flat'.");
    }

    /** Images and masks that are none do not keep a data set from being recognised. */
    @ParameterizedTest
    @EnumSource(DatasetFixture.class)
    void recognitionOpensNoImages(DatasetFixture fixture) throws IOException {
        fixture.fill(data);
        try (Stream<Path> files = Files.walk(data.dataset)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "nothing");
            }
        }
        LayoutRequest request = new LayoutRequest(Optional.empty(), data.dataset, Set.of(), false);
        assertThat(Layouts.found().inOrder().stream()
                        .filter(layout -> layout.mismatch(request).isEmpty())
                        .map(CheckedLayout::name)
                        .findFirst())
                .contains(fixture.layout());
    }
}
