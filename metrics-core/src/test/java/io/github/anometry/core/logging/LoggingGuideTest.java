package io.github.anometry.core.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide shows what loggers write. */
class LoggingGuideTest {
    @TempDir
    private Path folder;

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/logging.md"));
    }

    @Test
    void theTableIsInTheGuide() throws IOException {
        StringBuilder table = new StringBuilder();
        new TableLogger(table).log(Reports.test(1));
        assertThat(guide()).contains(table.toString().strip());
    }

    @Test
    void theRowsAreInTheGuide() throws IOException {
        Path file = folder.resolve("results.csv");
        new CsvLogger(file).log(Reports.test(1));
        assertThat(guide()).contains(Files.readString(file));
    }

    @Test
    void theLineOfJsonIsInTheGuide() throws IOException {
        Path file = folder.resolve("results.jsonl");
        new JsonLinesLogger(file).log(Reports.test(1));
        assertThat(guide()).contains(Files.readString(file));
    }
}
