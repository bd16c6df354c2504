package io.github.anometry.api.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.MetricDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MetricBuilderTest {
    @Test
    void aBuilderNeedsItsFields() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AnomalibMeanScore.builder().scale(1).build())
                .withMessage("MeanScore has no field for its argument 'scores'."
                        + " Call fields(...) on its builder; it has no default fields.")
                .satisfies(error -> assertThat(error.key()).contains("fields"));
    }

    @Test
    void aBuilderNeedsItsParameters() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AnomalibMeanScore.builder()
                        .fields(Field.PRED_SCORE, Field.GT_LABEL)
                        .build())
                .withMessage("MeanScore needs the parameter 'scale', which has no default. Set it.")
                .satisfies(error -> assertThat(error.key()).contains("scale"));
    }

    @Nested
    class WithOptionalArguments {
        private final MetricDescriptor descriptor = MetricDescriptor.builder("X", "x.X")
                .tensor("score", "pred_score", "")
                .tensor("map", "anomaly_map", "")
                .optional()
                .texts("paths", null, "")
                .optional()
                .build();

        private final class Builder extends MetricBuilder<Builder> {
            private Builder() {
                super(descriptor);
            }
        }

        @Test
        void theDefaultsFeedAllThatIsNotNamed() {
            FieldBinding defaults = new Builder().settings().binding();
            FieldBinding one = new Builder().feed(Field.GT_LABEL).settings().binding();

            assertThat(defaults.arguments())
                    .containsExactly(Map.entry("score", Field.PRED_SCORE), Map.entry("map", Field.ANOMALY_MAP));
            assertThat(defaults.optional()).containsExactlyInAnyOrder("map", "paths");
            assertThat(one.arguments())
                    .containsExactly(Map.entry("score", Field.GT_LABEL), Map.entry("map", Field.ANOMALY_MAP));
        }

        @Test
        void fieldsThatAreNamedAgainReplaceTheEarlierOnes() {
            Builder builder = new Builder().feed(Field.PRED_SCORE, Field.ANOMALY_MAP, Field.IMAGE_PATH);
            assertThat(builder.settings().binding().arguments()).containsEntry("paths", Field.IMAGE_PATH);

            builder.feed(Field.PRED_SCORE);

            assertThat(builder.settings().binding().arguments()).doesNotContainKey("paths");
        }

        @Test
        void aBatchMayLackWhatIsOptional() {
            FieldBinding binding = new Builder()
                    .feed(Field.PRED_SCORE, Field.ANOMALY_MAP, Field.IMAGE_PATH)
                    .settings()
                    .binding();
            ImageBatch batch =
                    ImageBatch.builder().predScore(Tensor.of(new float[] {1})).build();
            ImageBatch withPath = ImageBatch.builder()
                    .predScore(Tensor.of(new float[] {1}))
                    .imagePath(List.of("a.png"))
                    .build();

            Arguments without = new Arguments(binding.arguments(), batch);
            assertThat(without.tensor("score").toFloatArray()).containsExactly(1);
            assertThat(without.findTensor("map")).isEmpty();
            assertThat(without.findTexts("paths")).isEmpty();
            assertThat(new Arguments(binding.arguments(), withPath).texts("paths"))
                    .containsExactly("a.png");
        }
    }

    @Nested
    class Settings {
        private enum Average {
            PER_CLASS {
                @Override
                public String toString() {
                    return "a constant with a body";
                }
            }
        }

        private final MetricSettings none = new MetricSettings(
                MetricDescriptor.builder("X", "x.X").build(), new FieldBinding("X", "", true, Map.of(), Set.of()));

        @Test
        void areShownAsConfigurationHasThem() {
            MetricSettings settings = none.with("limit", null)
                    .with("average", Average.PER_CLASS)
                    .with("bounds", new float[] {0.5f, 1})
                    .with("classes", new String[] {"a"})
                    .with("scale", 2.0);

            assertThat(settings.parameters())
                    .containsExactly(
                            Map.entry("limit", "none"),
                            Map.entry("average", "per_class"),
                            Map.entry("bounds", List.of(0.5f, 1f)),
                            Map.entry("classes", List.of("a")),
                            Map.entry("scale", 2.0));
        }

        @Test
        void doNotChange() {
            MetricSettings one = none.with("scale", 1);

            one.with("other", 2);

            assertThat(one.parameters()).containsExactly(Map.entry("scale", 1));
            assertThat(none.parameters()).isEmpty();
        }
    }
}
