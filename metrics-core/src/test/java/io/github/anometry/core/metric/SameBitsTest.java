package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same data give the same bits, in whatever order, batches and merges they come: on 1,000 random sets for every metric. */
class SameBitsTest {
    private static final int SETS = 1000;

    /** Images for metrics over regions, rows of a few elements for the others, in random order. */
    private static List<Integer> shuffledSamples(ImageSet set, Random random) {
        List<Integer> samples = new ArrayList<>();
        for (int i = 0; i < set.images(); i++) {
            samples.add(i);
        }
        Collections.shuffle(samples, random);
        return samples;
    }

    private static Batch batch(ImageSet set, List<Integer> samples) {
        float[] values = new float[samples.size() * set.pixels()];
        boolean[] truth = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            int sample = samples.get(i / set.pixels());
            values[i] = set.score(sample, i % set.pixels());
            truth[i] = set.anomalous(sample, i % set.pixels());
        }
        return Subject.batch(
                Tensor.of(values, samples.size(), set.height(), set.width()),
                Tensor.of(truth, samples.size(), set.height(), set.width()));
    }

    private static MetricResult atOnce(Subject subject, ImageSet set) {
        AnomalibMetric<?> metric = subject.create();
        metric.update(Subject.batch(set.maps(), set.masks()));
        return metric.result();
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void forAnyOrderAndSplitWithResultsReadInBetween(Subject subject) {
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.random(seed);
            Random random = new Random(seed);
            List<Integer> samples = shuffledSamples(set, random);
            AnomalibMetric<?> metric = subject.create();
            for (int from = 0, to; from < samples.size(); from = to) {
                to = from + 1 + random.nextInt(samples.size() - from);
                metric.update(batch(set, samples.subList(from, to)));
                if (random.nextBoolean()) {
                    assertSameBits(metric.result(), metric.result(), "seed " + seed);
                }
            }
            if (!samples.isEmpty()) {
                assertSameBits(metric.result(), atOnce(subject, set), "seed " + seed + ": " + set);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void forAnyTreeOfMerges(Subject subject) {
        assertThat(subject.create().mergeSupport()).isEqualTo(MergeSupport.EXACT);
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.random(seed);
            Random random = new Random(seed);
            AnomalibMetric<?> first = subject.create();
            List<AnomalibMetric<?>> parts = new ArrayList<>(List.of(first, first.copy()));
            for (int sample : shuffledSamples(set, random)) {
                AnomalibMetric<?> part = first.copy();
                part.update(batch(set, List.of(sample)));
                parts.add(random.nextInt(parts.size() + 1), part);
            }
            while (parts.size() > 1) {
                AnomalibMetric<?> from = parts.remove(random.nextInt(parts.size()));
                AnomalibMetric<?> into = parts.get(random.nextInt(parts.size()));
                MetricResult before = from.result();
                into.merge(from);
                assertSameBits(from.result(), before, "merged from, seed " + seed);
                if (random.nextInt(3) == 0) {
                    assertThat(into.result()).isNotNull(); // reading must not disturb
                }
            }
            if (set.images() > 0) {
                assertSameBits(parts.get(0).result(), atOnce(subject, set), "seed " + seed + ": " + set);
                assertThat(parts.get(0).updateCount()).isEqualTo(set.images());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void afterAReset(Subject subject) {
        AnomalibMetric<?> metric = subject.create();
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.random(seed);
            metric.update(Subject.batch(set.maps(), set.masks()));
            assertSameBits(metric.result(), atOnce(subject, set), "seed " + seed + ": " + set);
            metric.reset();
            assertThat(metric.updateCount()).isZero();
            assertThat(metric.result().isDefined()).isFalse();
        }
    }
}
