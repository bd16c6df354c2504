package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.CATEGORY;
import static io.github.anometry.api.batch.Field.DEFECT_TYPE;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.SAMPLE_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.SaturationRule;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.spi.DataLayout;
import io.github.anometry.plugin.files.internal.layout.LocoLayout;
import io.github.anometry.plugin.files.internal.layout.MvtecLayout;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which layout reads the folders, and what happens to the results of third-party layouts. */
class LayoutsTest {
    private static final String A_BUG = " This is a bug of the layout; report it to its author, or choose another.";

    /** In the order in which they are asked. */
    private static final String NAMES =
            "bmad, btad, dagm, ksdd, ksdd2, mvtec-ad2, mvtec3d, real-iad, visa, folder, ader, loco, flat, mvtec";

    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder);
    }

    /** The images of a data set whose normal images are in a folder 'pass': {@code pass/000.tiff} and {@code fail/000.tiff}. */
    private TestDataset ofParts() {
        data.map("01/test/pass/000.tiff", 0, 0, 1, 0);
        data.map("01/test/fail/000.tiff", 1, 2, 3, 4);
        data.mask("01/ground_truth/fail/000.png", 3);
        return data;
    }

    /** A layout with given answers. */
    private record Given(
            String name,
            int priority,
            Function<LayoutRequest, Optional<String>> mismatches,
            Function<LayoutRequest, LayoutData> reading)
            implements DataLayout {
        Given(String name, Function<LayoutRequest, LayoutData> reading) {
            this(name, 20, request -> Optional.empty(), reading);
        }

        static Given of(String name, int priority) {
            return new Given(name, priority, request -> Optional.empty(), request -> LayoutData.of(List.of()));
        }

        static Given never(String name, String reason) {
            return new Given(name, 20, request -> Optional.of(reason), request -> {
                throw new DataException("read");
            });
        }

        @Override
        public String summary() {
            return "For a test.";
        }

        @Override
        public Optional<String> mismatch(LayoutRequest request) {
            return mismatches.apply(request);
        }

        @Override
        public LayoutData read(LayoutRequest request) {
            return reading.apply(request);
        }
    }

    private Predictions.Builder builder(DataLayout... layouts) {
        return Predictions.builder(data.maps, data.dataset).layouts(List.of(layouts));
    }

    private Predictions.Builder withAll(DataLayout more) {
        return Predictions.builder(data.maps, data.dataset).addLayouts(List.of(more));
    }

    @Test
    void aLayoutFromOutside() {
        ofParts();
        for (Predictions predictions : List.of(
                builder(new PartsLayout()).open(),
                builder(new MvtecLayout(), new PartsLayout()).open(),
                builder(new MvtecLayout(), new PartsLayout()).layout("parts").open(),
                withAll(new PartsLayout()).open())) {
            assertThat(predictions.categories())
                    .extracting(Category::toString)
                    .containsExactly("Category{01, 2 images}");
            ImageBatch batch = MvtecLayoutTest.read(predictions.categories().get(0), ReadOptions.defaults())
                    .get(0);
            assertThat(batch.get(SAMPLE_ID)).containsExactly("01/fail/000", "01/pass/000");
            assertThat(batch.get(CATEGORY)).containsExactly("01", "01");
            assertThat(batch.get(DEFECT_TYPE)).containsExactly("fail", "pass");
            assertThat(batch.get(GT_LABEL).toBooleanArray()).containsExactly(true, false);
            assertThat(batch.get(ANOMALY_MAP).toFloatArray()).containsExactly(1, 2, 3, 4, 0, 0, 1, 0);
            assertThat(predictions.mapFiles()).hasSize(2);
            assertThat(predictions.maskFiles()).hasSize(1);
        }
    }

    /** If a data set has another name for normal images, its layout uses that name in messages. */
    @Test
    void warningsNameTheFolderOfNormalImages() {
        ofParts().mask("01/ground_truth/fail/000.png");
        Category category = builder(new PartsLayout()).open().categories().get(0);
        assertThat(MvtecLayoutTest.read(category, ReadOptions.defaults()).get(0).warnings())
                .extracting(warning -> warning.message())
                .containsExactly(
                        "Images of the folder of a defect have masks without an anomalous pixel. These images count as"
                                + " normal. Correct the masks, or move images, maps and masks to the folder 'pass'.");
    }

    @Test
    void theLayoutsOfAnometryAreRegistered() {
        assertThat(ServiceLoader.load(DataLayout.class).stream()
                        .map(provider -> provider.type().getName())
                        .sorted())
                .containsExactlyElementsOf(Layouts.found().inOrder().stream()
                        .map(CheckedLayout::className)
                        .sorted()
                        .toList());
        assertThat(Layouts.found().inOrder()).extracting(CheckedLayout::name).containsExactly(NAMES.split(", "));
    }

    @Test
    void theOrderIsThatOfPrioritiesThenNames() {
        assertThat(Layouts.of(List.of(
                                new MvtecLayout(),
                                Given.of("b", 5),
                                Given.of("a", 5),
                                new LocoLayout(),
                                Given.of("z", 70)))
                        .inOrder())
                .extracting(CheckedLayout::name)
                .containsExactly("z", "loco", "a", "b", "mvtec");
    }

    private static void assertRefused(
            Class<? extends AnometryException> type, Predictions.Builder builder, String message) {
        assertThatExceptionOfType(type).isThrownBy(builder::open).withMessage(message);
    }

    @Test
    void layoutsThatDoNotRecogniseTheFoldersSayWhy() {
        data.image("bottle/000.png");
        data.map("bottle/000.tiff", 1, 2, 3, 4);
        String noMaps =
                data.maps + " has no anomaly map: expected <category>/test/<defect>/<id>.tiff (or .tif, .npy, .npz,"
                        + " .png), found bottle/000.tiff. Check the path, or save the maps in this layout.";
        assertRefused(DataException.class, Predictions.builder(data.maps, data.dataset), noMaps);
        assertRefused(
                DataException.class,
                withAll(Given.never("kaputt", "There is no folder 'datasets'.")),
                noMaps + " Other layouts do not recognise the folders either. 'kaputt': There is no folder 'datasets'."
                        + " 'loco': " + noMaps);
        assertRefused(
                DataException.class,
                builder(Given.never("b", "There is no folder 'b'."), Given.never("a", "There is no folder 'a'.")),
                "read Other layouts do not recognise the folders either. 'a': There is no folder 'a'.");
    }

    @Test
    void whichSettingIsAtFaultIsKept() {
        data.fill();
        Predictions.Builder swapped = Predictions.builder(data.dataset, data.maps)
                .addLayouts(List.of(Given.never("kaputt", "There is no folder 'datasets'.")));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(swapped::open)
                .satisfies(e -> assertThat(e.key()).contains("maps"))
                .withMessageContaining(
                        "Swap the two. Other layouts do not recognise the folders either. 'kaputt': There");
    }

    @Test
    void aLayoutThatIsAskedFor() throws IOException {
        data.fill();
        assertThat(builder(new MvtecLayout(), new LocoLayout())
                        .layout("mvtec")
                        .open()
                        .categories())
                .hasSize(2);
        assertRefused(
                ConfigurationException.class,
                Predictions.builder(data.maps, data.dataset).layout("loco"),
                "These folders are not in the layout 'loco'. No category of " + data.dataset
                        + " has a folder of masks for each image: expected <category>/ground_truth/<defect>/<id>/<nnn>.png.");
        Files.delete(data.dataset.resolve("cable/ground_truth/cut/000_mask.png"));
        TestNpy.write(data.dataset, "cable/ground_truth/cut/000/000.png", TestPng.mask(2, 2, 3));
        assertRefused(
                ConfigurationException.class,
                Predictions.builder(data.maps, data.dataset).layout("mvtec"),
                "These folders are not in the layout 'mvtec'. " + data.dataset.resolve("cable/ground_truth")
                        + " has a folder of masks for each image instead of one mask.");
        assertThat(Predictions.builder(data.maps, data.dataset)
                        .layout("mvtec")
                        .categories(List.of("bottle"))
                        .open()
                        .categories())
                .hasSize(1);
    }

    @Test
    void aLayoutThatThereIsNot() {
        data.fill();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Predictions.builder(data.maps, data.dataset)
                        .layout("mvtek")
                        .open())
                .satisfies(e -> assertThat(e.key()).contains("layout"))
                .withMessage("There is no layout 'mvtek'. Did you mean 'mvtec'? There are "
                        + Stream.concat(Stream.of("auto"), Stream.of(NAMES.split(", ")))
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
        assertRefused(
                ConfigurationException.class,
                builder(Given.of("a", 0), Given.of("a", 0)).layout("a"),
                "There are several layouts 'a': " + Given.class.getName() + ", " + Given.class.getName()
                        + ". Remove the others from the class path or the plugins.");
    }

    @Test
    void arrayFilesHaveNoLayout() {
        Path array = TestNpy.write(folder, "maps.npy", TestNpy.floats("(1, 1, 2)", 0, 1));
        Path masks = TestNpy.write(folder, "masks.npy", TestNpy.floats("(1, 1, 2)", 0, 1));
        assertRefused(
                ConfigurationException.class,
                Predictions.builder(array, masks).layout("loco"),
                "The layout 'loco' reads folders, and " + array
                        + " is an array file, which has none. Leave the layout out.");
        assertThat(Predictions.builder(array, masks).layout("auto").open().categories())
                .hasSize(1);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new IllegalStateException("no index"), "java.lang.IllegalStateException: no index"),
                arguments(new NoClassDefFoundError("Index"), "java.lang.NoClassDefFoundError: Index"),
                arguments(new StackOverflowError(), "java.lang.StackOverflowError"),
                arguments(new AssertionError("index"), "java.lang.AssertionError: index"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anythingThatALayoutThrowsNamesIt(Throwable failure, String reason) {
        data.fill();
        String message = "The layout 'x' (" + Given.class.getName() + ") failed: " + reason + "." + A_BUG;
        Given reading = new Given("x", request -> {
            throw LayoutsTest.<RuntimeException>sneaky(failure);
        });
        Given looking = new Given(
                "x",
                20,
                request -> {
                    throw LayoutsTest.<RuntimeException>sneaky(failure);
                },
                request -> LayoutData.of(List.of()));
        assertRefused(ConfigurationException.class, builder(reading, new MvtecLayout()), message);
        assertRefused(ConfigurationException.class, builder(looking, new MvtecLayout()), message);
        assertThat(builder(looking, new MvtecLayout()).layout("mvtec").open().categories())
                .hasSize(2);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void errorsOfTheJvmArePassedOn() {
        data.fill();
        OutOfMemoryError end = new OutOfMemoryError("heap");
        assertThatThrownBy(() -> builder(new Given("x", request -> {
                            throw end;
                        }))
                        .open())
                .isSameAs(end);
    }

    private DataSample sample(String id, String map, Truth truth) {
        return new DataSample(id, "ko", Optional.of(DataFile.of(data.maps.resolve(map))), Optional.empty(), truth);
    }

    private void assertRefused(LayoutData found, String message) {
        assertRefused(
                DataException.class,
                builder(new Given("x", request -> found)),
                "The layout 'x' (" + Given.class.getName() + ") " + message);
    }

    @Test
    void whatCannotBeMeasuredNamesTheLayout() {
        DataSample a = sample("a", "a.tiff", Truth.normal());
        assertRefused(
                LayoutData.of(List.of()),
                "found no images in " + data.dataset + ". Check the path, or choose another layout.");
        assertRefused(
                LayoutData.of(List.of(new DataCategory("01", List.of()))),
                "gives the category '01' without images." + A_BUG);
        assertRefused(LayoutData.of(List.of(new DataCategory(" ", List.of(a)))), "gives a category no name." + A_BUG);
        assertRefused(
                LayoutData.of(List.of(new DataCategory("01", List.of(a)), new DataCategory("01", List.of(a)))),
                "gives the category '01' twice." + A_BUG);
        assertRefused(
                LayoutData.of(List.of(new DataCategory("01", List.of(a, sample("a", "b.tiff", Truth.normal()))))),
                "gives two images of the category '01' the id 'a': " + data.maps.resolve("a.tiff") + " and "
                        + data.maps.resolve("b.tiff") + "." + A_BUG);
        assertRefused(
                LayoutData.of(List.of(new DataCategory("01", List.of(sample("", "b.tiff", Truth.normal()))))),
                "gives an image of the category '01' no id: " + data.maps.resolve("b.tiff") + "." + A_BUG);
        assertRefused(
                LayoutData.of(List.of(new DataCategory(
                        "01", List.of(new DataSample("c", "ko", Optional.empty(), Optional.empty(), Truth.normal()))))),
                "gives the image 'c' of the category '01' without its map." + A_BUG);
        DataFile mask = DataFile.of(data.dataset.resolve("m.png"));
        Truth regions = new Truth.Regions("m", List.of(mask), (file, value, position, area) -> area);
        assertRefused(
                LayoutData.of(List.of(new DataCategory(
                        "01", List.of(sample("a", "a.tiff", Truth.mask(mask)), sample("b", "b.tiff", regions))))),
                "gives images of the category '01' one mask, and others masks of regions. Within a category, either "
                        + "all images have one mask, or all have regions." + A_BUG);
    }

    /** Two categories may share images: those of MVTec LOCO AD share the good ones. */
    @Test
    void anIdMayBeInSeveralCategories() {
        data.map("a.tiff", 1, 2, 3, 4);
        DataSample a = sample("a", "a.tiff", Truth.normal());
        LayoutData found =
                LayoutData.of(List.of(new DataCategory("01", List.of(a)), new DataCategory("02", List.of(a))));
        assertThat(builder(new Given("x", request -> found)).open().categories())
                .hasSize(2);
    }

    static Stream<Arguments> rules() {
        SaturationRule broken = (mask, value, position, area) -> {
            throw new IllegalStateException("no rule");
        };
        return Stream.of(
                arguments(
                        (SaturationRule) (mask, value, position, area) -> 0, ", 0 pixels must be found, but it has 2"),
                arguments(
                        (SaturationRule) (mask, value, position, area) -> 3, ", 3 pixels must be found, but it has 2"),
                arguments(
                        broken,
                        " must be found is unknown, because the layout failed: java.lang.IllegalStateException: no "
                                + "rule."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesThatDoNotHold(SaturationRule rule, String message) {
        data.map("a.tiff", 1, 2, 3, 4);
        Path mask = TestNpy.write(data.dataset, "a/0.png", TestPng.mask(2, 2, 1, 2));
        Truth regions = new Truth.Regions("a", List.of(DataFile.of(mask)), rule);
        LayoutData found = LayoutData.of(List.of(new DataCategory("01", List.of(sample("a", "a.tiff", regions)))));
        Category category =
                builder(new Given("x", request -> found)).open().categories().get(0);
        assertThatThrownBy(() -> MvtecLayoutTest.read(category, ReadOptions.defaults()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(mask + message);
    }

    @Test
    void recognitionOpensNoImages() {
        data.fill();
        TestNpy.write(data.maps, "bottle/test/good/000.tiff", "no TIFF".getBytes(StandardCharsets.UTF_8));
        assertThat(Predictions.open(data.maps, data.dataset).categories()).hasSize(2);
    }
}
