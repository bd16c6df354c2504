package io.github.anometry.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.warning.Warning;
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
        assertThat(guide()).containsOnlyOnce("\n| `" + name + "` | ");
    }

    @Test
    void theConstantsAreFound() {
        assertThat(names()).containsExactlyInAnyOrderElementsOf(Warning.NAMES);
    }

    @Test
    void theLinesAreInTheGuide() throws IOException {
        Warning auroc = Warning.of(Warning.AUROC_BELOW_HALF, "image_AUROC: " + WarningMessages.rankedUpsideDown());
        Warning clamped = new Warning(
                Warning.CLAMPED_SCORES, WarningMessages.clampedToZero("anomaly_map"), 51200, Optional.empty());
        for (Warning warning : List.of(auroc, clamped)) {
            assertThat(guide()).contains("\n" + LoggingMessages.warning(warning.toString()) + "\n");
        }
    }
}
