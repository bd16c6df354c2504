package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchTest {
    private static final Field<Tensor> DEPTH_CONF = Field.tensor("depth_conf");

    private static Tensor scores(int samples) {
        return Tensor.of(new float[samples]);
    }

    @Test
    void itsFieldsComeInTheOrderInWhichTheyWerePut() {
        ImageBatch batch = ImageBatch.builder()
                .gtLabel(Tensor.of(new boolean[2]))
                .put(DEPTH_CONF, Tensor.of(new float[8], 2, 4))
                .predScore(scores(2))
                .imagePath(List.of("a.png", "b.png"))
                .maskPath(List.of("a_mask.png", ""))
                .explanation(List.of("fine", "scratch"))
                .build();

        assertThat(batch.size()).isEqualTo(2);
        assertThat(batch.fields())
                .containsExactly(
                        Field.GT_LABEL,
                        DEPTH_CONF,
                        Field.PRED_SCORE,
                        Field.IMAGE_PATH,
                        Field.MASK_PATH,
                        Field.EXPLANATION);
        assertThat(batch)
                .hasToString("ImageBatch{gt_label bool[2], depth_conf float32[2, 4], pred_score float32[2],"
                        + " image_path texts[2], mask_path texts[2], explanation texts[2]}");
    }

    @Test
    void aBatchOfAnyFieldsIsOneToo() {
        Batch batch = Batch.builder()
                .put(Field.PRED_SCORE, scores(3))
                .put(DEPTH_CONF, scores(3))
                .build();

        assertThat(batch.kind()).isEqualTo("Batch");
        assertThat(batch.size()).isEqualTo(3);
        assertThat(batch.fields()).containsExactly(Field.PRED_SCORE, DEPTH_CONF);
        assertThat(batch.warnings()).isEmpty();
        assertThat(batch).hasToString("Batch{pred_score float32[3], depth_conf float32[3]}");
    }

    @Test
    void aBatchHasAField() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ImageBatch.builder().build())
                .withMessage("The batch has no field. Put at least one.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Batch.builder().build())
                .withMessage("The batch has no field. Put at least one.");
    }

    @Nested
    class AllFields {
        @Test
        void haveTheSameNumberOfSamples() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ImageBatch.builder().predScore(scores(4)).gtLabel(Tensor.of(new boolean[3])))
                    .withMessage("Field 'gt_label' is bool[3], but field 'pred_score' is float32[4]: their first axes,"
                            + " the number of samples, differ. All fields of a batch describe the same samples;"
                            + " give each of them a value for every sample.");
        }

        @Test
        void areComparedInTheFormInWhichTheyAreKept() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ImageBatch.builder().predScore(scores(4)).gtMask(Tensor.of(new boolean[4], 2, 2)))
                    .withMessageStartingWith(
                            "Field 'gt_mask' is bool[1, 2, 2], but field 'pred_score' is float32[4]: ");
        }

        @Test
        void includeTexts() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() ->
                            ImageBatch.builder().imagePath(List.of("a.png")).predScore(scores(2)))
                    .withMessageStartingWith("Field 'pred_score' is float32[2], but field 'image_path' is texts[1]: ");
        }

        @Test
        void arePutOnce() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ImageBatch.builder().predScore(scores(2)).put(Field.PRED_SCORE, scores(2)))
                    .withMessage("Field 'pred_score' is put into the batch twice."
                            + " A batch has one value for each name; put it once.");
        }

        @Test
        void haveNamesOfTheirOwn() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> Batch.builder()
                            .put(Field.tensor("note"), scores(1))
                            .put(Field.strings("note"), List.of("fine")))
                    .withMessageStartingWith("Field 'note' is put into the batch twice.");
        }

        @Test
        void haveATextForEverySample() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ImageBatch.builder().maskPath(withoutSecond()))
                    .withMessage("Field 'mask_path' has null for sample 1. Give an empty text where there is none.");
        }

        @SuppressWarnings("NullAway") // what a caller without null checks may do
        private List<String> withoutSecond() {
            return Arrays.asList("a.png", null);
        }
    }

    @Nested
    class AbsentFields {
        private final ImageBatch images = ImageBatch.builder()
                .predScore(scores(2))
                .put(DEPTH_CONF, scores(2))
                .build();
        private final Batch any =
                Batch.builder().put(Field.PRED_SCORE, scores(2)).build();

        @Test
        void areNotFound() {
            assertThat(images.find(Field.GT_MASK)).isEmpty();
            assertThat(images.find(DEPTH_CONF)).isPresent();
        }

        @Test
        void ofAnImageBatchMayBeDeclared() {
            assertThat(Field.standardNames().stream()
                            .filter(name -> images.declares(Field.standard(name).orElseThrow())))
                    .containsExactly(
                            "image",
                            "gt_label",
                            "gt_mask",
                            "gt_regions",
                            "anomaly_map",
                            "pred_score",
                            "pred_label",
                            "pred_mask",
                            "image_path",
                            "mask_path",
                            "explanation");
            assertThat(images.declares(DEPTH_CONF)).isTrue();
            assertThat(images.declares(Field.tensor("depth_map"))).isFalse();
        }

        @Test
        void ofAnyBatchAreNotDeclared() {
            assertThat(any.declares(Field.PRED_SCORE)).isTrue();
            assertThat(any.declares(Field.GT_LABEL)).isFalse();
        }

        @Test
        void haveNoValueIfTheyAreDeclared() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> images.get(Field.GT_MASK))
                    .withMessage("Field 'gt_mask' has no value in this ImageBatch. It has pred_score, depth_conf.");
        }

        @Test
        void areUnknownIfTheyAreNot() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> any.get(Field.GT_MASK))
                    .withMessage("This Batch has no field 'gt_mask'. It has pred_score.");
        }

        @Test
        void mayBeSpelledOtherwise() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> images.get(Field.tensor("depth_confidence")))
                    .withMessage("This ImageBatch has no field 'depth_confidence'. It has pred_score, depth_conf."
                            + " Did you mean 'depth_conf'?");
        }

        @Test
        void mayBeOfAnotherType() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> images.get(Field.strings("depth_conf")))
                    .withMessage("Field 'depth_conf' of this ImageBatch is of another type: one of the two is a tensor,"
                            + " the other a text per sample."
                            + " Ask for it as it was put: with Field.tensor or with Field.strings.");
        }
    }

    @Nested
    class Immutability {
        @Test
        void ofTheFields() {
            assertThat(ImageBatch.builder().predScore(scores(2)).build().fields())
                    .isUnmodifiable();
        }

        @Test
        void ofTexts() {
            List<String> paths = new ArrayList<>(List.of("a.png"));
            ImageBatch batch = ImageBatch.builder().imagePath(paths).build();

            paths.set(0, "b.png");

            assertThat(batch.get(Field.IMAGE_PATH)).containsExactly("a.png").isUnmodifiable();
        }

        @Test
        void ofABatchWhoseBuilderGoesOn() {
            ImageBatch.Builder builder = ImageBatch.builder().predScore(scores(2));
            ImageBatch batch = builder.build();

            builder.gtLabel(Tensor.of(new boolean[2]));

            assertThat(batch.fields()).containsExactly(Field.PRED_SCORE);
            assertThat(builder.build().fields()).containsExactly(Field.PRED_SCORE, Field.GT_LABEL);
        }

        @Test
        void ofTheWarnings() {
            assertThat(ImageBatch.builder().predScore(scores(2)).build().warnings())
                    .isUnmodifiable();
        }
    }

    static Stream<Arguments> colliding() {
        return Stream.of(
                Arguments.of("float64", Tensor.of(new double[] {1 - 1e-9, 0.5, 1})),
                Arguments.of("float64", Tensor.of(new double[] {0, -1e-60, 1})),
                Arguments.of("int32", Tensor.of(new int[] {1 << 24, (1 << 24) + 1, 0})),
                Arguments.of("int64", Tensor.of(new long[] {1 << 24, (1 << 24) + 1, 0})));
    }

    @ParameterizedTest
    @MethodSource("colliding")
    void aWarningReportsScoresThatBecameTies(String type, Tensor wide) {
        ImageBatch batch = ImageBatch.builder()
                .predScore(wide)
                .anomalyMap(wide.reshape(3, 1, 1))
                .build();

        boolean areWhole = type.startsWith("int");
        String rest = (areWhole ? "' has whole numbers (" + type + ") beyond 2^24" : "' is " + type)
                + "; as float32, in which scores are ranked, some of its different values are equal"
                + " and count as ties. If that matters, "
                + (areWhole
                        ? "subtract the smallest of all from each, or give their ranks."
                        : "give scores that lie further apart, for example logits instead of probabilities.");
        assertThat(batch.warnings())
                .extracting(Warning::message)
                .containsExactly("Field 'anomaly_map" + rest, "Field 'pred_score" + rest);
    }

    @Test
    void aWarningReportsScoresThatBecameInfinite() {
        Tensor one = Tensor.of(new double[] {1e300, 0.25, Double.POSITIVE_INFINITY});
        Tensor two = Tensor.of(new double[] {-1e300, 0.1, 1e39}, 1, 1, 3);
        ImageBatch batch = ImageBatch.builder().predScore(one.reshape(3)).build();

        assertThat(batch.warnings())
                .extracting(Warning::message)
                .containsExactly(
                        "Field 'pred_score' is float64, and has values beyond 3.4e38, the largest float32, in which scores"
                                + " are ranked: they became infinite, and count as ties. If that matters, give scores of a"
                                + " smaller scale, for example their logarithms.");
        assertThat(ImageBatch.builder().anomalyMap(two).build().warnings())
                .extracting(Warning::message)
                .containsExactly(
                        "Field 'anomaly_map' is float64, and has values beyond 3.4e38, the largest float32, in which scores"
                                + " are ranked: they became infinite, and count as ties. If that matters, give scores of a"
                                + " smaller scale, for example their logarithms.");
    }

    @Test
    void overflowAndTiesAreTwoWarnings() {
        Tensor both = Tensor.of(new double[] {1e300, 2e300, 1, 1 + 1e-12});
        assertThat(ImageBatch.builder().predScore(both).build().warnings())
                .extracting(Warning::name, Warning::count)
                .containsExactly(tuple(Warning.FLOAT32_OVERFLOW, 2L), tuple(Warning.FLOAT32_TIES, 1L));
    }

    /** Beyond 2^53 they are the same double, too. */
    @Test
    void longsAreComparedAsSuch() {
        Tensor longs = Tensor.of(new long[] {1L << 60, (1L << 60) + 1});
        assertThat(ImageBatch.builder().predScore(longs).build().warnings()).hasSize(1);
    }

    static Stream<Tensor> distinct() {
        return Stream.of(
                Tensor.of(new double[] {0.1, 0.2, 0.3}),
                Tensor.of(new double[] {0.1, 0.1, 0.3}),
                Tensor.of(new double[] {0.0, -0.0, 0.3}),
                Tensor.of(new double[] {Double.NaN, Double.NaN, 0.3}),
                Tensor.of(new int[] {1, 2, 2}),
                Tensor.of(new long[] {1, 2, 2}),
                Tensor.of(new float[] {1, 1, 2}),
                Tensor.of(new boolean[] {true, true, false}),
                Tensor.ofUnsignedBytes(new byte[] {1, 1, 2}));
    }

    @ParameterizedTest
    @MethodSource("distinct")
    void noWarningIsGivenForScoresThatStayDistinct(Tensor scores) {
        assertThat(ImageBatch.builder().predScore(scores).build().warnings()).isEmpty();
        assertThat(Batch.builder().put(Field.PRED_SCORE, scores).build().warnings())
                .isEmpty();
    }

    @Test
    void onlyScoresAreRounded() {
        Tensor wide = Tensor.of(new double[] {1e60, 1e61});

        ImageBatch batch = ImageBatch.builder().put(DEPTH_CONF, wide).build();

        assertThat(batch.get(DEPTH_CONF)).isSameAs(wide);
        assertThat(batch.warnings()).isEmpty();
    }

    @Test
    void aBatchOfNoSamplesIsABatch() {
        ImageBatch batch =
                ImageBatch.builder().predScore(scores(0)).imagePath(List.of()).build();

        assertThat(batch.size()).isZero();
    }
}
