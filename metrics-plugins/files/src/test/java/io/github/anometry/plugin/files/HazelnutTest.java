package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real predictions, if they are available beside the repository. */
class HazelnutTest {
    private static Category hazelnut() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("LICENSE")) && root.getParent() != null) {
            root = root.getParent();
        }
        Path data = root.resolve("../shared/data/hazelnut");
        assumeTrue(Files.isDirectory(data), "no data at " + data);
        List<Category> categories = Predictions.open(data.resolve("anomaly_maps"), data.resolve("dataset"))
                .categories();
        assertThat(categories).hasSize(1);
        return categories.get(0);
    }

    @Test
    void readsTheImagesAndTheirRegions() {
        Category hazelnut = hazelnut();
        assertThat(hazelnut.name()).isEqualTo("hazelnut");
        assertThat(hazelnut.size()).isEqualTo(23);
        int anomalous = 0;
        int regions = 0;
        float lowestAnomalous = Float.POSITIVE_INFINITY;
        float highestNormal = Float.NEGATIVE_INFINITY;
        for (ImageBatch batch : MvtecLayoutTest.read(hazelnut, ReadOptions.defaults())) {
            assertThat(batch.warnings()).isEmpty();
            Tensor masks = batch.find(Field.GT_MASK).orElseThrow();
            assertThat(masks.dimension(1)).isEqualTo(256);
            assertThat(masks.dimension(2)).isEqualTo(256);
            for (int i = 0; i < batch.size(); i++) {
                regions += regions(masks.slice(i).toBooleanArray());
                float score = batch.find(Field.PRED_SCORE).orElseThrow().getFloat(i);
                if (batch.find(Field.GT_LABEL).orElseThrow().getDouble(i) == 1) {
                    anomalous++;
                    lowestAnomalous = Math.min(lowestAnomalous, score);
                } else {
                    highestNormal = Math.max(highestNormal, score);
                }
            }
        }
        assertThat(anomalous).isEqualTo(17);
        assertThat(regions).isEqualTo(54);
        assertThat(highestNormal).as("image AUROC is 1").isLessThan(lowestAnomalous);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 2", "23, 8", "64, 3"})
    void contentDoesNotDependOnBatchesOrThreads(int batchSize, int threads) {
        Category hazelnut = hazelnut();
        assertThat(content(hazelnut, new ReadOptions(batchSize, threads)))
                .isEqualTo(content(hazelnut, new ReadOptions(4, 1)));
    }

    private static List<Integer> content(Category category, ReadOptions options) {
        List<Integer> content = new ArrayList<>();
        for (ImageBatch batch : MvtecLayoutTest.read(category, options)) {
            for (int i = 0; i < batch.size(); i++) {
                for (Field<Tensor> field : List.of(Field.ANOMALY_MAP, Field.GT_MASK)) {
                    Tensor image = batch.find(field).orElseThrow().slice(i);
                    content.add(Arrays.hashCode(image.toFloatArray()));
                }
                content.add(batch.find(Field.IMAGE_PATH).orElseThrow().get(i).hashCode());
            }
        }
        return content;
    }

    /** The number of 8-connected regions of a 256 x 256 mask, by flood fill. */
    private static int regions(boolean[] mask) {
        int count = 0;
        for (int start = 0; start < mask.length; start++) {
            if (!mask[start]) {
                continue;
            }
            count++;
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            mask[start] = false;
            while (!open.isEmpty()) {
                int pixel = open.remove();
                for (int y = Math.max(0, pixel / 256 - 1); y <= Math.min(255, pixel / 256 + 1); y++) {
                    for (int x = Math.max(0, pixel % 256 - 1); x <= Math.min(255, pixel % 256 + 1); x++) {
                        if (mask[y * 256 + x]) {
                            mask[y * 256 + x] = false;
                            open.add(y * 256 + x);
                        }
                    }
                }
            }
        }
        return count;
    }
}
