package io.github.anometry.examples.wrapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.wrapper.CheckedFailure;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The values of the guide's wrappers. */
final class ExampleTest {
    private static final ImageBatch BATCH = batch(new float[] {0.25f, 0.5f, 0.75f}, new boolean[] {false, true, true});
    private static final ImageBatch OTHER = batch(new float[] {0.125f}, new boolean[] {true});

    private static ImageBatch batch(float[] scores, boolean[] labels) {
        return ImageBatch.builder()
                .predScore(Tensor.of(scores))
                .gtLabel(Tensor.of(labels))
                .anomalyMap(Tensor.of(scores, scores.length, 1, 1))
                .build();
    }

    @Test
    void attributes() {
        assertThat(Use.mean(BATCH)).isEqualTo(0.5);
    }

    @Test
    void functionsOfAllData() {
        AnomalibArea area = AnomalibArea.builder().build();
        area.update(BATCH);
        area.update(OTHER);
        assertThat(area.compute()).isEqualTo(2.0 / 3);
        PlainArea plain = PlainArea.builder().build();
        plain.update(BATCH);
        assertThat(plain.compute()).isOne();
    }

    @Test
    void classesThatAreMadeOfTheirData() {
        AnomalibSample sample = AnomalibSample.builder().build();
        sample.update(BATCH);
        sample.update(OTHER);
        assertThat(sample.compute().asDouble()).isEqualTo(0.375);
        assertThat(sample.compute().detail("range")).isEqualTo(0.625);
    }

    @Test
    void builders() {
        AnomalibSmoothed smoothed = AnomalibSmoothed.builder().warmUp(1).build();
        smoothed.update(BATCH);
        assertThat(smoothed.compute()).isEqualTo(0.25 * 0.75 + 0.75 * (0.25 * 0.5 + 0.75 * 0.25));
    }

    @Test
    void finishersAndSeveralResults() {
        assertThat(Use.recall(BATCH).asDouble()).isOne();
        assertThat(Use.recall(BATCH).detail("rows")).isEqualTo(3);
    }

    @Test
    void enums() {
        assertThat(Use.errorRate(BATCH)).isEqualTo(1 - 2.0 / 3);
    }

    @Test
    void ownCode() {
        BrightestPixel brightest = BrightestPixel.builder().percent(40).build();
        brightest.update(BATCH);
        assertThat(brightest.compute()).isOne();
    }

    @Test
    void generics() {
        AnomalibHighest highest = AnomalibHighest.builder().build();
        highest.update(BATCH);
        assertThat(highest.compute()).isEqualTo(0.75f);
    }

    @Test
    void adapters() {
        Judged judged = Judged.builder().build();
        judged.update(BATCH);
        assertThat(judged.compute()).isEqualTo(0.625);
        judged.update(OTHER);
        assertThat(judged.compute()).isEqualTo((0.5 + 0.75 + 0.125) / 3);
    }

    @Test
    void checkedExceptions() throws IOException {
        assertThat(Use.sensor(BATCH)).isEqualTo(1.5);
        assertThatThrownBy(() -> AnomalibSensor.builder().port("").build())
                .isInstanceOf(IOException.class)
                .hasMessage("no such port");
        AnomalibSensor sensor = AnomalibSensor.builder().port("usb").build();
        assertThatThrownBy(() -> sensor.update(batch(new float[] {-1}, new boolean[1])))
                .isInstanceOf(CheckedFailure.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void eachMergesAsItSays() {
        requireMerging(MeanScore.builder().build(), MergeSupport.APPROXIMATE);
        requireMerging(AnomalibArea.builder().build(), MergeSupport.APPROXIMATE);
        requireMerging(Measured.builder().build(), MergeSupport.EXACT);
        requireMerging(RecallAt.builder().build(), MergeSupport.EXACT);
        assertThat(AnomalibSmoothed.builder().build().mergeSupport()).isEqualTo(MergeSupport.NONE);
    }

    @Test
    void whatIsMergedStaysAsItIs() {
        Measured other = Measured.builder().build();
        other.update(BATCH);
        Measured merged = other.copy();
        merged.merge(other);
        merged.update(OTHER);
        assertThat(other.compute()).isEqualTo(2.0 / 3);
        assertThat(merged.compute()).isEqualTo(2.0 / 4);
    }

    private static void requireMerging(AnomalibMetric<?> metric, MergeSupport support) {
        AnomalibMetric<?> whole = metric.copy();
        whole.update(BATCH);
        whole.update(OTHER);
        AnomalibMetric<?> other = metric.copy();
        other.update(OTHER);
        metric.update(BATCH);
        metric.merge(other);
        assertThat(metric.result()).isEqualTo(whole.result());
        assertThat(metric.mergeSupport()).isEqualTo(support);
    }
}
