package io.github.anometry.plugin.files;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.SAMPLE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.plugin.files.testing.DatasetFixture;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each data set is recognised, and by no other layout, wherever its maps are. */
class DatasetLayoutsTest {
    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void create() {
        data = new TestDataset(folder);
    }

    private static final byte[] MAP = new TestTiff(2, 2, "f4", 0, 1, 2, 3).bytes();

    private static List<DataSample> samples(LayoutData found) {
        TreeMap<String, DataSample> samples = new TreeMap<>();
        for (DataCategory category : found.categories()) {
            category.samples().forEach(sample -> samples.put(sample.id(), sample));
        }
        return List.copyOf(samples.values());
    }

    private LayoutRequest withoutMaps(Path dataset) {
        return new LayoutRequest(Optional.empty(), dataset, Set.of(), false);
    }

    /** Where an image is, in the data set, without extension. */
    private String path(DataSample sample) {
        Path image = sample.image().orElseThrow().path().orElseThrow();
        return data.dataset.relativize(image).toString().replace('\\', '/').replaceFirst("\\.\\w+$", "");
    }

    private void assertMeasured(DatasetFixture fixture, Path maps, Path dataset, List<String> ids) {
        Predictions predictions = Predictions.open(maps, dataset);
        assertThat(predictions.layout()).contains(fixture.layout());
        TreeSet<String> read = new TreeSet<>();
        int anomalous = 0;
        for (Category category : predictions.categories()) {
            for (ImageBatch batch : MvtecLayoutTest.read(category, ReadOptions.defaults())) {
                assertThat(batch.warnings()).isEmpty();
                read.addAll(batch.get(SAMPLE_ID));
                for (boolean label : batch.get(GT_LABEL).toBooleanArray()) {
                    anomalous += label ? 1 : 0;
                }
            }
        }
        assertThat(List.copyOf(read)).isEqualTo(ids);
        assertThat(anomalous).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(DatasetFixture.class)
    void onlyItsLayoutRecognisesIt(DatasetFixture fixture) {
        fixture.fill(data);
        List<String> recognised = new ArrayList<>();
        for (CheckedLayout layout : Layouts.found().inOrder()) {
            if (layout.mismatch(withoutMaps(data.dataset)).isEmpty()) {
                recognised.add(layout.name());
            }
        }
        // MVTec AD's comes last, and takes whatever has a folder 'test'.
        assertThat(recognised).first().isEqualTo(fixture.layout());
        recognised.remove("mvtec");
        recognised.remove(fixture.layout());
        assertThat(recognised).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatasetFixture.class)
    void mapsAreWhereTheImagesAre(DatasetFixture fixture) {
        fixture.fill(data);
        List<DataSample> images =
                samples(Layouts.found().read("auto", withoutMaps(data.dataset)).data());
        assertThat(images).hasSize(4);
        images.forEach(image -> TestNpy.write(data.maps, path(image) + ".tiff", MAP));
        List<String> ids = images.stream().map(DataSample::id).toList();
        assertMeasured(fixture, data.maps, data.dataset, ids);
    }

    @ParameterizedTest
    @EnumSource(DatasetFixture.class)
    void mapsAreWhereMvtecHasThem(DatasetFixture fixture) {
        fixture.fill(data);
        Layouts.Read read = Layouts.found().read("auto", withoutMaps(data.dataset));
        List<DataSample> images = samples(read.data());
        for (DataSample image : images) {
            String path = path(image);
            String category = image.id().substring(0, image.id().indexOf('/'));
            String stem = path.substring(path.lastIndexOf('/') + 1);
            // The parts of different items of KolektorSDD have the same names.
            if (fixture != DatasetFixture.KSDD) {
                TestNpy.write(data.maps, category + "/test/" + image.defectType() + "/" + stem + ".tiff", MAP);
            } else {
                TestNpy.write(data.maps, path + ".tiff", MAP);
            }
        }
        assertMeasured(
                fixture,
                data.maps,
                data.dataset,
                images.stream().map(DataSample::id).toList());
    }

    /** Of each of its files, one is missing: then it may be in no known layout, but not in another one. */
    @ParameterizedTest
    @EnumSource(DatasetFixture.class)
    void whatLacksAFileIsNotAnotherDataSet(DatasetFixture fixture) throws IOException {
        fixture.fill(data);
        List<Path> files;
        try (Stream<Path> all = Files.walk(data.dataset)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            for (CheckedLayout layout : Layouts.found().inOrder()) {
                if (!layout.name().equals("mvtec") && !layout.name().equals(fixture.layout())) {
                    assertThat(layout.mismatch(withoutMaps(data.dataset)))
                            .as(layout.name() + " without " + file)
                            .isPresent();
                }
            }
            Files.write(file, content);
        }
    }

    /** Predictions are written below a folder at the paths that images have in the data set. */
    @ParameterizedTest
    @EnumSource(DatasetFixture.class)
    void imagesAreInTheFolderAsItIsGiven(DatasetFixture fixture) {
        fixture.fill(data);
        Path relative = Path.of("").toAbsolutePath().relativize(data.dataset);
        List<DataSample> images =
                samples(Layouts.found().read("auto", withoutMaps(relative)).data());
        assertThat(images)
                .hasSize(4)
                .allSatisfy(
                        image -> assertThat(image.image().orElseThrow().path().orElseThrow())
                                .startsWith(relative));
        String category = images.get(0).id().substring(0, images.get(0).id().indexOf('/'));
        Path one = fixture == DatasetFixture.REAL_IAD
                ? relative.resolve("realiad_1024").resolve(category)
                : relative.resolve(category);
        if (Files.isDirectory(one) && fixture != DatasetFixture.ADER) {
            assertThat(samples(Layouts.found().read("auto", withoutMaps(one)).data()))
                    .hasSize(4)
                    .allSatisfy(image -> assertThat(
                                    image.image().orElseThrow().path().orElseThrow())
                            .startsWith(one));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DatasetFixture.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"KSDD", "KSDD2", "REAL_IAD", "ADER"})
    void theFoldersMayBeOfOneCategory(DatasetFixture fixture) {
        fixture.fill(data);
        List<DataSample> images =
                samples(Layouts.found().read("auto", withoutMaps(data.dataset)).data());
        images.forEach(image -> TestNpy.write(data.maps, path(image) + ".tiff", MAP));
        String category = images.get(0).id().substring(0, images.get(0).id().indexOf('/'));
        List<String> ids = images.stream().map(DataSample::id).toList();
        Path maps = data.maps.resolve(category);
        Path dataset = data.dataset.resolve(category);
        assertMeasured(fixture, maps, dataset, ids);
        assertMeasured(fixture, maps, data.dataset, ids);
        if (!fixture.layout().equals("loco") && !fixture.layout().equals("mvtec")) {
            assertMeasured(fixture, data.maps, dataset, ids);
        }
    }
}
