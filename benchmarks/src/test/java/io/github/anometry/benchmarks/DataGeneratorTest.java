package io.github.anometry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataGeneratorTest {
    private final float[] scores = new float[DataGenerator.PIXELS];
    private final byte[] mask = new byte[DataGenerator.PIXELS];

    @Test
    void theSameSeedGivesTheSameMapsOnEveryJdk() {
        DataGenerator generator = new DataGenerator(1);
        generator.next(scores, mask);
        generator.next(scores, mask);
        assertThat(Arrays.hashCode(scores)).isEqualTo(1267417089);
        assertThat(Arrays.hashCode(mask)).isEqualTo(1877399910);
    }

    @Test
    void anotherSeedGivesOtherMaps() {
        new DataGenerator(1).next(scores, mask);
        float[] others = new float[DataGenerator.PIXELS];
        new DataGenerator(2).next(others, mask);
        assertThat(others).isNotEqualTo(scores);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 16, 101})
    void twoPercentAreAnomalous(int maps) {
        DataGenerator generator = new DataGenerator(7);
        long anomalous = 0;
        for (int map = 0; map < maps; map++) {
            generator.next(scores, mask);
            anomalous += anomalousPixels();
        }
        // The fourth map of four has none, so the next one makes up for it.
        int mapsWithQuota = maps % 4 == 0 ? maps - 1 : maps;
        assertThat(anomalous)
                .isBetween(
                        (long) (0.02 * DataGenerator.PIXELS * mapsWithQuota) - 10,
                        (long) (0.02 * DataGenerator.PIXELS * mapsWithQuota) + 1);
    }

    @Test
    void classesOverlapAndOneMapOfFourIsFullOfTies() {
        DataGenerator generator = new DataGenerator(3);
        int[] distinct = new int[4];
        double anomalousSum = 0;
        double normalSum = 0;
        int above = 0;
        for (int map = 0; map < 4; map++) {
            generator.next(scores, mask);
            Set<Float> values = new HashSet<>();
            for (int i = 0; i < scores.length; i++) {
                values.add(scores[i]);
                anomalousSum += mask[i] * scores[i];
                normalSum += (1 - mask[i]) * scores[i];
                above += mask[i] == 0 && scores[i] > 7.5f ? 1 : 0;
            }
            distinct[map] = values.size();
        }
        double anomalous = Math.round(0.06 * DataGenerator.PIXELS);
        assertThat(anomalousSum / anomalous - normalSum / (4 * DataGenerator.PIXELS - anomalous))
                .isCloseTo(1.5, within(0.8));
        assertThat(above).isGreaterThan(100);
        assertThat(distinct[1]).isLessThan(1000);
        assertThat(distinct[0]).isGreaterThan(50_000);
    }

    @Test
    void filesHoldWhatWasGeneratedAndNumpysHeader(@TempDir Path folder) throws Exception {
        DataFiles files = DataFiles.in(folder, new Size(DataSet.BATCH + 1));
        files.write(5);
        DataSet data = files.read();
        DataGenerator generator = new DataGenerator(5);
        for (int map = 0; map <= DataSet.BATCH; map++) {
            generator.next(scores, mask);
        }
        assertThat(data.batches()).isEqualTo(2);
        assertThat(data.scores(0)).hasSize(DataSet.BATCH * DataGenerator.PIXELS);
        assertThat(data.scores(1)).isEqualTo(scores);
        assertThat(data.mask(1)).isEqualTo(mask);
        byte[] maps = Files.readAllBytes(files.maps());
        assertThat(new String(maps, 10, 118, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (33, 256, 256), }")
                .endsWith(" \n");
        assertThat(maps).hasSize(128 + 33 * DataGenerator.PIXELS * Float.BYTES);
    }

    private int anomalousPixels() {
        int sum = 0;
        for (byte pixel : mask) {
            sum += pixel;
        }
        return sum;
    }
}
