package io.github.anometry.examples.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.data.Batches;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SurfacesTest {
    private static List<Batch> all(Batches batches) {
        List<Batch> all = new ArrayList<>();
        batches.forEachRemaining(all::add);
        return all;
    }

    private static List<String> paths(List<Batch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.get(Field.IMAGE_PATH).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Texture.class)
    void whatIsAnomalousHasAMaskAndADefect(Texture texture) {
        for (Batch batch : all(new Surfaces(texture).data().test())) {
            for (int i = 0; i < batch.size(); i++) {
                boolean anomalous = batch.get(Field.GT_LABEL).getDouble(i) == 1;
                int pixels = 0;
                for (boolean is : batch.get(Field.GT_MASK).slice(i).toBooleanArray()) {
                    pixels += is ? 1 : 0;
                }
                assertThat(pixels > 0).isEqualTo(anomalous);
                assertThat(pixels).isLessThan(Canvas.PIXELS / 20);
                assertThat(!batch.get(Field.DEFECT_TYPE).get(i).equals("good")).isEqualTo(anomalous);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Texture.class)
    void imagesAreDrawnAlikeEachTime(Texture texture) {
        List<Batch> once = all(new Surfaces(texture).data().validation());
        List<Batch> again = all(new Surfaces(texture).data().validation());
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).get(Field.IMAGE).toFloatArray())
                    .isEqualTo(once.get(i).get(Field.IMAGE).toFloatArray());
        }
    }

    @ParameterizedTest
    @EnumSource(Texture.class)
    void nothingIsFittedOrValidatedOnThatIsTestedOn(Texture texture) {
        Surfaces surfaces = new Surfaces(texture);
        List<String> fit = paths(surfaces.normal().toList());
        List<String> validation = paths(all(surfaces.data().validation()));
        List<String> test = paths(all(surfaces.data().test()));
        assertThat(List.of(fit.size(), validation.size(), test.size())).containsExactly(24, 32, 80);
        assertThat(Collections.disjoint(new TreeSet<>(test), fit)).isTrue();
        assertThat(Collections.disjoint(new TreeSet<>(test), validation)).isTrue();
        assertThat(new TreeSet<>(test)).hasSameSizeAs(test);
        // Different paths give different images.
        assertThat(surfaces.normal().findFirst().orElseThrow().get(Field.IMAGE).toFloatArray())
                .isNotEqualTo(
                        all(surfaces.data().test()).get(0).get(Field.IMAGE).toFloatArray());
    }
}
