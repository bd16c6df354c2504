package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.GT_REGIONS;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.MASK_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders of MVTec LOCO AD, whose images have a mask for each region. */
class LocoLayoutTest {
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

    private TestDataset data;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder);
        config(CONFIG);
        data.map("nails/test/good/000.tiff", 0, 0, 1, 0);
        data.map("nails/test/logical_anomalies/000.tiff", 1, 2, 3, 4);
        data.map("nails/test/logical_anomalies/001.tiff", 5, 6, 7, 8);
        data.map("nails/test/structural_anomalies/000.tiff", 9, 8, 7, 6);
        region("logical_anomalies/000/000.png", 255, 255, 255, 0);
        region("logical_anomalies/000/001.png", 0, 254, 254, 254);
        region("logical_anomalies/001/000.png", 0, 0, 0, 254);
        region("structural_anomalies/000/000.png", 255, 255, 255, 255);
    }

    private Path config(String json) {
        return TestNpy.write(data.dataset, "nails/defects_config.json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A mask of 2 x 2 pixels with these values. */
    private Path region(String path, int... values) {
        byte[] png = TestPng.image(2, values.length / 2, 8, TestPng.GREY, values);
        return TestNpy.write(data.dataset, "nails/ground_truth/" + path, png);
    }

    private List<Category> open() {
        return Predictions.open(data.maps, data.dataset).categories();
    }

    private static ImageBatch only(Category category) {
        List<ImageBatch> batches = MvtecLayoutTest.read(category, ReadOptions.defaults());
        assertThat(batches).hasSize(1);
        return batches.get(0);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> open().forEach(LocoLayoutTest::only))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void eachKindOfAnomaliesIsMeasuredAgainstAllGoodImages() {
        assertThat(open())
                .extracting(Category::toString)
                .containsExactly(
                        "Category{nails/logical_anomalies, 3 images}",
                        "Category{nails/structural_anomalies, 2 images}");
        assertThat(open()).allMatch(Category::hasRegions);
        Path test = data.maps.resolve("nails/test");
        assertThat(only(open().get(0)).get(IMAGE_PATH))
                .containsExactly(
                        test + "/good/000.tiff",
                        test + "/logical_anomalies/000.tiff",
                        test + "/logical_anomalies/001.tiff");
        assertThat(only(open().get(1)).get(IMAGE_PATH))
                .containsExactly(test + "/good/000.tiff", test + "/structural_anomalies/000.tiff");
    }

    @Test
    void eachFileIsARegionWithItsSaturationAreaAndTheMaskIsAllOfThem() {
        ImageBatch batch = only(open().get(0));
        assertThat(batch.get(ANOMALY_MAP).toFloatArray()).containsExactly(0, 0, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(batch.get(GT_REGIONS)).hasToString("int32[3, 2, 2, 2]");
        assertThat(batch.get(GT_REGIONS).toIntArray())
                .containsExactly(
                        0, 0, 0, 0, // good
                        0, 0, 0, 0, 1, 1, 1, 0, // half of 3, cut
                        0, 2, 2, 2, 0, 0, 0, 1, // 2, but there is only 1
                        0, 0, 0, 0);
        assertThat(batch.get(GT_MASK).toFloatArray()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1);
        assertThat(batch.get(GT_LABEL).toFloatArray()).containsExactly(0, 1, 1);
        assertThat(only(open().get(1)).get(GT_REGIONS).toIntArray()).containsExactly(0, 0, 0, 0, 2, 2, 2, 2);
    }

    @Test
    void aBatchOfGoodImagesHasNoChannel() {
        List<ImageBatch> batches = MvtecLayoutTest.read(open().get(1), new ReadOptions(1, 2));
        assertThat(batches.get(0).get(GT_REGIONS)).hasToString("int32[1, 0, 2, 2]");
        assertThat(batches.get(1).get(GT_REGIONS)).hasToString("int32[1, 1, 2, 2]");
        assertThat(batches.get(1).get(MASK_PATH))
                .containsExactly(data.dataset
                        .resolve("nails/ground_truth/structural_anomalies/000")
                        .toString());
    }

    @Test
    void foldersOfOneCategoryWillDo() {
        Path nails = data.maps.resolve("nails");
        for (Path dataset : List.of(data.dataset, data.dataset.resolve("nails"))) {
            assertThat(Predictions.open(nails, dataset).categories())
                    .extracting(Category::name)
                    .containsExactly("nails/logical_anomalies", "nails/structural_anomalies");
        }
    }

    @Test
    void aFolderOrOneOfItsCategoriesIsChosen() {
        data.fill();
        assertThat(chosen("nails"))
                .extracting(Category::name)
                .containsExactly("nails/logical_anomalies", "nails/structural_anomalies");
        assertThat(chosen("nails/structural_anomalies", "cable"))
                .extracting(Category::name)
                .containsExactly("cable", "nails/structural_anomalies");
        assertThatThrownBy(() -> chosen("nails/structure"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(data.maps + " has no maps of the category 'nails/structure'."
                        + " Did you mean 'nails/structural_anomalies'? It has nails/logical_anomalies,"
                        + " nails/structural_anomalies.");
    }

    private List<Category> chosen(String... names) {
        return Predictions.builder(data.maps, data.dataset)
                .categories(List.of(names))
                .open()
                .categories();
    }

    @Test
    void categoriesOfMvtecAdMayLieBeside() {
        data.fill();
        assertThat(open())
                .extracting(Category::name)
                .containsExactly("bottle", "cable", "nails/logical_anomalies", "nails/structural_anomalies");
        assertThat(open()).extracting(Category::hasRegions).containsExactly(false, false, true, true);
        assertThat(only(open().get(0)).find(GT_REGIONS)).isEmpty();
    }

    @Test
    void aFolderBesideMasksOfMvtecAdIsLeftOut() throws IOException {
        data.fill();
        Files.createDirectories(data.dataset.resolve("bottle/ground_truth/broken/000"));
        assertThat(open().get(0)).hasToString("Category{bottle, 3 images}");
        assertThat(only(open().get(0)).find(GT_REGIONS)).isEmpty();
    }

    @Test
    void otherFormatsWillDo() throws IOException {
        Files.delete(data.dataset.resolve("nails/ground_truth/logical_anomalies/000/000.png"));
        Path of = Path.of("nails/ground_truth/logical_anomalies/000");
        TestNpy.write(data.dataset, of + "/000.npy", TestNpy.floats("(1, 2, 2)", 0, 0, 254, 0));
        TestNpy.write(data.dataset, of + "/002.tif", new TestTiff(2, 2, "u1", 255, 0, 0, 0).bytes());
        TestNpy.write(data.dataset, of + "/notes.txt", new byte[1]);
        assertThat(only(open().get(0)).get(GT_REGIONS).slice(1).toIntArray())
                .containsExactly(0, 0, 1, 0, 0, 2, 2, 2, 1, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"0 0 0, 3", "1 0 1, 3", "5 0 1, 15", "70000 70000, 140000"})
    void aBatchIsAsLargeAsItsLargestTensor(String channels, long planes) {
        Tensor map = Tensor.of(new float[1], 1, 1);
        List<Sample> samples = Arrays.stream(channels.split(" "))
                .map(count -> Collections.nCopies(Integer.parseInt(count), new Sample.Region(new int[1], 1)))
                .map(regions -> new Sample(
                        new Sample.Origin("", "", ""), map, true, null, regions, null, null, "", null, List.of()))
                .toList();
        assertThat(SampleBatch.planes(samples)).isEqualTo(planes);
    }

    @Test
    void noConfig() throws IOException {
        Files.delete(data.dataset.resolve("nails/defects_config.json"));
        String missing = "There is no " + data.dataset.resolve("nails/defects_config.json") + ", but "
                + data.dataset.resolve("nails/ground_truth") + " has a folder of masks for each image, as in MVTec "
                + "LOCO AD, and this file states when a defect is saturated.";
        assertRefused(missing + " Copy it from the data set.");
        TestNpy.write(data.dataset, "nails/defect_config.json", CONFIG.getBytes(StandardCharsets.UTF_8));
        assertRefused(missing + " Did you mean 'defect_config.json'? Copy it from the data set.");
    }

    @Test
    void aConfigThatIsAFolder() throws IOException {
        Path config = data.dataset.resolve("nails/defects_config.json");
        Files.delete(config);
        Files.createDirectory(config);
        assertRefused(
                config + " cannot be read: it is a folder. Pass a file, or rename the folder if it is not meant to be "
                        + "an image.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"defect_name\": ]|1|Unexpected character (']' (code 93)): expected a valid value (JSON String, Number,"
                        + " Array, Object or token 'null', 'true' or 'false')",
                "[\\n{\"pixel_value\": 1, \"pixel_value\": 2}]|2|Duplicate field 'pixel_value'",
                "[\\n{\\n\"pixel_value\": 1,|3|Unexpected end-of-input within/between Object entries",
                "[\\n|2|Unexpected end-of-input: expected close marker for Array",
            })
    void aConfigThatIsNoJson(String json, int line, String problem) {
        Path config = config(json.replace("\\n", "\n"));
        assertRefused(config + ":" + line + ": This is not JSON: " + problem + ". Fix it there.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"``|1", "{}|1", "[]|1", "[\\n1]|2", "[\\n[]]|2", "[{}]|0", "3|1"})
    void aConfigThatIsNoListOfDefects(String json, int line) {
        Path config = config(json.replace("\\n", "\n"));
        assertRefused(
                line == 0
                        ? config + ":1: The defect has no 'defect_name'. It has none. Add it, or correct its spelling."
                        : config + ":" + line + ": This is not a list of defects: [{\"defect_name\": \"missing_part\","
                                + " \"pixel_value\": 255, \"saturation_threshold\": 1.0, \"relative_saturation\": true}, ...]."
                                + " Copy the file from the data set.");
    }

    @Test
    void aConfigWithSomethingBehind() {
        Path config = config(CONFIG + "[]");
        assertRefused(
                config
                        + ":16: This is not a list of defects: [{\"defect_name\": \"missing_part\", \"pixel_value\": 255,"
                        + " \"saturation_threshold\": 1.0, \"relative_saturation\": true}, ...]. Copy the file from the data set.");
    }

    @Test
    void aMisspelledKey() {
        Path config = config(CONFIG.replace("\"pixel_value\": 254", "\"pixel_vlaue\": 254"));
        assertRefused(config + ":8: The defect has no 'pixel_value'. It has defect_name, pixel_vlaue,"
                + " saturation_threshold, relative_saturation, color. Add it, or correct its spelling.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"missing_nail\"|7|2|defect_name|a text",
                "255|0|2|pixel_value|a whole number from 1 to 255",
                "255|256|2|pixel_value|a whole number from 1 to 255",
                "255|1.5|2|pixel_value|a whole number from 1 to 255",
                "255|\"255\"|2|pixel_value|a whole number from 1 to 255",
                "true|1|2|relative_saturation|true or false",
                "true|null|2|relative_saturation|true or false",
                "0.5|0|2|saturation_threshold|a share above 0 and at most 1, because relative_saturation is true",
                "0.5|1.1|2|saturation_threshold|a share above 0 and at most 1, because relative_saturation is true",
                "0.5|[0.5]|2|saturation_threshold|a share above 0 and at most 1, because relative_saturation is true",
                "2,|0,|8|saturation_threshold|a whole number from 1 to 2147483647",
                "2,|-2,|8|saturation_threshold|a whole number from 1 to 2147483647",
                "2,|0.5,|8|saturation_threshold|a whole number from 1 to 2147483647",
            })
    void aValueThatCannotBe(String value, String wrong, int line, String key, String expected) {
        Path config = config(CONFIG.replaceFirst(": " + value, ": " + wrong));
        assertRefused(config + ":" + line + ": The defect has no usable '" + key + "': it must be " + expected + ".");
    }

    @Test
    void aPixelValueOfTwoDefects() {
        Path config = config(CONFIG.replace("254", "255"));
        assertRefused(config + ":8: The pixel value 255 marks two defects, missing_nail and extra_nail. Use a "
                + "different value for each.");
    }

    @Test
    void aPixelValueThatTheConfigLacks() {
        Path mask = region("logical_anomalies/001/000.png", 0, 0, 253, 0);
        assertRefused(mask + " has the value 253 at [1, 0], which "
                + data.dataset.resolve("nails/defects_config.json")
                + " does not list. It has 254 (extra_nail), 255 (missing_nail). Correct the mask, or add the defect.");
    }

    @Test
    void twoPixelValuesInOneMask() {
        Path mask = region("logical_anomalies/001/000.png", 0, 255, 254, 255);
        assertRefused(mask + " has the values 255 and 254, the latter first at [1, 0], but a mask in a folder of masks "
                + "marks one region. Save each region to a separate file.");
    }

    @Test
    void aMaskWithoutARegion() {
        Path mask = region("logical_anomalies/001/001.png", 0, 0, 0, 0);
        assertRefused(mask + " marks no pixel, but a mask in a folder of masks marks one region. Remove the file.");
    }

    @Test
    void sizesThatDiffer() {
        Path mask = region("logical_anomalies/001/001.png", 254, 0, 0, 0, 0, 0);
        assertRefused(data.dataset.resolve("nails/ground_truth/logical_anomalies/001/000.png")
                + " has shape [2, 2], but " + mask + " has shape [2, 3]. The masks of one image need one size.");
    }

    @Test
    void aMaskWithColours() {
        byte[] png = TestPng.palette(2, 2, 8, new byte[] {0, 0, 0, -1, -1, -1}, 0, 1, 1, 0);
        Path mask = TestNpy.write(data.dataset, "nails/ground_truth/logical_anomalies/001/000.png", png);
        assertRefused(mask + " has colours, a palette or alpha, but the mask of a region has one number per pixel, "
                + "which identifies the defect. Save it as a grey PNG.");
        byte[] tiff = new TestTiff(1, 1, "u1", 1, 2, 3).samples(3).bytes();
        Path other = TestNpy.write(data.dataset, "nails/ground_truth/logical_anomalies/000/000.png", tiff);
        assertRefused(
                other + " has colours, a palette or alpha, but the mask of a region has one number per pixel, which "
                        + "identifies the defect. Save it as a grey PNG.");
    }

    @Test
    void anEmptyFolderOfMasks() throws IOException {
        Path masks = data.dataset.resolve("nails/ground_truth/logical_anomalies/001");
        Files.delete(masks.resolve("000.png"));
        assertRefused(intro() + "1 of 3 anomalous images has no mask. The first is expected at " + masks
                + "/<nnn>.png. Add the masks:\n    "
                + data.maps.resolve("nails/test/logical_anomalies/001.tiff"));
    }

    @Test
    void aRegionInTwoFormats() throws IOException {
        Path png = data.dataset.resolve("nails/ground_truth/logical_anomalies/001/000.png");
        Path bmp = Files.copy(png, png.resolveSibling("000.bmp"));
        assertRefused(intro()
                + "1 region has two masks of one name, so that it would count twice. Keep one of each:\n    "
                + bmp + " and " + png);
    }

    @Test
    void aRegionThatIsNotRead() {
        Path jpeg = TestNpy.write(data.dataset, "nails/ground_truth/logical_anomalies/001/005.jpg", new byte[1]);
        assertRefused(
                jpeg + " is in a folder of masks, but this format is not supported for masks, and without it a region "
                        + "would be missing. Save it as a grey PNG, or remove it.");
    }

    private String intro() {
        return "Files are missing or do not match, in the layout 'loco' of " + data.dataset + ":\n  ";
    }

    @Test
    void noFolderOfMasks() {
        Path map = data.map("nails/test/logical_anomalies/007.tiff", 1, 2, 3, 4);
        assertRefused(intro() + "1 of 4 anomalous images has no mask. The first is expected at "
                + data.dataset.resolve("nails/ground_truth/logical_anomalies/007")
                + "/<nnn>.png. Add the masks:\n    " + map);
    }

    @Test
    void aMisspelledKindOfAnomalies() {
        Path map = data.map("nails/test/logical_anomaly/007.tiff", 1, 2, 3, 4);
        assertRefused(intro() + "1 of 4 anomalous images has no mask. The first is expected at "
                + data.dataset.resolve("nails/ground_truth/logical_anomaly/007")
                + "/<nnn>.png. Add the masks:\n    " + map + ". Did you mean 'logical_anomalies'?");
    }

    @Test
    void masksWithoutMap() {
        region("structural_anomalies/001/000.png", 255, 0, 0, 0);
        assertRefused(intro() + "1 of 4 images has no anomaly map. The first is expected at "
                + data.maps.resolve("nails/test/structural_anomalies/001.tiff")
                + " (or .tif, .npy, .npz, .png). Predict every image, because leaving some out changes the result, or"
                + " allow missing maps (--allow-missing; in Java, allowMissing):\n"
                + "    nails/test/structural_anomalies/001");
    }

    @Test
    void oneMaskBesideFoldersOfMasks() {
        Path mask = region("logical_anomalies/001.png", 255, 0, 0, 0);
        assertRefused(
                mask + " is beside folders of masks. Within a category, either all images have one mask, or all have a "
                        + "folder of masks; move it to "
                        + data.dataset.resolve("nails/ground_truth/logical_anomalies/001") + ".");
    }
}
