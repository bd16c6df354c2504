package io.github.anometry.core.process;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.logging.CsvLogger;
import io.github.anometry.core.logging.JsonLinesLogger;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.model.ScoreScale;
import io.github.anometry.core.model.Thresholds;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ResultCsv;
import io.github.anometry.core.result.ResultJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that writes one kind of file, for processes that are killed and processes that get into each other's way. */
enum Writers {
    RESULT_JSON {
        @Override
        void write(Path file, String run, int times) throws IOException {
            ResultJson.write(result(run.length()), file);
        }
    },
    RESULT_CSV {
        @Override
        void write(Path file, String run, int times) throws IOException {
            ResultCsv.writeMetrics(result(run.length()), file);
        }
    },
    THRESHOLDS {
        @Override
        void write(Path file, String run, int times) throws IOException {
            new Thresholds(Optional.of(new ScoreScale(0.5f, 0, run.length())), Optional.empty()).save(file);
        }
    },
    LOG_CSV {
        @Override
        void write(Path file, String run, int times) throws IOException {
            log(new CsvLogger(file), run, times);
        }
    },
    LOG_JSONL {
        @Override
        void write(Path file, String run, int times) throws IOException {
            log(new JsonLinesLogger(file), run, times);
        }
    };

    private static final int METRICS = 150;

    /** @param times how often, to a log */
    abstract void write(Path file, String run, int times) throws IOException;

    private static void log(ResultLogger logger, String run, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            logger.log(new RunReport(run + "-" + i, Stage.TEST, i, Instant.EPOCH, Map.of(), result(i)));
        }
    }

    private static EvaluationResult result(int seed) {
        EvaluationResult.Builder result = EvaluationResult.builder();
        for (int i = 0; i < METRICS; i++) {
            result.metric("metric" + i, MetricResult.of(seed + i * 0.123456), 1);
        }
        return result.build();
    }

    /** The command of a process that does the same. */
    List<String> command(Path file, String run, int times) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                name(),
                file.toString(),
                run,
                Integer.toString(times)));
    }

    /** Where the process begins. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws IOException {
            valueOf(arguments[0]).write(Path.of(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
        }
    }
}
