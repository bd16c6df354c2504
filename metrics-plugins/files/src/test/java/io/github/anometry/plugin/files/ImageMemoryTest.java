package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import io.github.anometry.plugin.files.internal.size.Sizing;
import io.github.anometry.plugin.files.prepare.Preparation;
import io.github.anometry.plugin.files.prepare.Resize;
import io.github.anometry.plugin.files.testing.Bombs;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sizes and memory are checked from headers, before anything is decoded. */
class ImageMemoryTest {
    private static final Sizing AS_SAVED = new Sizing(Preparation.defaults().withResize(Resize.none()));

    private static final int HEIGHT = 500;
    private static final int WIDTH = 2000;
    /** As if Java may use this many bytes. */
    private static final long LIMIT = 1 << 20;

    @TempDir
    Path folder;

    private static LayoutSamples samples(Truth truth, Path... maps) {
        List<DataSample> samples = new ArrayList<>();
        for (Path map : maps) {
            samples.add(new DataSample(
                    "c/d/" + samples.size(), "d", Optional.of(DataFile.of(map)), Optional.empty(), truth));
        }
        return new LayoutSamples(new DataCategory("c", samples), false, AS_SAVED, MaskMeaning.USUAL, true);
    }

    private static Truth mask(Path mask) {
        return Truth.mask(DataFile.of(mask));
    }

