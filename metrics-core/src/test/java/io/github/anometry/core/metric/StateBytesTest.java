package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.Subject;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States as bytes: equal for equal data, read as they were written, and anything else refused. */
class StateBytesTest {
    private static final int HEADER = 5;
    private static final int CHECKSUM = 4;

    private static AnomalibMetric<?> updated(Subject subject, ImageSet set) {
        AnomalibMetric<?> metric = subject.create();
        metric.update(Subject.batch(set.maps(), set.masks()));
        return metric;
    }

    private static void updateImage(AnomalibMetric<?> metric, ImageSet set, int image) {
        Tensor maps = set.maps();
        Tensor masks = set.masks();
        metric.update(Subject.batch(
                maps.slice(image).reshape(1, set.height(), set.width()),
                masks.slice(image).reshape(1, set.height(), set.width())));
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void areReadAsTheyWereWritten(Subject subject) {
        for (int seed = 0; seed < 200; seed++) {
            ImageSet set = ImageSet.random(seed);
            AnomalibMetric<?> metric = updated(subject, set);
            byte[] bytes = metric.toBytes();
            AnomalibMetric<?> read = subject.create().fromBytes(bytes);
            assertSameBits(read.result(), metric.result(), "seed " + seed + ": " + set);
            assertThat(read.updateCount()).isEqualTo(1);
            assertThat(read.toBytes()).isEqualTo(bytes);
            read.merge(metric);
            AnomalibMetric<?> twice = updated(subject, set);
            twice.update(Subject.batch(set.maps(), set.masks()));
            assertSameBits(read.result(), twice.result(), "merged, seed " + seed + ": " + set);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void areTheSameForAnyOrderAndMerge(Subject subject) {
        for (int seed = 0; seed < 100; seed++) {
            ImageSet set = ImageSet.random(seed);
            Random random = new Random(seed);
            AnomalibMetric<?> inOrder = subject.create();
            AnomalibMetric<?> backwards = subject.create();
            AnomalibMetric<?> other = subject.create();
            for (int image = 0; image < set.images(); image++) {
                updateImage(inOrder, set, image);
                updateImage(random.nextBoolean() ? backwards : other, set, set.images() - 1 - image);
                if (random.nextBoolean()) {
                    assertThat(backwards.result()).isNotNull();
                }
            }
            backwards.merge(other);
            assertThat(backwards.toBytes()).as("seed %d: %s", seed, set).isEqualTo(inOrder.toBytes());
        }
    }

    @Test
    void saysWhatIsWrongWithThem() {
        Subject auroc = Subject.all().findFirst().orElseThrow();
        ImageSet set = ImageSet.random(5);
        byte[] bytes = updated(auroc, set).toBytes();
        AnomalibMetric<?> reader = auroc.create();
        assertRefused(
                reader,
                "PNG?".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "The bytes are not the state of a metric: they do not begin with ANMT. Give those that toBytes() made.");
        assertRefused(
                reader,
                Arrays.copyOf(bytes, bytes.length - 1),
                "The bytes are not the state of a metric: they are damaged at or before byte 5. Write or send them again.");
        byte[] newer = bytes.clone();
        newer[4] = 9;
        assertRefused(
                reader,
                newer,
                "The bytes are a state in format 9, but this version reads formats 1 to 2. Read them with the version that "
                        + "wrote them, or write them again with this one.");
        assertRefused(
                auroc.create("pixel_"),
                bytes,
                "The bytes are the state of AUROC[values, truth]{max_fpr=none, standardize=true, thresholds=none}, not of "
                        + "pixel_AUROC[values, truth]{max_fpr=none, standardize=true, thresholds=none}. Read them with a metric of the same "
                        + "name, fields and settings.");
    }

    private static void assertRefused(AnomalibMetric<?> reader, byte[] bytes, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> reader.fromBytes(bytes))
                .withMessage(message);
    }

    /** Half of them with a checksum that fits, so that the contents themselves are read. */
    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated =
                random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 8)) : bytes.clone();
        for (int changes = random.nextInt(4); changes >= 0 && mutated.length > 0; changes--) {
            int at = random.nextInt(mutated.length);
            mutated[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt();
                case 1 -> (byte) (mutated[at] ^ (1 << random.nextInt(8)));
                case 2 -> (byte) 0xFF;
                default -> (byte) (mutated[at] + 1);
            };
        }
        if (mutated.length >= HEADER + CHECKSUM && random.nextInt(4) > 0) {
            int end = mutated.length - CHECKSUM;
            System.arraycopy(bytes, 0, mutated, 0, HEADER);
            CRC32C checksum = new CRC32C();
            checksum.update(mutated, 0, end);
            ByteBuffer.wrap(mutated).putInt(end, (int) checksum.getValue());
        }
        return mutated;
    }

    /** A million in all, over every metric. */
    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void areRefusedOrReadHoweverTheyAreChanged(Subject subject) {
        int mutations = (int) (1_000_000 / Subject.all().count()) + 1;
        Random random = new Random(subject.hashCode());
        List<byte[]> originals = random.longs(20, 0, 1000)
                .mapToObj(seed -> updated(subject, ImageSet.random(seed)).toBytes())
                .toList();
        AnomalibMetric<?> reader = subject.create();
        int read = 0;
        for (int i = 0; i < mutations; i++) {
            byte[] bytes = mutated(originals.get(i % originals.size()), random);
            try {
                AnomalibMetric<?> metric = reader.fromBytes(bytes);
                read += metric.result() == null ? 0 : 1;
            } catch (DataException expected) {
                assertThat(expected).hasMessageNotContaining("null");
            } catch (RuntimeException | OutOfMemoryError other) {
                fail(subject + " with " + Arrays.toString(bytes), other);
            }
        }
        // Most changes of a number give another number.
        assertThat(read).isPositive();
    }
}
