package io.github.anometry.cli;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.PathText;
import io.github.anometry.api.internal.WholeFile;
import io.github.anometry.cli.internal.OutputMessages;
import io.github.anometry.cli.terminal.Terminal;
import io.github.anometry.core.config.RunSettings;
import io.github.anometry.core.result.CsvCells;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ResultCsv;
import io.github.anometry.core.result.ResultJson;
import io.github.anometry.core.result.ResultTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the results go: the table, JSON, the table of images, logs. */
final class Outputs {
    private static final String STANDARD_OUTPUT = "-";
    /** Names of standard output as a file, which already gets the table or the JSON. */
    private static final List<String> STREAMS = List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private static final int THRESHOLDS = 1000;
    private static final int LONGEST_HEAD = 1 << 13;
    private static final List<String> COLUMNS_OF_IMAGES = List.of("index", "path", "region_pixels", "region_recalls");

    /** A plugin's reports cannot be recognised, so they are replaced only on request. */
    private static final OutputFile.Kind REPORT = new OutputFile.Kind() {
        @Override
        public boolean isOurs(Path file) {
            return false;
        }

        @Override
        public String refusal(String file) {
            return OutputMessages.reportExists(file);
        }
    };

    /** How much of a result the JSON contains. */
    enum JsonSize {
        FULL,
        SMALL;

        /** As given on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Parses a size given on the command line. */
    static final class JsonSizeConverter implements ITypeConverter<JsonSize> {
        @Override
        public JsonSize convert(String given) {
            return Stream.of(JsonSize.values())
                    .filter(size -> size.toString().equals(given))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(OutputMessages.notAJsonSize(given)));
        }
    }

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Write the results as JSON in full precision; - is standard output, instead of the table.")
    private @Nullable String json;

