package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.testing.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * States that an earlier version wrote. The file {@code states/format-2.properties} has a line for each subject: its text,
 * and the bytes of its state after {@link #updated} in Base64. It is never written again; a new format gets a file of its own.
 */
class KeptStatesTest {
    private static final Properties KEPT = read("/states/format-2.properties");

    private static Properties read(String resource) {
        Properties kept = new Properties();
        try (InputStream in = KeptStatesTest.class.getResourceAsStream(resource)) {
            kept.load(Objects.requireNonNull(in, resource));
        } catch (IOException unreadable) {
            throw new AssertionError(resource, unreadable);
        }
        return kept;
    }

    /** Three images of 3 × 4 with ties, a normal one, and one whose last region is a single pixel. */
    private static Batch batch() {
        float[] values = new float[36];
        boolean[] truth = new boolean[36];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 7 % 12 + i / 12) / 10f;
            truth[i] = i >= 12 && i * 5 % 7 < 3;
        }
        return Subject.batch(Tensor.of(values, 3, 3, 4), Tensor.of(truth, 3, 3, 4));
    }

    private static AnomalibMetric<?> updated(Subject subject) {
        AnomalibMetric<?> metric = subject.create();
        metric.update(batch());
        return metric;
    }

    /** The same in each run, which the text of an unordered map is not. */
    private static String key(Subject subject) {
        return subject.metric() + new TreeMap<>(subject.parameters());
    }

    private static Set<String> kept() {
        return new TreeSet<>(KEPT.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void areReadAndWrittenAsTheyWere(String key) {
        byte[] bytes = Base64.getDecoder().decode(KEPT.getProperty(key));
        Subject subject = Subject.all()
                .filter(candidate -> key(candidate).equals(key))
                .findFirst()
                .orElseThrow();

        AnomalibMetric<?> read = subject.create().fromBytes(bytes);

        AnomalibMetric<?> expected = updated(subject);
        assertSameBits(read.result(), expected.result(), key);
        assertThat(read.toBytes()).isEqualTo(bytes);
        assertThat(expected.toBytes()).isEqualTo(bytes);
    }
}
