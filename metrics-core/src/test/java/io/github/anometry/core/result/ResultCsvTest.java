package io.github.anometry.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.RandomResults;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results as tables: what CSV carries is read as it was, and what is wrong in a file is said with its place. */
class ResultCsvTest {
    @TempDir
    private Path folder;

    private static final String METRICS = """
            run,time,inputs,stage,step,breakdown,group,metric,detail,value,undefined,text,update_count
            ,,,,,,,image_AUROC,,0.98,,,2
            ,,,,,,,pixel_F1Max,,0.5,,,2
            ,,,,,,,pixel_F1Max,threshold,Infinity,,,2
            ,,,,,,,pixel_AUPRO,,,"no region, no overlap",,0
            ,,,,,,,pixel_MinMax,,,,,2
            ,,,,,,,pixel_MinMax,min,-1.5,,,2
            ,,,,,,,pixel_MinMax,max,NaN,,,2
            ,,,,,,,Report,,,,"as ""text""\",2
            ,,,,,defect_type,crack,image_AUROC,,0.3333333333333333,,,1
            """;

    private static final EvaluationResult RESULT = EvaluationResult.builder()
            .metric("image_AUROC", MetricResult.of(0.98), 2)
            .metric("pixel_F1Max", MetricResult.of(0.5).withDetail("threshold", Double.POSITIVE_INFINITY), 2)
            .metric("pixel_AUPRO", MetricResult.undefined("no region, no overlap"), 0)
            .metric("pixel_MinMax", MetricResult.of(Map.of("min", -1.5)).withDetail("max", Double.NaN), 2)
            .metric("Report", MetricResult.from("as \"text\""), 2)
            .breakdown(new Breakdown(
                    "defect_type",
                    Map.of(
                            "crack",
                            EvaluationResult.builder()
                                    .metric("image_AUROC", MetricResult.of(1.0 / 3), 1)
                                    .build())))
            .build();

    private static final String IMAGES = """
            index,id,parts.defect_type,path,label,score,predicted_label,f1,region_pixels,region_recalls,values.pixel_AUPIMO
            0,"a, b/000","a, b","a, b/000.png",1,0.8999999761581421,0,0.25,"[12, 4]","[0.5, 1.0]",0.125
            1,,,,,,,,[],[],
            """;

    private static final List<ImageRecord> RECORDS = List.of(
            new ImageRecord(
                    0,
                    Optional.of("a, b/000"),
                    Map.of("defect_type", "a, b"),
                    Optional.of("a, b/000.png"),
                    Optional.of(true),
                    OptionalDouble.of(0.9f),
                    Optional.of(false),
                    OptionalDouble.of(0.25),
                    List.of(new RegionRecall(12, 0.5), new RegionRecall(4, 1)),
                    Map.of("pixel_AUPIMO", 0.125)),
            new ImageRecord(
                    1,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    Map.of()));

    private static String metrics(EvaluationResult result) throws IOException {
        StringWriter text = new StringWriter();
        ResultCsv.writeMetrics(result, text);
        return text.toString();
    }

    private static String images(EvaluationResult result) throws IOException {
        StringWriter text = new StringWriter();
        ResultCsv.writeImages(result, text);
        return text.toString();
    }

    private static EvaluationResult readMetrics(String table) {
        return ResultCsv.readMetrics(new StringReader(table));
    }

    private static List<ImageRecord> readImages(String table) {
        return ResultCsv.readImages(new StringReader(table));
    }

    @Test
    void metricsAreRows() throws IOException {
        assertThat(metrics(RESULT)).isEqualTo(METRICS);
        assertThat(readMetrics(METRICS)).isEqualTo(RESULT);
        assertThat(readMetrics(METRICS).metrics().keySet())
                .containsExactlyElementsOf(RESULT.metrics().keySet());
    }

