package com.example.exampleplugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleLoggerTest {
    @TempDir
    private Path folder;

    @Test
    void eachRunIsAppended() throws IOException {
        Path file = folder.resolve("results.txt");
        EvaluationResult result = EvaluationResult.builder()
                .metric("image_AUROC", MetricResult.of(0.5), 1)
                .build();
        try (ResultLogger logger = new ExampleLogger.Provider().create(Map.of("file", file.toString()))) {
            logger.log(new RunReport("first", Stage.TEST, 1, Instant.EPOCH, Map.of(), result));
            logger.log(new RunReport("second", Stage.TEST, 2, Instant.EPOCH, Map.of(), result));
        }
        assertEquals(List.of("first image_AUROC 0.5", "second image_AUROC 0.5"), Files.readAllLines(file));
    }
}