    /** Without allocating memory for what headers declare. */
    private static void assertRefused(LayoutSamples samples, String message) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        requireRefused(samples, message); // also loads the classes, which takes memory once
        long before = threads.getThreadAllocatedBytes(id);
        requireRefused(samples, message);
        assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(1 << 19);
    }

    private static void requireRefused(LayoutSamples samples, String message) {
        ImageMemory.Claim memory = ImageMemory.limited(16, LIMIT).claim();
        assertThatThrownBy(() -> samples.read(0, memory))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    private static String differ(Path map, String mapShape, Path mask, String maskShape) {
        return map + " has shape " + mapShape + ", its mask " + mask + " has shape " + maskShape
                + ". Let the maps be resized to the masks (--resize map; in Java, Resize.maps()), or save them in the size of the masks.";
    }

    @ParameterizedTest
    @EnumSource(Bombs.class)
    void aMaskThatIsLargerThanItsMap(Bombs bomb) throws IOException {
        Path map = TestNpy.write(folder, "000.tiff", new TestTiff(2, 3, "f4", 1, 2, 3, 4, 5, 6).bytes());
        Path mask = bomb.write(folder.resolve("mask"), HEIGHT, WIDTH);
        assertRefused(samples(mask(mask), map), differ(map, "[2, 3]", mask, "[500, 2000]"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Bombs.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GIF", "BMP"})
    void aMapThatIsLargerThanItsMask(Bombs bomb) throws IOException {
        Path map = bomb.write(folder.resolve("map"), HEIGHT, WIDTH);
        Path mask = TestNpy.write(folder, "000.png", TestPng.mask(2, 3));
        assertRefused(samples(mask(mask), map), differ(map, "[500, 2000]", mask, "[2, 3]"));
    }

    @ParameterizedTest
    @CsvSource({
        "PNG, 7", // 1 byte per pixel of the map, 1 of the mask, 5 of the batch
        "PNG_INTERLACED, 7",
        "TIFF, 14",
        "TIFF_TILES, 14",
        "TIFF_LZW, 14",
        "NPY, 14", // 4 bytes for a pixel of the map, and 4 of a copy
        "NPZ, 14" // 4 bytes inflated, too, but only while it is decoded
    })
    void mapsAndMasksThatAgree(Bombs bomb, long mebibytes) throws IOException {
        Path map = bomb.write(folder.resolve("map"), HEIGHT, WIDTH);
        Path mask = Bombs.PNG.write(folder.resolve("mask"), HEIGHT, WIDTH);
        assertRefused(
                samples(mask(mask), map),
                map + " with its mask " + mask + " holds an image of 2000 x 500 pixels, which takes " + mebibytes
                        + " MiB of memory, but Java may use 1 MiB. Allow more memory, for example with "
                        + "ANOMETRY_OPTS=-Xmx2g for the command, or -Xmx2g for Java.");
    }

    @Test
    void aMapWithoutMask() throws IOException {
        Path map = Bombs.TIFF.write(folder.resolve("map"), HEIGHT, WIDTH);
        assertRefused(
                samples(Truth.normal(), map),
                map + " holds an image of 2000 x 500 pixels, which takes 13 MiB of memory, but Java may use 1 MiB. "
                        + "Allow more memory, for example with ANOMETRY_OPTS=-Xmx2g for the command, or -Xmx2g for "
                        + "Java.");
    }

    @Test
    void theMaskOfARegion() throws IOException {
        Path map = TestNpy.write(folder, "000.tiff", new TestTiff(2, 3, "f4", 1, 2, 3, 4, 5, 6).bytes());
        Path mask = Bombs.PNG.write(folder.resolve("mask"), HEIGHT, WIDTH);
        Truth regions = new Truth.Regions("folder", List.of(DataFile.of(mask)), (file, value, at, area) -> 1);
        assertRefused(samples(regions, map), differ(map, "[2, 3]", mask, "[500, 2000]"));
    }

    @Test
    void theMaskOfAnImage() throws IOException {
        Path image = TestNpy.write(folder, "000.png", TestPng.image(1, 2, 8, TestPng.RGB, 1, 2, 3, 4, 5, 6));
        Path mask = Bombs.PNG.write(folder.resolve("mask"), HEIGHT, WIDTH);
        DataSample sample = new DataSample("c/d/0", "d", Optional.empty(), Optional.of(DataFile.of(image)), mask(mask));
        ImageSamples samples = new ImageSamples(new DataCategory("c", List.of(sample)), MaskMeaning.USUAL);
        assertThatThrownBy(() -> samples.read(0, ImageMemory.limited(16, LIMIT).claim()))
                .isInstanceOf(DataException.class)
                .hasMessage(image + " has shape [1, 2], its mask " + mask
                        + " has shape [500, 2000]. Use the mask that was made for the image, in its size.");
    }

    @Test
    void severalImagesInOneFile() throws IOException {
        Path map = folder.resolve("000.npy");
        Files.write(map, TestNpy.header(1, TestNpy.dictionary("<f4", false, "(10, 500, 2000)")));
        Bombs.extend(map, 4L * 10 * HEIGHT * WIDTH);
        Path mask = TestNpy.write(folder, "000.png", TestPng.mask(2, 3));
        assertRefused(
                samples(mask(mask), map),
                map
                        + " has shape [10, 500, 2000], but a file in a folder holds one image, [H, W]. Pass the file "
                        + "itself instead of its folder if it holds all images.");
    }

    /** Not for its size, although that differs, too. */
    @Test
    void aColourImageIsRefusedForItsColours() {
        Path map = TestNpy.write(folder, "000.png", TestPng.image(1, 2, 8, TestPng.RGB, 1, 2, 3, 4, 5, 6));
        Path mask = TestNpy.write(folder, "000_mask.png", TestPng.mask(2, 2));
        assertThatThrownBy(() -> samples(mask(mask), map)
                        .read(0, ImageMemory.limited(1, LIMIT).claim()))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(map + " is a colour image");
    }

    @Test
    void arrayFiles() throws IOException {
        Path maps = Bombs.NPY.write(folder.resolve("maps.npy"), HEIGHT, WIDTH);
        Path masks = Bombs.NPZ.write(folder.resolve("masks.npz"), HEIGHT, WIDTH);
        Category category = Predictions.open(maps, masks).categories().get(0);
        assertThat(category.size()).isOne();
        try (ArraySamples samples = ArraySamples.open(sources(maps, masks), AS_SAVED)) {
            assertThatThrownBy(
                            () -> samples.read(0, ImageMemory.limited(16, LIMIT).claim()))
                    .isInstanceOf(DataException.class)
                    .hasMessage(
                            maps + " with its mask " + masks + "[a] holds an image of 2000 x 500 pixels, which takes "
                                    + "17 MiB of memory, but Java may use 1 MiB. Allow more memory, for example with "
                                    + "ANOMETRY_OPTS=-Xmx2g for the command, or -Xmx2g for Java.");
        }
    }

    private static ArraySources sources(Path maps, Path masks) {
        return ArrayInputs.of(maps, masks, null, null).sources();
    }

    // Batches

    /** A map of 10,000 bytes with a mask of 2,500. */
    private Path map(int index) {
        double[] values = new double[2500];
        return TestNpy.write(folder, index + ".tiff", new TestTiff(50, 50, "f4", values).bytes());
    }

    private DecodedBatches<Sample> batches(int images, int batchSize, long limit) {
        Path[] maps = new Path[images];
        for (int i = 0; i < images; i++) {
            maps[i] = map(i);
        }
        Path mask = TestNpy.write(folder, "mask.png", TestPng.mask(50, 50, 3));
        return new DecodedBatches<>(
                samples(mask(mask), maps),
                new SampleAssembly(),
                new ReadOptions(batchSize, 2),
                ImageMemory.limited(batchSize, limit));
    }

    private static List<Integer> read(DecodedBatches<Sample> batches) {
        List<Integer> sizes = new ArrayList<>();
        try (batches) {
            while (batches.hasNext()) {
                ImageBatch batch = batches.next();
                sizes.add(batch.size());
            }
        }
        return sizes;
    }

    @Test
    void batchesThatFitAreRead() {
        // 8 decoded images, 12,500 bytes each, as much again in the batch, and a copy of one map.
        assertThat(read(batches(20, 8, 8 * 25_000 + 10_000))).containsExactly(8, 8, 4);
        // If the images do not fill a batch, its maximum size does not matter.
        assertThat(read(batches(3, 1000, 3 * 25_000 + 10_000))).containsExactly(3);
        assertThat(read(batches(3, 1, 50_000))).containsExactly(1, 1, 1);
    }

    @Test
    void aBatchThatDoesNotFit() {
        // The images alone would fit, but the batch is assembled beside them.
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(batches(20, 8, 8 * 25_000 + 10_000 - 1)))
                .withMessageMatching(
                        ".*/\\d+\\.tiff with its mask .*/mask\\.png does not fit in memory beside the other images of "
                                + "its batch: 8 of 50 x 50 pixels take 1 MiB, but Java may use 0 MiB\\. Make batches "
                                + "smaller \\(--batch-size 4; in Java, ReadOptions\\), or "
                                + "allow more memory: ANOMETRY_OPTS=-Xmx2g for the command, or -Xmx2g for Java\\.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(batches(20, 8, 8 * 12_500 - 1)))
                .withMessageContaining(" beside the other images of its batch: 8 of 50 x 50 pixels take 1 MiB,")
                .withMessageContaining("(--batch-size 1; ");
    }

    @Test
    void twoImagesThatDoNotFitSideBySide() {
        ImageMemory memory = ImageMemory.limited(1, 36_000);
        memory.claim().take(need(20_000));
        assertThatThrownBy(() -> memory.claim().take(need(18_000)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "a.npy does not fit in memory beside the previous image: two of 3 x 2 pixels take 1 MiB, but "
                                + "Java may use 0 MiB. Allow more memory: ANOMETRY_OPTS=-Xmx2g for the command, or "
                                + "-Xmx2g for Java.");
    }

    private static ImageMemory.Need need(long bytes) {
        return new ImageMemory.Need("a.npy", new int[] {2, 3}, bytes, bytes, 0, 0, 0);
    }

    @Test
    void whatIsInABatchNoLongerCounts() {
        ImageMemory memory = ImageMemory.limited(2, 36_000);
        ImageMemory.Claim first = memory.claim();
        first.take(need(20_000));
        first.release();
        first.release();
        memory.claim().take(need(24_000));
        assertThatThrownBy(() -> memory.claim().take(need(30_000))).isInstanceOf(DataException.class);
    }

    @Test
    void memoryThatRunsOutWhileABatchIsMade() {
        Path[] maps = {map(0), map(1)};
        Path mask = TestNpy.write(folder, "mask.png", TestPng.mask(50, 50, 3));
        Assembly<Sample> assembly = new Assembly<>() {
            @Override
            public boolean fits(Sample sample, List<Sample> others) {
                return true;
            }

            @Override
            public ImageBatch batch(List<Sample> samples, boolean isLast) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        for (int batchSize : new int[] {1, 2}) {
            DecodedBatches<Sample> batches =
                    new DecodedBatches<>(samples(mask(mask), maps), assembly, new ReadOptions(batchSize, 1));
            Throwable thrown = catchThrowable(batches::next);
            assertThat(thrown).isInstanceOf(OutOfMemoryError.class);
            String first = maps[0] + " with its mask " + mask;
            assertThat(ThirdPartyCode.Culprit.of(thrown))
                    .hasValue(
                            batchSize == 1
                                    ? "the assembly of a batch of 1 image, " + first + ","
                                    : "the assembly of a batch of 2 images, which begins with " + first
                                            + " (--batch-size makes it smaller),");
        }
    }
}