    @Test
    void imagesThatWereLeftOutAreCounted() throws IOException {
        EvaluationResult result = RESULT.toBuilder()
                .missing(List.of(
                        new MissingPredictions("nut", "good", 2, 5, "2.png", "2 of 5."),
                        new MissingPredictions("nut", "crack", 1, 4, "0.png", "1 of 4.")))
                .build();
        String rows = """
                ,,,,,,,missing_images,,3,,,
                ,,,,,,,missing_images,nut/crack,1,,,
                ,,,,,,,missing_images,nut/good,2,,,
                """;
        assertThat(metrics(result)).isEqualTo(METRICS.replace(",,,,,defect_type", rows + ",,,,,defect_type"));
        assertThat(readMetrics(metrics(result))).isEqualTo(RESULT);
    }

    @Test
    void imagesAreRows() throws IOException {
        EvaluationResult result = RESULT.toBuilder().images(RECORDS).build();
        assertThat(images(result)).isEqualTo(IMAGES);
        assertThat(readImages(IMAGES)).isEqualTo(RECORDS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatTablesCarryIsReadAsItWas(long seed) throws IOException {
        RandomResults results = new RandomResults(seed);
        for (int i = 0; i < 50; i++) {
            EvaluationResult result = results.next(2);
            assertThat(readMetrics(metrics(result))).isEqualTo(carried(result));
            assertThat(readImages(images(result))).isEqualTo(result.images());
        }
    }

    /** Without curves, arrays, warnings, images, and parts without results; nested parts beside their parents. */
    private static EvaluationResult carried(EvaluationResult result) {
        Map<String, Map<String, EvaluationResult>> parts = new LinkedHashMap<>();
        addParts(parts, "", "", result);
        EvaluationResult.Builder builder = plain(result);
        parts.forEach((by, groups) -> builder.breakdown(new Breakdown(by, groups)));
        return builder.build();
    }

    private static void addParts(
            Map<String, Map<String, EvaluationResult>> parts, String outer, String group, EvaluationResult result) {
        for (Breakdown breakdown : result.breakdowns().values()) {
            breakdown.groups().forEach((name, part) -> {
                String by = outer.isEmpty() ? breakdown.by() : outer + "/" + breakdown.by();
                String full = group.isEmpty() ? name : group + "/" + name;
                if (!part.metrics().isEmpty() || !part.thresholds().isEmpty()) {
                    parts.computeIfAbsent(by, unknown -> new LinkedHashMap<>())
                            .put(full, plain(part).build());
                }
                addParts(parts, by, full, part);
            });
        }
    }

    private static EvaluationResult.Builder plain(EvaluationResult result) {
        EvaluationResult.Builder builder = EvaluationResult.builder();
        result.metrics().forEach((name, metric) -> {
            MetricResult plain = metric.isScalar()
                    ? MetricResult.of(metric.asDouble())
                    : metric.undefinedReason()
                            .map(MetricResult::undefined)
                            .or(() -> metric.text().map(MetricResult::from))
                            .orElseGet(() -> MetricResult.of(Map.of()));
            for (Map.Entry<String, Double> detail : metric.details().entrySet()) {
                plain = plain.withDetail(detail.getKey(), detail.getValue());
            }
            builder.metric(name, plain, result.updateCounts().getOrDefault(name, 0L));
        });
        result.thresholds().forEach(builder::threshold);
        return builder;
    }

    @Test
    void whatOtherToolsMakeOfATableIsRead() {
        assertThat(readMetrics("""
                        \uFEFF,metric,value,note,group,breakdown,detail,undefined,text,update_count\r
                        0,pixel_MinMax,,mine,,,,,,2\r
                        7,pixel_MinMax,-inf,mine,,,min,,,2\r
                        """))
                .isEqualTo(EvaluationResult.builder()
                        .metric("pixel_MinMax", MetricResult.of(Map.of("min", Double.NEGATIVE_INFINITY)), 2)
                        .build());
        assertThat(readImages("""
                        index,label,predicted_label,path,score,f1,values.m,region_pixels,region_recalls
                        3,1.0,False,,1e-05,,0.5,[],[]
                        """).get(0))
                .isEqualTo(new ImageRecord(
                        3,
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.of(true),
                        OptionalDouble.of(1e-5),
                        Optional.of(false),
                        OptionalDouble.empty(),
                        List.of(),
                        Map.of("m", 0.5)));
    }

    @Test
    void imagesOfTheFirstFormatAreRead() throws IOException {
        assertThat(readImages("""
                        index,path,label,score,predicted_label,f1,aupimo,region_pixels,region_recalls
                        0,a.png,1,0.5,1,0.25,0.125,[12],[0.5]
                        1,b.png,0,0.5,1,,,[],[]
                        """)).extracting(ImageRecord::values).containsExactly(Map.of("AUPIMO", 0.125), Map.of());
    }

    @Test
    void filesAreWrittenAndRead() throws IOException {
        Path metrics = folder.resolve("metrics.csv");
        Path images = folder.resolve("images.csv");
        EvaluationResult result = RESULT.toBuilder().images(RECORDS).build();
        ResultCsv.writeMetrics(result, metrics);
        ResultCsv.writeImages(result, images);
        assertThat(ResultCsv.readMetrics(metrics)).isEqualTo(RESULT);
        assertThat(ResultCsv.readImages(images)).isEqualTo(RECORDS);
    }

    @Test
    void aFullDiskIsReported() {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        assertThatIOException()
                .isThrownBy(() -> ResultCsv.writeMetrics(RESULT, full))
                .withMessage("The results cannot be written to '/dev/full': No space left on device. "
                        + "Free some space, or name a file in a folder that exists and can be written to.");
    }

    /** What a user reads whose file is not what was written. */
    @Nested
    class DamagedFiles {
        private static void assertRefused(ThrowingCallable read, String message) {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(read)
                    .withMessage(message + " Fix it there, or write the file again.");
        }

        @ParameterizedTest(name = "{2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    ",0.98,|,good,|results:2: Column 'value': Expected a number that a double holds, but found "
                            + "\"good\".",
                    ",0.98,|,1e999,|results:2: Column 'value': Expected a number that a double holds, but found "
                            + "\"1e999\".",
                    ",0.98,|,0x1p3,|results:2: Column 'value': Expected a number that a double holds, but found "
                            + "\"0x1p3\".",
                    ",0.98,|,NaN,|results:2: Column 'value': Expected a number, or nothing and a reason, but found "
                            + "NaN.",
                    "0.98,,,2|0.98,,,two|results:2: Column 'update_count': Expected a whole number, 0 or more, but "
                            + "found \"two\".",
                    "no overlap\",,0|no overlap\",,|results:5: Column 'update_count': Expected a whole number, 0 or more, "
                            + "but found nothing.",
                    "0.98,,,2|0.98,,2|results:2: The row has 12 cells, but the header 13.",
                    "0.98,,,2|0.98,,,2,3|results:2: The row has 14 cells, but the header 13.",
                    "0.98,,,2|0.98,why,,2|results:2: Column 'value': A metric has a value, a reason why it is "
                            + "undefined, or a text, but only one of them.",
                    ",,,,,,,image_AUROC|,,,,,,crack,image_AUROC|results:2: Column 'group': A group needs the name of its "
                            + "breakdown in column 'breakdown'.",
                    "image_AUROC,,0.98| ,,0.98|results:2: Column 'metric': Expected a metric's name, but found "
                            + "nothing.",
                    ",,Report,|,,image_AUROC,|results:9: Column 'metric': There are two rows of the metric "
                            + "'image_AUROC' here.",
                    "Max,max|Max,min|results:8: Column 'detail': There are two rows of the detail 'min' here.",
                    ",,pixel_F1Max,,|,,pixel_F1,,|results:4: Column 'metric': This is a detail of the metric "
                            + "'pixel_F1Max', which has no row of its own.",
                    "undefined,|undefind,|results:1: There is no column 'undefined'. There are run, time, inputs, stage, step, breakdown, group, metric, "
                            + "detail, value, undefind, text, update_count. Did you mean 'undefind'?",
                    "detail,|value,|results:1: There are two columns 'value'."
                })
        void aWrongPlaceInTheMetricsIsNamed(String part, String other, String message) {
            assertThat(METRICS).contains(part);
            String damaged = METRICS.replaceFirst(Pattern.quote(part), other == null ? "" : other);
            assertRefused(() -> readMetrics(damaged), message);
        }

        @ParameterizedTest(name = "{2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "0,\"a|-1,\"a|images:2: Column 'index': Expected a whole number, 0 or more, but found \"-1\".",
                    "png\",1,|png\",2,|images:2: Column 'label': Expected 0 or 1, but found \"2\".",
                    "[12, 4]|[12]|images:2: Column 'region_recalls': There are 2 recalls, but 1 sizes under "
                            + "'region_pixels'; each region needs both.",
                    "[12, 4]|[12, x]|images:2: Column 'region_pixels': Expected a whole number, 0 or more, but found "
                            + "\"x\".",
                    "[12, 4]|12, 4|images:2: Column 'region_pixels': Expected a list in brackets, but found \"12, 4\".",
                    "0.25|¼|images:2: Column 'f1': Expected a number that a double holds, but found \"¼\".",
                    "f1,|F1,|images:1: There is no column 'f1'. There are index, id, parts.defect_type, path, label, score, "
                            + "predicted_label, F1, region_pixels, region_recalls, values.pixel_AUPIMO. Did you mean 'F1'?"
                })
        void aWrongPlaceInTheImagesIsNamed(String part, String other, String message) {
            assertThat(IMAGES).contains(part);
            assertRefused(() -> readImages(IMAGES.replaceFirst(Pattern.quote(part), other)), message);
        }

        @Test
        void anEmptyFileIsRefused() {
            assertRefused(
                    () -> readMetrics(""),
                    "results:1: The file is empty. Its first line must name the columns breakdown, group, metric, detail, "
                            + "value, undefined, text, update_count.");
        }

        @Test
        void anotherTableIsRefused() {
            assertRefused(
                    () -> readMetrics(IMAGES),
                    "results:1: There is no column 'breakdown'. There are index, id, parts.defect_type, path, label, score, predicted_label, "
                            + "f1, region_pixels, region_recalls, values.pixel_AUPIMO.");
        }

        @Test
        void aFileOfAnotherEncodingIsRefused() throws IOException {
            Path file = Files.write(folder.resolve("metrics.csv"), new byte[] {'a', ',', (byte) 0xff});
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ResultCsv.readMetrics(file))
                    .withMessage("The results in '" + file + "' cannot be read: it is not text in UTF-8. "
                            + "Name a file that Anometry wrote.");
        }

