package io.github.anometry.core.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.result.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesLoggerTest {
    private static final String LINE =
            "{\"run\":\"padim\",\"stage\":\"test\",\"step\":1,\"time\":\"2026-01-31T12:00:00.500Z\","
                    + "\"parameters\":{\"backbone\":\"resnet18\",\"data\":\"hazelnut, 3 \\\"kinds\\\"\"},"
                    + "\"metrics\":{\"image_AUROC\":0.9825,\"image_F1Max\":0.9625,\"pixel_AUPRO\":null},"
                    + "\"undefined\":{\"pixel_AUPRO\":\"no mask has an anomalous region\"},"
                    + "\"details\":{\"image_F1Max\":{\"threshold\":0.512},\"image_MinMax\":{\"max\":1234.5678}},"
                    + "\"breakdowns\":{\"defect_type\":{"
                    + "\"cut\":{\"metrics\":{\"image_AUROC\":1.0,\"pixel_AUPRO\":0.91},\"undefined\":{}},"
                    + "\"hole\":{\"metrics\":{\"image_AUROC\":0.5,\"pixel_AUPRO\":null},"
                    + "\"undefined\":{\"pixel_AUPRO\":\"no mask has an anomalous region\"}}}},"
                    + "\"warnings\":[{\"name\":\"note\",\"message\":\"the thresholds were fitted on 3 images\",\"count\":1}]}";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("results.jsonl");
    }

    private JsonLinesLogger withSpace(int bytes) {
        return new JsonLinesLogger(new AppendedFile(file(), line -> true, new FullDisk(bytes)));
    }

    private List<JsonNode> read() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> runs = new ArrayList<>();
        for (String line : Files.readAllLines(file())) {
            runs.add(mapper.readTree(line));
        }
        return runs;
    }

    @Test
    void aRunIsALine() throws IOException {
        new JsonLinesLogger(file()).log(Reports.test(1));
        assertThat(file()).hasContent(LINE + "\n");
    }

    @Test
    void runsAreAppendedByOneLoggerAndByTheNext() throws IOException {
        JsonLinesLogger logger = new JsonLinesLogger(file());
        logger.log(Reports.test(1));
        logger.log(Reports.test(2));
        new JsonLinesLogger(file()).log(Reports.test(3));
        assertThat(read()).extracting(run -> run.get("step").asLong()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anyTextIsOneLineAndComesBack() throws IOException {
        String run = "line\nbreak \u2028 \"quoted\" \\ \u00e4\u4e16\ud83d\ude00 \u0000";
        new JsonLinesLogger(file())
                .log(Reports.of(run, EvaluationResult.builder().build()));
        assertThat(read())
                .singleElement()
                .satisfies(node -> assertThat(node.get("run").asText()).isEqualTo(run));
    }

    @Test
    void imagesThatWereLeftOutAreCounted() throws IOException {
        new JsonLinesLogger(file()).log(Reports.of("padim", Reports.withoutTwoImages()));
        assertThat(read().get(0).get("missing_images"))
                .hasToString("[{\"category\":\"nut\",\"defect_type\":\"good\",\"missing\":2,\"images\":5,"
                        + "\"first\":\"2.png\",\"message\":\"2 of 5.\"}]");
    }

    @Test
    void infinityIsAText() throws IOException {
        new JsonLinesLogger(file()).log(Reports.of("image_LogLoss", MetricResult.of(Double.POSITIVE_INFINITY)));
        assertThat(read().get(0).at("/metrics/image_LogLoss").asText()).isEqualTo("Infinity");
    }

    @Test
    void aDiskThatIsFullAtAnyByteLeavesTheFileAsItWas() throws IOException {
        new JsonLinesLogger(file()).log(Reports.test(1));
        String before = Files.readString(file());
        for (int free = 0; free < before.length(); free += 13) {
            JsonLinesLogger full = withSpace(free);
            assertThatIOException()
                    .isThrownBy(() -> full.log(Reports.test(2)))
                    .withMessage("The run could not be written to '" + file()
                            + "': No space left on device. The file is as it "
                            + "was before. Free some space, change its permissions, or name another file, and log the "
                            + "run again.");
            assertThat(Files.readString(file())).isEqualTo(before);
        }
        new JsonLinesLogger(file()).log(Reports.test(2));
        assertThat(read()).hasSize(2);
    }

    @Test
    void whatACrashLeftOfALineIsTakenOutByTheNextRun() throws IOException {
        for (int length = 1; length < LINE.length(); length += 11) {
            Files.writeString(file(), LINE + "\n" + LINE.substring(0, length));
            new JsonLinesLogger(file()).log(Reports.test(2));
            assertThat(read()).extracting(run -> run.get("step").asLong()).containsExactly(1L, 2L);
        }
    }

    @Test
    void halfALineLongerThanAnyBufferIsTakenOutToo() throws IOException {
        Files.writeString(file(), LINE + "\n{\"run\":\"" + "\u00e4".repeat(50_000));
        new JsonLinesLogger(file()).log(Reports.test(2));
        assertThat(read()).hasSize(2);
    }

    @Test
    void aFileWithHalfALineAndNothingElseBeginsAnew() throws IOException {
        Files.writeString(file(), "{\"run\":");
        new JsonLinesLogger(file()).log(Reports.test(2));
        assertThat(read()).hasSize(1);
    }

    @Test
    void aLastLineThatOnlyLacksItsBreakStays() throws IOException {
        Files.writeString(file(), LINE + "\n" + LINE);
        new JsonLinesLogger(file()).log(Reports.test(2));
        assertThat(read()).extracting(run -> run.get("step").asLong()).containsExactly(1L, 1L, 2L);
    }

    @Test
    void anotherFileIsRefusedBeforeAnythingIsMeasured() throws IOException {
        Files.writeString(file(), "image,score\n1.png,0.5\n");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new JsonLinesLogger(file()))
                .withMessage("'" + file()
                        + "' begins with 'image,score', not with a logged run ({\"run\": ...), so nothing was written to "
                        + "it. Name another file, or move this one away.");
        assertThat(file()).hasContent("image,score\n1.png,0.5\n");
    }
}
