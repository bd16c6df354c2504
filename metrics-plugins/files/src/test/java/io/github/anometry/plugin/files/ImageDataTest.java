package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.CATEGORY;
import static io.github.anometry.api.batch.Field.DEFECT_TYPE;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.IMAGE;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static io.github.anometry.api.batch.Field.MASK_PATH;
import static io.github.anometry.api.batch.Field.SAMPLE_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets without predictions. */
class ImageDataTest {
    @TempDir
    Path dataset;

    @BeforeEach
    void fill() {
        image("bottle/test/broken/000.png", 1, 2, 255, 0);
        mask("bottle/ground_truth/broken/000_mask.png", 1);
        image("bottle/test/good/000.png", 1, 2, 51, 102);
        image("bottle/test/good/001.png", 1, 2, 0, 0);
        image("cable/test/cut/000.png", 2, 1, 255, 255);
        TestNpy.write(dataset, "cable/ground_truth/cut/000_mask.png", TestPng.mask(2, 1, 0, 1));
        TestNpy.write(dataset, "cable/train/good/000.png", new byte[1]);
        TestNpy.write(dataset, "license.txt", new byte[1]);
    }

    private Path image(String name, int height, int width, int... grey) {
        return TestNpy.write(dataset, name, TestPng.image(height, width, 8, TestPng.GREY, grey));
    }

    private Path mask(String name, int... anomalous) {
        return TestNpy.write(dataset, name, TestPng.mask(1, 2, anomalous));
    }

