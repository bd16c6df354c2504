package io.github.anometry.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.MinMax;
import io.github.anometry.core.model.AnomalyModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run warns of scores at the ends of [0, 1]: where a naive count says so, and nowhere else. */
class ClampedScoresTest {
    private static final String AT_ZERO =
            "1 % or more of the scores in 'anomaly_map' are exactly 0, their lowest value, as clamping to [0, 1] leaves "
                    + "them. Clamped scores are equal, so metrics cannot rank them. Save the scores before they are clamped.";
    private static final String AT_ONE =
            "1 % or more of the scores in 'pred_score' are exactly 1, their highest value, as clamping to [0, 1] leaves "
                    + "them. Clamped scores are equal, so metrics cannot rank them. Save the scores before they are clamped.";

    private static Warning warning(String message, long count) {
        return new Warning("clamped-scores", message, count, Optional.empty());
    }

    private static Batch scores(float... scores) {
        return Batch.builder().put(Field.PRED_SCORE, Tensor.of(scores)).build();
    }

    private static Batch map(float... scores) {
        return Batch.builder()
                .put(Field.ANOMALY_MAP, Tensor.of(scores, 1, 1, scores.length))
                .build();
    }

    private static List<Warning> warnings(Batch... batches) {
        ClampedScores clamped = new ClampedScores();
        Arrays.stream(batches).forEach(clamped::add);
        return clamped.warnings();
    }

    /** So many of {@code score} among 0.5. */
    private static float[] some(int count, float score, int all) {
        float[] scores = new float[all];
        Arrays.fill(scores, 0.5f);
        Arrays.fill(scores, 0, count, score);
        return scores;
    }

    @Test
    void saysWhichFieldAndHowMany() {
        assertThat(warnings(map(some(3, 0, 10)))).containsExactly(warning(AT_ZERO, 3));
        assertThat(warnings(scores(some(2, 1, 10)), scores(some(2, 1, 10)))).containsExactly(warning(AT_ONE, 4));
        assertThat(warnings(map(some(3, -0.0f, 10)), scores(some(2, 1, 10))))
                .containsExactlyInAnyOrder(warning(AT_ZERO, 3), warning(AT_ONE, 2));
    }

    @Test
    void isAboutOnePercentOrMore() {
        assertThat(warnings(map(some(20, 0, 2000)))).containsExactly(warning(AT_ZERO, 20));
        assertThat(warnings(map(some(19, 0, 2000)))).isEmpty();
        assertThat(warnings(map(some(20, 0, 2001)))).isEmpty();
        assertThat(warnings(map(some(21, 0, 2001)))).containsExactly(warning(AT_ZERO, 21));
    }

    /** The lowest and the highest score of data that are scaled to [0, 1]. */
    @Test
    void oneScoreAtAnEndIsNotClamped() {
        assertThat(warnings(map(0, 0.3f, 0.7f, 1))).isEmpty();
    }

    @Test
    void aConstantFieldIsNotClamped() {
        assertThat(warnings(map(new float[50]), scores(1, 1, 1))).isEmpty();
    }

    @Test
    void scoresOfAnotherRangeAreNotClamped() {
        assertThat(warnings(map(0, 0, 0.5f, 1, 1, Math.nextUp(1f)))).isEmpty();
        assertThat(warnings(map(0, 0, 0.5f, 1, 1, -Float.MIN_VALUE))).isEmpty();
        assertThat(warnings(map(0, 0, 0.5f, 1, 1, Float.POSITIVE_INFINITY))).isEmpty();
        assertThat(warnings(map(0, 0, 0.5f, 1, 1), map(-3))).isEmpty();
        assertThat(warnings(map(0, 0, 0.5f, 1, 1), scores(12, 0, 0))).hasSize(2);
    }

    private static float score(Random random, int kind) {
        return switch (random.nextInt(kind)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> -0.0f;
            case 3 -> Float.MIN_VALUE;
            case 4 -> Math.nextDown(1f);
            case 5 -> random.nextInt(400) > 0 ? 0.5f : Math.nextUp(1f);
            case 6 -> random.nextInt(400) > 0 ? 0.5f : -Float.MIN_VALUE;
            case 7 -> random.nextInt(900) > 0 ? 0.5f : Float.NEGATIVE_INFINITY;
            default -> random.nextFloat();
        };
    }

    private static List<Warning> naive(List<float[]> all) {
        long zeros = 0;
        long ones = 0;
        long size = 0;
        boolean inside = true;
        for (float[] scores : all) {
            for (float score : scores) {
                zeros += score == 0 ? 1 : 0;
                ones += score == 1 ? 1 : 0;
                inside &= score >= 0 && score <= 1;
                size++;
            }
        }
        List<Warning> expected = new ArrayList<>();
        if (inside && zeros >= 2 && zeros * 100 >= size && zeros < size) {
            expected.add(warning(AT_ZERO, zeros));
        }
        if (inside && ones >= 2 && ones * 100 >= size && ones < size) {
            expected.add(warning(AT_ONE.replace("pred_score", "anomaly_map"), ones));
        }
        return expected;
    }

    @Test
    void anySplitOrderAndMergeGivesWhatANaiveCountGives() {
        int warned = 0;
        int silent = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            int kind = List.of(2, 9, 100, 200, 400).get(seed % 5);
            List<float[]> maps = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                float[] scores = new float[1 + random.nextInt(seed % 50 == 0 ? 9000 : 200)];
                IntStream.range(0, scores.length).forEach(at -> scores[at] = score(random, kind));
                maps.add(scores);
            }
            List<Warning> expected = naive(maps);
            warned += expected.isEmpty() ? 0 : 1;
            silent += expected.isEmpty() ? 1 : 0;

            ClampedScores inOrder = new ClampedScores();
            maps.forEach(scores -> inOrder.add(map(scores)));
            assertThat(inOrder.warnings()).as("seed %d", seed).isEqualTo(expected);

            Collections.shuffle(maps, random);
            ClampedScores one = new ClampedScores();
            ClampedScores other = new ClampedScores();
            maps.forEach(scores -> (random.nextBoolean() ? one : other).add(map(scores)));
            ClampedScores read = new ClampedScores();
            StateInput.read(StateOutput.bytes(other::write), read::read);
            one.merge(read);
            assertThat(one.warnings()).as("merged, seed %d", seed).isEqualTo(expected);
            assertThat(StateOutput.bytes(one::write)).isEqualTo(StateOutput.bytes(inOrder::write));
        }
        assertThat(warned).isGreaterThan(200);
        assertThat(silent).isGreaterThan(200);
    }

    @Test
    void aRunHasTheWarningInItsResult() {
        AnomalyModel model = AnomalyModel.ofPredictions()
                .evaluator(Evaluator.builder()
                        .testMetrics(MinMax.builder().fields(Field.ANOMALY_MAP).build())
                        .build())
                .build();
        Engine engine = new Engine();
        List<Batch> clamped = List.of(map(some(3, 0, 10)), map(some(2, 0, 10)));
        assertThat(engine.test(model, DataModule.ofTest(clamped)).warnings()).containsExactly(warning(AT_ZERO, 5));
        assertThat(engine.test(model, DataModule.ofTest(List.of(map(some(3, 0.1f, 10)))))
                        .warnings())
                .isEmpty();

        Measurement first = engine.measurement(model.evaluator());
        first.update(clamped.get(0));
        Measurement second = first.copy();
        second.update(clamped.get(1));
        first.merge(first.fromBytes(second.toBytes()));
        assertThat(first.compute().warnings()).containsExactly(warning(AT_ZERO, 5));
    }
}
