package io.github.anometry.core.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.CsvText;
import io.github.anometry.core.result.EvaluationResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLoggerTest {
    private static final String HEADER =
            "run,time,inputs,stage,step,breakdown,group,metric,detail,value,undefined,text,update_count\n";
    private static final String ROWS = """
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,,,image_AUROC,,0.9825,,,4
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,,,image_F1Max,,0.9625,,,4
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,,,image_F1Max,threshold,0.512,,,4
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,,,pixel_AUPRO,,,no mask has an anomalous region,,4
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,,,image_MinMax,,,,,4
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,,,image_MinMax,max,1234.5678,,,4
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,,,image_ROC,,,,,4
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,defect_type,cut,image_AUROC,,1.0,,,2
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,defect_type,cut,pixel_AUPRO,,0.91,,,2
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,defect_type,hole,image_AUROC,,0.5,,,2
            padim,2026-01-31T12:00:00.500Z,"backbone=resnet18, data=hazelnut, 3 ""kinds""\",test,1,defect_type,hole,pixel_AUPRO,,,no mask has an anomalous region,,2
            """;
    private static final int ROWS_OF_A_RUN = 11;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("results.csv");
    }

    private List<NamedCsvRecord> read() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file())) {
            return csv.stream().toList();
        }
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new CsvLogger(file()))
                .withMessage(message);
    }

    @Test
    void aRunIsARowForEachMetric() throws IOException {
        new CsvLogger(file()).log(Reports.test(1));
        assertThat(Files.readString(file())).isEqualTo(HEADER + ROWS);
    }

    @Test
    void runsAreAppendedByOneLoggerAndByTheNext() throws IOException {
        CsvLogger logger = new CsvLogger(file());
        logger.log(Reports.test(1));
        logger.log(Reports.test(2));
        new CsvLogger(file()).log(Reports.test(3));
        assertThat(read()).hasSize(3 * ROWS_OF_A_RUN).allMatch(row -> row.getFieldCount() == 13);
        assertThat(read().stream().map(row -> row.getField("step")).distinct()).containsExactly("1", "2", "3");
    }

    /** As the loss of power may leave it. */
    @Test
    void aHoleAtTheEndIsTakenOutInNoTime() throws IOException {
        new CsvLogger(file()).log(Reports.test(1));
        String before = Files.readString(file());
        try (FileChannel sparse = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            sparse.write(ByteBuffer.wrap(new byte[1]), 300_000_000);
        }
        new CsvLogger(file()).log(Reports.test(2));
        assertThat(Files.readString(file())).startsWith(before);
        assertThat(read()).hasSize(2 * ROWS_OF_A_RUN);
    }

    @Test
    void aTableWhoseHeaderIsThePartOfOneIsRefused() throws IOException {
        for (String other : List.of("run,time\n1,2\n", "run\n1\n", "\n")) {
            Files.writeString(file(), other);
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new CsvLogger(file()))
                    .withMessageContaining("so nothing was written to it.");
        }
    }

    @Test
    void aRowIsALineAndReadsBack() throws IOException {
        String run = "a, \"b\"\nc\r\nd";
        new CsvLogger(file())
                .log(Reports.of(
                        run,
                        EvaluationResult.builder()
                                .metric("image_AUROC", MetricResult.of(0.1 + 0.2), 1)
                                .metric("image_LogLoss", MetricResult.of(Double.POSITIVE_INFINITY), 1)
                                .build()));
        assertThat(Files.readAllLines(file())).hasSize(3);
        assertThat(read()).extracting(row -> row.getField("run")).containsOnly("a, \"b\" c d");
        assertThat(read())
                .extracting(row -> Double.parseDouble(row.getField("value")))
                .containsExactly(0.30000000000000004, Double.POSITIVE_INFINITY);
    }

    @Test
    void imagesThatWereLeftOutAreCounted() throws IOException {
        new CsvLogger(file()).log(Reports.of("padim", Reports.withoutTwoImages()));
        assertThat(Files.readAllLines(file()))
                .endsWith(
                        "padim,2026-01-31T12:00:00Z,,validation,3,,,missing_images,,2,,,",
                        "padim,2026-01-31T12:00:00Z,,validation,3,,,missing_images,nut/good,2,,,");
    }

    @Test
    void severalThreadsLogThroughOneLogger() throws IOException {
        CsvLogger logger = new CsvLogger(file());
        LongStream.rangeClosed(1, 40).parallel().forEach(step -> {
            try {
                logger.log(Reports.test(step));
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        assertThat(read()).hasSize(40 * ROWS_OF_A_RUN).allMatch(row -> row.getFieldCount() == 13);
        assertThat(Files.readString(file())).containsOnlyOnce("run,time");
    }

    @Test
    void aDiskThatIsFullAtAnyByteLeavesTheFileAsItWas() throws IOException {
        new CsvLogger(file()).log(Reports.test(1));
        for (int free = 0; free < ROWS.length(); free += 17) {
            CsvLogger full =
                    new CsvLogger(new AppendedFile(file(), line -> true, new FullDisk(free)), new CsvText(false));
            assertThatIOException()
                    .isThrownBy(() -> full.log(Reports.test(2)))
                    .withMessage("The run could not be written to '" + file()
                            + "': No space left on device. The file is as it "
                            + "was before. Free some space, change its permissions, or name another file, and log the "
                            + "run again.")
                    .withCauseInstanceOf(IOException.class);
            assertThat(Files.readString(file())).isEqualTo(HEADER + ROWS);
        }
        new CsvLogger(file()).log(Reports.test(2));
        assertThat(read()).hasSize(2 * ROWS_OF_A_RUN);
    }

    @Test
    void aDiskThatIsFullAtTheFirstRunLeavesAFileThatCanBeAppendedTo() throws IOException {
        CsvLogger full = new CsvLogger(new AppendedFile(file(), line -> true, new FullDisk(20)), new CsvText(false));
        assertThatIOException().isThrownBy(() -> full.log(Reports.test(1)));
        new CsvLogger(file()).log(Reports.test(1));
        assertThat(Files.readString(file())).isEqualTo(HEADER + ROWS);
    }

    @Test
    void aFullDeviceIsReported() throws IOException {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.isWritable(device), "there is no /dev/full here");
        CsvLogger logger = new CsvLogger(device);
        assertThatIOException()
                .isThrownBy(() -> logger.log(Reports.test(1)))
                .withMessage(
                        "The run could not be written to '/dev/full': No space left on device. The file is as it was "
                                + "before. Free some space, change its permissions, or name another file, and log the "
                                + "run again.");
    }

    /** Logs runs until one fails, in a process whose files the system lets grow to 4 KiB only. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            CsvLogger logger = new CsvLogger(Path.of(arguments[0]));
            for (int step = 1; step < 100; step++) {
                logger.log(Reports.test(step));
            }
        }
    }

    @Test
    void whereTheSystemWritesOnlyAPartTheFileHasWholeRunsOnly() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here, to limit the size of files with");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "ulimit -f 4 && exec \"$0\" -XX:-UsePerfData -cp \"$1\" '" + Child.class.getName() + "' \"$2\"",
                        java,
                        System.getProperty("java.class.path"),
                        file().toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(output)
                .contains("The run could not be written to '" + file() + "': File too large. The file is as it was");
        assertThat(read()).isNotEmpty();
        assertThat(read().size() % ROWS_OF_A_RUN).isZero();
        assertThat(Files.readString(file())).endsWith("\n");
        assertThat(Files.size(file())).isGreaterThan(4096 - 800);
    }

    @Test
    void aThreadThatIsInterruptedStillWritesItsRun() throws IOException {
        CsvLogger logger = new CsvLogger(file());
        Thread.currentThread().interrupt();
        logger.log(Reports.test(1));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.readString(file())).isEqualTo(HEADER + ROWS);
    }

    @Test
    void whatACrashLeftOfARowIsTakenOutByTheNextRun() throws IOException {
        String last = ROWS.substring(ROWS.lastIndexOf("padim"), ROWS.lastIndexOf(',') - 1);
        for (int length = 1; length <= last.length(); length++) {
            Files.writeString(file(), HEADER + ROWS + last.substring(0, length));
            new CsvLogger(file()).log(Reports.test(2));
            assertThat(Files.readString(file())).isEqualTo(HEADER + ROWS + ROWS.replace("test,1,", "test,2,"));
        }
    }

    @Test
    void whatACrashLeftOfTheHeaderIsTakenOutByTheNextRun() throws IOException {
        for (int length = 0; length < HEADER.length(); length++) {
            Files.writeString(file(), HEADER.substring(0, length));
            new CsvLogger(file()).log(Reports.test(1));
            assertThat(Files.readString(file())).isEqualTo(HEADER + ROWS);
        }
    }

    @Test
    void aLastRowThatOnlyLacksItsBreakStays() throws IOException {
        Files.writeString(file(), HEADER + ROWS.stripTrailing());
        new CsvLogger(file()).log(Reports.test(2));
        assertThat(read()).hasSize(2 * ROWS_OF_A_RUN);
    }

    @Test
    void aFileThatASpreadsheetSavedIsAppendedTo() throws IOException {
        Files.writeString(file(), "\uFEFF" + (HEADER + ROWS).replace("\n", "\r\n"));
        new CsvLogger(file()).log(Reports.test(2));
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file())) {
            assertThat(csv.stream().map(row -> row.getField("run")))
                    .hasSize(2 * ROWS_OF_A_RUN)
                    .containsOnly("padim");
        }
    }

    @Test
    void anotherHeaderIsRefusedBeforeAnythingIsMeasured() throws IOException {
        Files.writeString(file(), "image,score\n1.png,0.5\n");
        assertRefused("'" + file()
                + "' has a different header than results, so nothing was written to it. It has image,score "
                + "but results have run,time,inputs,stage,step,breakdown,group,metric,detail,value,undefined,text,update_count. "
                + "Name another file, or move this one away.");
        assertThat(file()).hasContent("image,score\n1.png,0.5\n");
    }

    @Test
    void aFileThatBecameAnotherIsRefused() throws IOException {
        CsvLogger logger = new CsvLogger(file());
        Files.writeString(file(), "image;score\n");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> logger.log(Reports.test(1)))
                .withMessageContaining("has a different header than results");
        assertThat(file()).hasContent("image;score\n");
    }

    @Test
    void aDirectoryAndAMissingOneAreReportedAtOnce() throws IOException {
        Files.createDirectory(file());
        assertRefused("Results cannot be written to '" + file() + "': it is a directory. Name a file in it.");
        Path nowhere = folder.resolve("no").resolve("results.csv");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new CsvLogger(nowhere))
                .withMessage("Results cannot be written to '" + nowhere + "': there is no directory '"
                        + nowhere.getParent() + "'. Create it, or check the path.");
    }

    @Test
    void aFileNameAloneIsInTheWorkingDirectory() {
        assertThat(new CsvLogger(Path.of("no-run-is-logged-here.csv")).name())
                .isEqualTo("csv no-run-is-logged-here.csv");
        assertThat(Path.of("no-run-is-logged-here.csv")).doesNotExist();
    }
}