        @Test
        void aMissingFileIsReported() {
            Path file = folder.resolve("none.csv");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ResultCsv.readImages(file))
                    .withMessage("The results in '" + file + "' cannot be read: there is no such file. "
                            + "Name a file that Anometry wrote.");
        }

        /** Whatever is done to a file, the answer is a result or what is wrong with the file. */
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4})
        void mutationsNeverBreakTheReader(long seed) {
            Random random = new Random(seed);
            int refused = 0;
            for (int i = 0; i < 3000; i++) {
                String metrics = mutated(METRICS, random);
                String images = mutated(IMAGES, random);
                try {
                    readMetrics(metrics);
                    readImages(images);
                } catch (DataException failure) {
                    refused++;
                    assertThat(failure.getMessage()).matches("(?s)(results|images):\\d+: .*[.?] Fix it there, or .*");
                }
            }
            assertThat(refused).isGreaterThan(1000);
        }

        private static String mutated(String table, Random random) {
            StringBuilder text = new StringBuilder(table);
            for (int change = 0; change <= random.nextInt(3); change++) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(12));
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, end);
                    case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                    default -> text.setCharAt(at, (char) random.nextInt(128));
                }
            }
            return text.toString();
        }

        private static final String[] PIECES = {
            "\"", "\"\"", ",", "\n", "\r", "1e400", "NaN", "9".repeat(400), "[", "]", "\0", ",,,,,,,,,", "\"a\nb\"", "-"
        };
    }
}
