package io.github.anometry.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.metric.RocArea;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ResultTable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide explains every warning and shows how they are printed. */
class WarningsGuideTest {
    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/warnings.md"));
    }

    static Stream<String> names() {
        return Arrays.stream(Warning.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(WarningsGuideTest::value);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyWarningHasARow(String name) throws IOException {
        assertThat(guide().lines().filter(line -> line.startsWith("| `" + name + "` | ")))
                .as("docs/warnings.md has a row that begins with | `%s` |", name)
                .hasSize(1);
    }

    @Test
    void everyConstantIsAName() {
        assertThat(Warning.NAMES)
                .as("Warning.NAMES has every constant")
                .containsExactlyInAnyOrderElementsOf(names().toList());
    }

    @Test
    void theLinesAreInTheGuide() throws IOException {
        RocArea upsideDown = new RocArea();
        upsideDown.update(Tensor.of(new double[] {1, 0}, 2), Tensor.of(new double[] {0, 1}, 2));
        String ofRocArea = upsideDown.compute().warnings().get(0).message();
        Warning auroc = Warning.of(Warning.AUROC_BELOW_HALF, "image_AUROC: " + ofRocArea);
        Warning clamped =
                new Warning(Warning.CLAMPED_SCORES, Messages.clampedToZero("anomaly_map"), 51200, Optional.empty());
        for (Warning warning : List.of(auroc, clamped)) {
            EvaluationResult result =
                    EvaluationResult.builder().warnings(List.of(warning)).build();
            String line = ResultTable.of(result, ResultTable.ANY_WIDTH).strip();
            assertThat(line).endsWith("(" + warning.name() + (warning.count() > 1 ? ": 51200)" : ")"));
            assertThat(guide()).contains("\n" + line + "\n");
        }
    }
}
