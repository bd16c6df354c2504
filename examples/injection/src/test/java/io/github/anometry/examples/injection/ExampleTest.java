package io.github.anometry.examples.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.result.EvaluationResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleTest {
    private static final Calibration CALIBRATION = new Calibration(Map.of("top", 0.5f));

    @TempDir
    private Path folder;

    private static ImageBatch batch(float... scores) {
        return ImageBatch.builder()
                .predScore(Tensor.of(scores))
                .gtLabel(Tensor.of(new boolean[] {false, true}))
                .build();
    }

    /** The example's configuration, for another camera. */
    private Path configuration(String camera) throws IOException {
        try (InputStream yaml = Objects.requireNonNull(InspectionModule.class.getResourceAsStream("evaluation.yaml"))) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("evaluation.yaml"), text.replace("camera: top", "camera: " + camera));
        }
    }

    @Test
    void bothEvaluatorsMeasureAndShareNothing() throws IOException {
        Inspection inspection = Guice.createInjector(new InspectionModule(configuration("top"), CALIBRATION))
                .getInstance(Inspection.class);
        EvaluationResult full = inspection.report(List.of(batch(0.2f, 0.9f), batch(0.6f, 0.4f)));
        assertThat(full.metrics().keySet()).containsExactly("full_AUROC", "full_AUPRO", "full_F1Score");
        assertThat(full.get("full_AUROC").asDouble()).isEqualTo(0.75);
        assertThat(full.get("full_AUPRO").isDefined()).isFalse();
        assertThat(full.get("full_F1Score").asDouble()).isEqualTo(0.5);
        EvaluationResult quick = inspection.inspect(batch(0.6f, 0.4f));
        assertThat(quick.metrics().keySet()).containsExactly("quick_AUROC");
        assertThat(quick.get("quick_AUROC").asDouble()).isZero();
    }

    @Test
    void errorsInTheFileAreReportedWithTheirPlace() throws IOException {
        Path file = configuration("bottom");
        assertThatExceptionOfType(CreationException.class)
                .isThrownBy(() -> Guice.createInjector(new InspectionModule(file, CALIBRATION)))
                .withMessageContaining(
                        file + ":5:60: test_metrics[2].camera: camera is bottom, but only [top] are calibrated.");
    }
}
