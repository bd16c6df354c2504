package io.github.anometry.core.evaluator;

import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.metric.MinMax;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That metrics of an evaluator share their states never shows in a result. */
class SharedStateTest {
    private static final List<Subject> SUBJECTS = Subject.all().toList();

    private static Evaluator evaluator(boolean sharing, List<Subject> subjects) {
        List<AnomalibMetric<?>> metrics = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            metrics.add(subjects.get(i).create("m" + i + "_"));
        }
        return Evaluator.builder()
                .testMetrics(metrics)
                .customFields(Subject.VALUES, Subject.TRUTH, Subject.REGIONS)
                .sharing(sharing)
                .build();
    }

    private static List<Batch> batches(ImageSet set) {
        List<Batch> batches = new ArrayList<>();
        for (int image = 0; image < set.images(); image++) {
            float[] values = new float[set.pixels()];
            boolean[] truth = new boolean[values.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = set.score(image, i);
                truth[i] = set.anomalous(image, i);
            }
            batches.add(Subject.batch(
                    Tensor.of(values, 1, set.height(), set.width()), Tensor.of(truth, 1, set.height(), set.width())));
        }
        return batches;
    }

    private static void assertSameResults(Evaluator evaluator, Evaluator expected, String description) {
        EvaluationResult results = evaluator.compute();
        expected.compute()
                .metrics()
                .forEach((name, result) -> assertSameBits(results.get(name), result, description + ", " + name));
        assertThat(results.updateCounts()).isEqualTo(expected.compute().updateCounts());
    }

    @Test
    void allMetricsTogetherHaveTheResultsOfEachAlone() {
        for (int seed = 0; seed < 200; seed++) {
            ImageSet set = ImageSet.random(seed);
            Random random = new Random(seed);
            Evaluator shared = evaluator(true, SUBJECTS);
            Evaluator other = shared.copy();
            Evaluator alone = evaluator(false, SUBJECTS);
            for (Batch batch : batches(set)) {
                (random.nextBoolean() ? shared : other).update(batch);
                alone.update(batch);
                if (random.nextInt(4) == 0) {
                    assertThat(shared.compute().warnings()).isNotNull();
                }
            }
            shared.merge(other);
            assertSameResults(shared, alone, "seed " + seed + ": " + set);
            assertSameResults(shared.copy().fromBytes(shared.toBytes()), alone, "from bytes, seed " + seed);
            shared.reset();
            alone.reset();
            assertSameResults(shared, alone, "reset, seed " + seed);
        }
    }

    @Test
    void soHasEveryPair() {
        for (int first = 0; first < SUBJECTS.size(); first++) {
            for (int second = 0; second < SUBJECTS.size(); second++) {
                ImageSet set = ImageSet.random(first * SUBJECTS.size() + second);
                List<Subject> pair = List.of(SUBJECTS.get(first), SUBJECTS.get(second));
                Evaluator shared = evaluator(true, pair);
                Evaluator alone = evaluator(false, pair);
                for (Batch batch : batches(set)) {
                    shared.update(batch);
                    alone.update(batch);
                }
                assertSameResults(shared, alone, pair + " over " + set);
            }
        }
    }

    @Test
    void aMetricThatIsUsedOnItsOwnChangesNoOther() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Evaluator shared = evaluator(true, SUBJECTS);
            Evaluator alone = evaluator(false, SUBJECTS);
            Evaluator sharedPart = shared.copy();
            Evaluator alonePart = alone.copy();
            List<Batch> batches = batches(ImageSet.random(seed));
            for (Batch batch : batches) {
                shared.update(batch);
                alone.update(batch);
                int chosen = random.nextInt(SUBJECTS.size());
                Evaluator[] pair = random.nextBoolean()
                        ? new Evaluator[] {shared, alone}
                        : new Evaluator[] {sharedPart, alonePart};
                int action = random.nextInt(4);
                for (Evaluator evaluator : pair) {
                    AnomalibMetric<?> metric = evaluator.test().metrics().get(chosen);
                    switch (action) {
                        case 0 -> metric.update(batch);
                        case 1 -> metric.reset();
                        case 2 -> {
                            AnomalibMetric<?> more = metric.copy();
                            more.update(batches.get(0));
                            metric.merge(more);
                        }
                        default -> assertThat(metric.result()).isNotNull();
                    }
                }
            }
            assertSameResults(shared, alone, "seed " + seed);
            shared.merge(sharedPart);
            alone.merge(alonePart);
            assertSameResults(shared, alone, "merged, seed " + seed);
            assertSameResults(shared.fromBytes(shared.toBytes()), alone, "from bytes, seed " + seed);
            assertThat(alone.fromBytes(shared.toBytes()).toBytes()).isEqualTo(alone.toBytes());
        }
    }

    @Test
    void aMetricThatHasSeenSomethingStaysOnItsOwn() {
        List<Batch> batches = IntStream.iterate(0, seed -> seed + 1)
                .mapToObj(seed -> batches(ImageSet.random(seed)))
                .filter(some -> some.size() > 1)
                .findFirst()
                .orElseThrow();
        AnomalibMetric<?> used = SUBJECTS.get(0).create("used_");
        used.update(batches.get(0));
        AnomalibMetric<?> fresh = SUBJECTS.get(0).create("fresh_");
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(used, fresh)
                .customFields(Subject.VALUES, Subject.TRUTH, Subject.REGIONS)
                .build();
        AnomalibMetric<?> expected = SUBJECTS.get(0).create();
        expected.update(batches.get(0));
        batches.forEach(batch -> {
            evaluator.update(batch);
            expected.update(batch);
        });
        assertSameBits(used.result(), expected.result(), "used before");
        assertThat(fresh.updateCount()).isEqualTo(batches.size());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Random random = new Random(11);
        int images = 5;
        int side = 300;
        float[] values = new float[images * side * side];
        boolean[] truth = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            truth[i] = i / (side * side) % 2 == 1 && (i % side / 20 + i / side / 15) % 5 == 0;
            float score = (float) random.nextGaussian() + (truth[i] ? 1 : 0);
            values[i] = i % 3 == 0 ? Math.round(score * 8) / 8f : score;
        }
        Batch batch = Subject.batch(Tensor.of(values, images, side, side), Tensor.of(truth, images, side, side));
        byte[] expected = {};
        EvaluationResult results = null;
        for (int threads : new int[] {1, 2, 3, 8}) {
            Evaluator evaluator = evaluator(true, SUBJECTS);
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                EvaluationResult computed = pool.submit(() -> {
                            evaluator.update(batch);
                            return evaluator.compute();
                        })
                        .join();
                if (results == null) {
                    results = computed;
                    expected = evaluator.toBytes();
                }
                assertThat(evaluator.toBytes()).as("%d threads", threads).isEqualTo(expected);
                for (String name : results.metrics().keySet()) {
                    assertSameBits(computed.get(name), results.get(name), threads + " threads, " + name);
                }
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void aBatchThatOneMetricRefusesIsTakenInByAllOthersAlike() {
        Field<Tensor> absent = Field.tensor("absent");
        AnomalibMetric<?> refusing = MinMax.builder().fields(absent).build();
        for (int seed = 0; seed < 50; seed++) {
            List<AnomalibMetric<?>> metrics = new ArrayList<>();
            for (int i = 0; i < SUBJECTS.size(); i++) {
                metrics.add(SUBJECTS.get(i).create("m" + i + "_"));
            }
            metrics.add(new Random(seed).nextInt(metrics.size()), refusing.copy());
            Evaluator evaluator = Evaluator.builder()
                    .testMetrics(metrics)
                    .customFields(Subject.VALUES, Subject.TRUTH, Subject.REGIONS, absent)
                    .build();
            Evaluator alone = evaluator(false, SUBJECTS);
            for (Batch batch : batches(ImageSet.random(seed))) {
                assertThatExceptionOfType(DataException.class)
                        .isThrownBy(() -> evaluator.update(batch))
                        .withMessageContaining("absent");
                alone.update(batch);
            }
            EvaluationResult results = evaluator.compute();
            String description = "seed " + seed;
            alone.compute()
                    .metrics()
                    .forEach((name, result) -> assertSameBits(results.get(name), result, description + ", " + name));
        }
    }

    @Test
    void afterAResetMetricsThatWereUsedOnTheirOwnShareAgain() {
        Evaluator evaluator = evaluator(true, SUBJECTS);
        Evaluator fresh = evaluator.copy();
        List<Batch> batches = IntStream.iterate(0, seed -> seed + 1)
                .mapToObj(seed -> batches(ImageSet.random(seed)))
                .filter(some -> some.size() > 1)
                .findFirst()
                .orElseThrow();
        evaluator.update(batches.get(0));
        evaluator.test().metrics().get(0).update(batches.get(1));
        evaluator.reset();
        batches.forEach(batch -> {
            evaluator.update(batch);
            fresh.update(batch);
        });
        assertSameResults(evaluator, fresh, "after a reset");
        assertThat(evaluator.toBytes()).isEqualTo(fresh.toBytes());
    }
}