    private static List<Batch> read(ImageData data) {
        List<Batch> all = new ArrayList<>();
        try (Batches batches = data.test()) {
            batches.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void imagesComeWithTheirTruth() {
        ImageData data = ImageData.open(dataset);
        assertThat(data.categories()).containsExactly("bottle", "cable");
        assertThat(data.size()).isEqualTo(4);
        assertThat(data.validation().hasNext()).isFalse();
        try (Batches batches = data.test()) {
            assertThat(batches.samples()).hasValue(4);
        }
        List<Batch> batches = read(data);
        assertThat(batches).hasSize(2);
        Batch bottle = batches.get(0);
        Path test = dataset.resolve("bottle/test");
        assertThat(bottle.kind()).isEqualTo("ImageBatch");
        assertThat(bottle.get(IMAGE).shape()).containsExactly(3, 3, 1, 2);
        assertThat(bottle.get(IMAGE).toFloatArray())
                .containsExactly(1, 0, 1, 0, 1, 0, 0.2f, 0.4f, 0.2f, 0.4f, 0.2f, 0.4f, 0, 0, 0, 0, 0, 0);
        assertThat(bottle.get(IMAGE_PATH))
                .containsExactly(test + "/broken/000.png", test + "/good/000.png", test + "/good/001.png");
        assertThat(bottle.get(SAMPLE_ID)).containsExactly("bottle/broken/000", "bottle/good/000", "bottle/good/001");
        assertThat(bottle.get(CATEGORY)).containsExactly("bottle", "bottle", "bottle");
        assertThat(bottle.get(DEFECT_TYPE)).containsExactly("broken", "good", "good");
        assertThat(bottle.get(GT_LABEL).toBooleanArray()).containsExactly(true, false, false);
        assertThat(bottle.get(GT_MASK).toFloatArray()).containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(bottle.find(MASK_PATH)).isEmpty();
        Batch cable = batches.get(1);
        assertThat(cable.get(IMAGE).shape()).containsExactly(1, 3, 2, 1);
        assertThat(cable.get(MASK_PATH))
                .containsExactly(
                        dataset.resolve("cable/ground_truth/cut/000_mask.png").toString());
    }

    @Test
    void theFolderOfOneCategoryAndChosenOnesWillDo() {
        assertThat(ImageData.open(dataset.resolve("cable")).categories()).containsExactly("cable");
        assertThat(ImageData.builder(dataset)
                        .categories(List.of("cable"))
                        .open()
                        .categories())
                .containsExactly("cable");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        ImageData.builder(dataset).categories(List.of("cabel")).open())
                .withMessageContaining("Did you mean 'cable'?");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 4", "2, 2, 3", "16, 3, 2"})
    void batchesAreAsLargeAsTheyMayBe(int size, int threads, int count) {
        List<Batch> batches = read(ImageData.builder(dataset)
                .options(new ReadOptions(size, threads))
                .open());
        assertThat(batches).hasSize(count);
        assertThat(batches.stream().flatMap(batch -> batch.get(SAMPLE_ID).stream()))
                .containsExactly("bottle/broken/000", "bottle/good/000", "bottle/good/001", "cable/cut/000");
    }

    @Test
    void imagesWithRegionsAreThoseOfEachKindAndTheGoodOnes() {
        image("nails/test/good/000.png", 1, 2, 1, 2);
        image("nails/test/logical_anomalies/000.png", 1, 2, 3, 4);
        mask("nails/ground_truth/logical_anomalies/000/000.png", 0);
        mask("nails/ground_truth/logical_anomalies/000/001.png", 1);
        TestNpy.write(
                dataset,
                "nails/defects_config.json",
                ("[{\"defect_name\": \"nail\", \"pixel_value\": 255, \"saturation_threshold\": 1,"
                                + " \"relative_saturation\": true}]")
                        .getBytes(StandardCharsets.UTF_8));
        ImageData data = ImageData.open(dataset);
        assertThat(data.categories()).containsExactly("bottle", "cable", "nails/logical_anomalies");
        Batch nails = read(data).get(2);
        assertThat(nails.get(SAMPLE_ID)).containsExactly("nails/good/000", "nails/logical_anomalies/000");
        assertThat(nails.get(GT_MASK).toFloatArray()).containsExactly(0, 0, 1, 1);
    }

    /** A data set whose masks mark anomalies above 127, with a label of its own for each image. */
    private record Halves(DataFile image, DataFile mask) implements DataLayout {
        @Override
        public String name() {
            return "halves";
        }

        @Override
        public String summary() {
            return "For a test.";
        }

        @Override
        public Optional<String> mismatch(LayoutRequest request) {
            return Optional.empty();
        }

        @Override
        public LayoutData read(LayoutRequest request) {
            Truth truth = new Truth.Masked(mask, Optional.of(true));
            DataSample sample = new DataSample("0", "ng", Optional.empty(), Optional.of(image), truth);
            return new LayoutData(
                    List.of(new DataCategory("one", List.of(sample))),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of(MaskRule.parse(">127")));
        }
    }

    @Test
    void theLayoutSaysWhatMasksAndLabelsMean() {
        Path mask = TestNpy.write(dataset, "mask.png", TestPng.image(1, 2, 8, TestPng.GREY, 127, 128));
        Halves layout = new Halves(DataFile.of(image("image.png", 1, 2, 0, 0)), DataFile.of(mask));
        ImageData data = ImageData.builder(dataset)
                .layouts(List.of(layout))
                .layout("halves")
                .open();
        assertThat(read(data).get(0).get(GT_MASK).toFloatArray()).containsExactly(0, 1);
        TestNpy.write(dataset, "mask.png", TestPng.image(1, 2, 8, TestPng.GREY, 127, 127));
        assertThat(read(data).get(0).get(GT_MASK).toFloatArray()).containsExactly(0, 0);
        assertThat(read(data).get(0).get(GT_LABEL).toBooleanArray()).containsExactly(true);
    }

    @Test
    void whatDoesNotFit() {
        Path image = image("bottle/test/broken/001.png", 1, 2, 0, 0);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ImageData.open(dataset))
                .withMessage("Files are missing or do not match, in the layout 'mvtec' of " + dataset + ":\n"
                        + "  1 of 3 anomalous images has no mask. The first is expected at "
                        + dataset.resolve("bottle/ground_truth/broken/001_mask.png")
                        + " (or without _mask; or .tiff, .tif, .npy, .npz, .bmp, .gif). Add the masks:\n    " + image);
        Path mask = TestNpy.write(dataset, "bottle/ground_truth/broken/001_mask.png", TestPng.mask(2, 2, 1));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(ImageData.open(dataset)))
                .withMessage(image + " has shape [1, 2], its mask " + mask
                        + " has shape [2, 2]. Use the mask that was made for the image, in its size.");
        Path empty = dataset.resolve("cable/train");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ImageData.open(empty))
                .withMessage(empty + " has no images: expected <category>/test/<defect>/<id>.png, found good. Check the"
                        + " path.");
    }
}
