package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.core.testing.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide names every metric. */
class MetricsPageTest {
    private static final Path GUIDE = Path.of("../docs/metrics.md");
    private static final Pattern NAMES_OF_ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\| ");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void everyMetricHasARow() throws IOException {
        List<String> explained = NAMES_OF_ROW
                .matcher(Files.readString(GUIDE))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
        assertThat(explained)
                .as("docs/metrics.md names each metric in the first column of its table, once")
                .containsExactlyInAnyOrderElementsOf(BuiltIn.METRICS);
    }
}