    @Option(
            names = "--json-size",
            paramLabel = "full|small",
            defaultValue = "full",
            converter = JsonSizeConverter.class,
            description = "small leaves the images' records and the counts of scores out of the JSON, so reports and "
                    + "comparisons show less. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JsonSize jsonSize;

    @Option(
            names = "--image-records",
            paramLabel = "FILE.csv",
            description = "Write a table of the images: id, label, score, and the values of metrics for single images.")
    private @Nullable Path imageRecords;

    @Option(
            names = "--csv-safe",
            description =
                    "For tables that are opened in a spreadsheet: quote all cells of --image-records and --log csv, "
                            + "and put an apostrophe before cells that would run as a formula.")
    private boolean csvSafe;

    @Option(
            names = "--overwrite",
            description =
                    "Let --json and --image-records replace files that do not hold results, and --report any existing "
                            + "file.")
    private boolean overwrite;

    @Option(
            names = "--log",
            paramLabel = "LOGGER=FILE",
            description =
                    "Append the results to a log: csv=results.csv, jsonl=results.jsonl. May be given more than once.")
    private List<String> logs = new ArrayList<>();

    @Option(
            names = "--report",
            paramLabel = "FILE|NAME=FILE",
            description =
                    "Write a report with a plugin, chosen by the file's extension or by the report's name. May be "
                            + "given more than once.")
    private List<String> reports = new ArrayList<>();

    @Option(
            names = "--run",
            paramLabel = "NAME",
            defaultValue = "evaluate",
            description = "The name of the run in files, for example the model's name. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String runName;

    /** The files of one command, which have been checked. */
    static final class Opened {
        private final Outputs outputs;
        private final @Nullable OutputFile json;
        private final @Nullable OutputFile images;
        private final Logs logs;
        private final Reports reports;
        private final List<OutputFile> written = new ArrayList<>();

        private Opened(Outputs outputs, List<Path> inputs, Plugins plugins) {
            this.outputs = outputs;
            this.json = outputs.jsonFile()
                    .map(file -> outputs.open("--json", file, ResultJson::isResult, inputs))
                    .orElse(null);
            this.images = outputs.imageRecords == null
                    ? null
                    : outputs.open("--image-records", outputs.imageRecords, Outputs::isTableOfImages, inputs);
            outputs.requireSeparateFiles(inputs);
            this.logs = Logs.of(outputs.logs, outputs.cells(), plugins::loggers);
            this.reports = Reports.of(outputs.reports, plugins::reports, file -> outputs.reportFile(file, inputs));
        }

        /** Prints the results first, and only then writes files, which may fail; returns which failed, and why. */
        List<String> write(EvaluationResult result, String heading, PrintWriter out) {
            EvaluationResult inJson = outputs.jsonSize == JsonSize.SMALL ? small(result) : result;
            out.print(
                    outputs.isJsonPrinted()
                            ? ResultJson.write(inJson)
                            : heading + ResultTable.of(result, Terminal.columns()));
            out.flush();
            List<String> failures = new ArrayList<>();
            write(json, writer -> ResultJson.write(inJson, writer), failures);
            write(images, writer -> ResultCsv.writeImages(result, outputs.cells(), writer), failures);
            failures.addAll(logs.write(outputs.runName, result));
            failures.addAll(reports.write(outputs.runName, result));
            return failures;
        }

        private void write(@Nullable OutputFile file, WholeFile.Content content, List<String> failures) {
            if (file != null) {
                file.write(content).ifPresentOrElse(failures::add, () -> written.add(file));
            }
        }

        private static EvaluationResult small(EvaluationResult result) {
            EvaluationResult.Builder small = result.toBuilder().noImages().noScoreCounts();
            result.breakdowns().values().forEach(breakdown -> small.breakdown(breakdown.map(Opened::small)));
            return small.build();
        }

        /** The messages about the files that were written. */
        List<String> written(List<String> failures) {
            List<String> lines = new ArrayList<>();
            Stream.concat(written.stream(), reports.written())
                    .forEach(file -> lines.add(OutputMessages.written(file.toString())));
            if (failures.isEmpty() && !outputs.logs.isEmpty()) {
                lines.add(OutputMessages.appended(
                        outputs.logs.stream().map(Outputs::fileOf).toList()));
            }
            return lines;
        }
    }

    /**
     * Fails before hours of evaluation, not after, if a file cannot be written.
     *
     * @param inputs files and folders that are read
     * @param plugins which may have loggers and reports
     * @throws ConfigurationException if a file cannot be written, or holds something else
     */
    Opened open(List<Path> inputs, Plugins plugins) {
        requireTableInAFile();
        return new Opened(this, inputs, plugins);
    }

    private OutputFile reportFile(Path path, List<Path> inputs) {
        return open("--report", path, REPORT, inputs);
    }

    /** Takes settings that were not given from a configuration. */
    void complete(RunSettings configured) {
        if (logs.isEmpty()) {
            logs = configured.log();
        }
        if (reports.isEmpty()) {
            reports = configured.report();
        }
    }

    private OutputFile open(String option, Path path, OutputFile.Kind kind, List<Path> inputs) {
        OutputFile file = new OutputFile(option, path, kind, overwrite);
        file.requireNoneOf(inputs);
        file.requireReplaceable();
        return file;
    }

    private static boolean isTableOfImages(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
            String header = head.lines().findFirst().orElse("").replace("\"", "");
            return List.of(header.split(",", -1)).containsAll(COLUMNS_OF_IMAGES);
        }
    }

    private Optional<Path> jsonFile() {
        return Optional.ofNullable(json).filter(file -> !isJsonPrinted()).map(PathText::toPath);
    }

    /** Standard output given as a file would get the table as well. */
    private boolean isJsonPrinted() {
        return STANDARD_OUTPUT.equals(json) || STREAMS.contains(String.valueOf(json));
    }

    /** Standard output already gets the results. */
    private void requireTableInAFile() {
        if (imageRecords != null && imageRecords.toString().equals(STANDARD_OUTPUT)) {
            throw new ConfigurationException("--image-records", OutputMessages.tableOfImagesNeedsAFile(), null);
        }
    }

    /** Logs are appended to, so no other output may share their file; no two outputs may. */
    private void requireSeparateFiles(List<Path> inputs) {
        List<Path> taken = new ArrayList<>();
        inputs.forEach(input -> taken.add(absolute(input)));
        jsonFile().ifPresent(file -> taken.add(absolute(file)));
        if (imageRecords != null) {
            requireNew(taken, "--image-records", imageRecords);
            taken.add(absolute(imageRecords));
        }
        for (String log : logs) {
            Path file = PathText.toPath(fileOf(log));
            requireNew(taken, "--log", file);
            taken.add(absolute(file));
        }
    }

    private static void requireNew(List<Path> taken, String option, Path file) {
        if (isStandardOutput(file) || isOneOf(taken, option, file)) {
            throw new ConfigurationException(option, OutputMessages.fileTaken(file.toString()), null);
        }
    }

    private static boolean isOneOf(List<Path> taken, String option, Path file) {
        try {
            for (Path other : taken) {
                if (OutputFile.isSame(other, absolute(file))) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    option,
                    OutputMessages.cannotWriteResults(file.toString(), FileFailure.reason(unreadable)),
                    unreadable);
        }
    }

    /** By the names that the process has for it. Whether another name leads to the same file only the shell knows. */
    private static boolean isStandardOutput(Path file) {
        return STREAMS.stream().anyMatch(stream -> file.equals(Path.of(stream)));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String fileOf(String log) {
        return log.substring(log.indexOf('=') + 1);
    }

    private CsvCells cells() {
        return csvSafe ? CsvCells.SPREADSHEET_SAFE : CsvCells.RAW;
    }

    String runName() {
        return runName;
    }

    /** Whether any output needs the images' records. */
    boolean wantsImages() {
        return imageRecords != null || !logs.isEmpty() || wantsFullResult();
    }

    /** The most thresholds at which to count scores; 0 if no output needs the counts. */
    int scoreCounts() {
        return wantsFullResult() ? THRESHOLDS : 0;
    }

    private boolean wantsFullResult() {
        return (json != null && jsonSize == JsonSize.FULL) || !reports.isEmpty();
    }
}
