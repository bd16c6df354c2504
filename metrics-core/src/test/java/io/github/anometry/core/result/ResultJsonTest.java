package io.github.anometry.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.testing.RandomResults;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results as JSON: nothing is lost, and what is wrong in a file is said with its place. */
class ResultJsonTest {
    @TempDir
    private Path folder;

    private static final Curve ROC = new Curve(
            "fpr", new double[] {0, 1}, "tpr", new double[] {0, 1}, new float[] {Float.POSITIVE_INFINITY, 0.1f});

    private static EvaluationResult example() {
        EvaluationResult crack = EvaluationResult.builder()
                .metric("image_AUROC", MetricResult.of(0.75), 1)
                .build();
        EvaluationResult nut = crack.toBuilder().category("nut").build();
        return EvaluationResult.builder()
                .metric("image_AUROC", MetricResult.of(0.98).withWarning("few images"), 2)
                .metric("pixel_F1Max", MetricResult.of(0.5).withDetail("threshold", Double.POSITIVE_INFINITY), 2)
                .metric("image_ROC", MetricResult.of(ROC), 2)
                .metric("pixel_AUPRO", MetricResult.undefined("no mask has an anomalous region"), 0)
                .metric(
                        "Overlap",
                        MetricResult.of(Map.of())
                                .withTensor("per_image", Tensor.of(new double[] {0.5, Double.NaN}))
                                .withTensor("map", Tensor.of(new float[] {1, 2, 3, 4}, 2, 2)),
                        2)
                .metric("Report", MetricResult.from("as \"text\""), 2)
                .curve("image_AUROC", ROC)
                .images(List.of(
                        new ImageRecord(
                                0,
                                Optional.of("nut/crack/000"),
                                Map.of("category", "nut"),
                                Optional.of("crack/000.png"),
                                Optional.of(true),
                                OptionalDouble.of(0.9),
                                Optional.of(false),
                                OptionalDouble.of(0.25),
                                List.of(new RegionRecall(12, 0.5)),
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
                                Map.of())))
                .breakdown(new Breakdown("category", Map.of("nut", nut)))
                .breakdown(new Breakdown("defect_type", Map.of("crack", crack)))
                .meanOf("category")
                .data(new DataSummary(new Counts(2, 1, 128, 1), 0x0123456789ABCDEFL))
                .threshold("image_threshold", 0.5)
                .missing(List.of(new MissingPredictions("nut", "good", 1, 2, "nut/test/good/1.png", "1 of 2.")))
                .scoreCounts(
                        "pred_score",
                        new ScoreCounts(1, 1, new float[] {0.9f, 0.1f}, new long[] {0, 1}, new long[] {1, 1}))
                .settings(Map.of("metrics", Map.of("image_AUROC", Map.of("fields", List.of("pred_score")))))
                .provenance(Map.of("seconds", 1.5))
                .warnings(List.of(Warning.of("note", "scores collide")))
                .build();
    }

    @Test
    void curvesKeepTheirBounds() {
        EvaluationResult result = EvaluationResult.builder()
                .metric("pixel_AUPRO", MetricResult.of(0.5), 1)
                .curve("pixel_AUPRO", ROC.withBounds(0, 0.3))
                .build();
        String json = ResultJson.write(result);
        assertThat(json).contains("\"bounds\" : [ 0.0, 0.3 ]");
        assertThat(ResultJson.read(json)).isEqualTo(result);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ResultJson.read(json.replace("[ 0.0, 0.3 ]", "[ 0.3 ]")))
                .withMessageContaining(
                        "At /drawn_curves/pixel_AUPRO: The bounds of a curve are two numbers, from and to, but there are 1.");
    }

    private static final String EXAMPLE = """
            {
              "format" : 3,
              "metrics" : {
                "image_AUROC" : 0.98,
                "pixel_F1Max" : 0.5,
                "pixel_AUPRO" : null
              },
              "undefined" : {
                "pixel_AUPRO" : "no mask has an anomalous region"
              },
              "details" : {
                "pixel_F1Max" : {
                  "threshold" : "Infinity"
                }
              },
              "curves" : {
                "image_ROC" : {
                  "fpr" : [ 0.0, 1.0 ],
                  "tpr" : [ 0.0, 1.0 ],
                  "thresholds" : [ "Infinity", 0.10000000149011612 ]
                }
              },
              "tensors" : {
                "Overlap" : {
                  "per_image" : {
                    "shape" : [ 2 ],
                    "values" : [ 0.5, null ]
                  },
                  "map" : {
                    "shape" : [ 2, 2 ],
                    "values" : [ 1.0, 2.0, 3.0, 4.0 ]
                  }
                }
              },
              "mean_of" : "category",
              "counts" : {
                "images" : 2,
                "anomalous_images" : 1,
                "pixels" : 128,
                "regions" : 1
              },
              "fingerprint" : "0123456789abcdef",
              "thresholds" : {
                "image_threshold" : 0.5
              },
              "missing_images" : [ {
                "category" : "nut",
                "defect_type" : "good",
                "missing" : 1,
                "images" : 2,
                "first" : "nut/test/good/1.png",
                "message" : "1 of 2."
              } ],
              "categories" : {
                "nut" : {
                  "metrics" : {
                    "image_AUROC" : 0.75
                  },
                  "undefined" : { },
                  "category" : "nut",
                  "update_counts" : {
                    "image_AUROC" : 1
                  }
                }
              },
              "breakdowns" : {
                "defect_type" : {
                  "crack" : {
                    "metrics" : {
                      "image_AUROC" : 0.75
                    },
                    "undefined" : { },
                    "update_counts" : {
                      "image_AUROC" : 1
                    }
                  }
                }
              },
              "warnings" : [ {
                "name" : "metric",
                "message" : "image_AUROC: few images",
                "count" : 1
              }, {
                "name" : "note",
                "message" : "scores collide",
                "count" : 1
              } ],
              "settings" : {
                "metrics" : {
                  "image_AUROC" : {
                    "fields" : [ "pred_score" ]
                  }
                }
              },
              "provenance" : {
                "seconds" : 1.5
              },
              "drawn_curves" : {
                "image_AUROC" : {
                  "fpr" : [ 0.0, 1.0 ],
                  "tpr" : [ 0.0, 1.0 ],
                  "thresholds" : [ "Infinity", 0.10000000149011612 ]
                }
              },
              "texts" : {
                "Report" : "as \\"text\\""
              },
              "metric_warnings" : {
                "image_AUROC" : [ {
                  "name" : "metric",
                  "message" : "few images",
                  "count" : 1
                } ]
              },
              "update_counts" : {
                "image_AUROC" : 2,
                "pixel_F1Max" : 2,
                "image_ROC" : 2,
                "pixel_AUPRO" : 0,
                "Overlap" : 2,
                "Report" : 2
              },
              "score_counts" : {
                "pred_score" : {
                  "normal" : 1,
                  "anomalous" : 1,
                  "thresholds" : [ 0.9, 0.1 ],
                  "false_positives" : [ 0, 1 ],
                  "true_positives" : [ 1, 1 ]
                }
              },
              "images" : [ {
                "index" : 0,
                "id" : "nut/crack/000",
                "parts" : {
                  "category" : "nut"
                },
                "path" : "crack/000.png",
                "label" : true,
                "score" : 0.9,
                "predicted_label" : false,
                "f1" : 0.25,
                "regions" : [ {
                  "pixels" : 12,
                  "recall" : 0.5
                } ],
                "values" : {
                  "pixel_AUPIMO" : 0.125
                }
              }, {
                "index" : 1
              } ]
            }
            """;

    @Test
    void theLayoutIsAPromise() {
        assertThat(ResultJson.write(example())).isEqualToNormalizingNewlines(EXAMPLE);
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        EvaluationResult read = ResultJson.read(EXAMPLE);
        assertThat(read).isEqualTo(example());
        assertThat(read.metrics().keySet())
                .containsExactlyElementsOf(example().metrics().keySet());
        assertThat(read.get("Report")).hasToString("as \"text\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyResultIsReadAsItWas(long seed) {
        RandomResults results = new RandomResults(seed);
        for (int i = 0; i < 50; i++) {
            EvaluationResult result = results.next(2);
            EvaluationResult read = ResultJson.read(ResultJson.write(result));
            assertThat(read).isEqualTo(result);
            assertThat(ResultJson.write(read)).as("order is kept").isEqualTo(ResultJson.write(result));
        }
    }

    @Test
    void aFileIsWrittenAndRead() throws IOException {
        Path file = folder.resolve("results.json");
        ResultJson.write(EvaluationResult.builder().build(), file);
        ResultJson.write(example(), file);
        assertThat(ResultJson.read(file)).isEqualTo(example());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aWriterStaysOpen() throws IOException {
        try (StringWriter text = new ClosedOnce()) {
            ResultJson.write(example(), text);
            text.append("more");
            assertThat(text.toString()).endsWith("}\nmore");
        }
    }

    private static final class ClosedOnce extends StringWriter {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public StringWriter append(CharSequence more) {
            assertThat(closed).isFalse();
            return super.append(more);
        }
    }

    @Test
    void aFullDiskIsReportedAndLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), "old");
        EvaluationResult untellable = EvaluationResult.builder()
                .warnings(List.of(Warning.of("note", "half a character: \uD83D")))
                .build();
        assertThatIOException()
                .isThrownBy(() -> ResultJson.write(untellable, file))
                .withMessage("The results cannot be written to '" + file + "': it is not text in UTF-8. "
                        + "Free some space, or name a file in a folder that exists and can be written to.");
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full").exists();
        assertThatIOException()
                .isThrownBy(() -> ResultJson.write(example(), full))
                .withMessage("The results cannot be written to '/dev/full': No space left on device. "
                        + "Free some space, or name a file in a folder that exists and can be written to.");
    }

    @Test
    void aMissingFolderIsReported() {
        Path file = folder.resolve("nowhere/results.json");
        assertThatIOException()
                .isThrownBy(() -> ResultJson.write(example(), file))
                .withMessage("The results cannot be written to '" + file + "': there is no such file. "
                        + "Free some space, or name a file in a folder that exists and can be written to.");
    }

    /** What a user reads whose file is not what was written. */
    @Nested
    class DamagedFiles {
        private static void assertRefused(String json, String message) {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ResultJson.read(json))
                    .withMessage(message + " Fix it there, or write the file again.");
        }

        @Test
        void aLaterFormatNeedsALaterVersion() {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ResultJson.read(with("\"format\" : 3", "\"format\" : 4")))
                    .withMessage(
                            "results:2:14: At /format: The results are in format 4, but this version of Anometry reads"
                                    + " formats 1 to 3. Use a newer version of Anometry.");
        }

        private static String with(String part, String other) {
            assertThat(EXAMPLE).contains(part);
            return EXAMPLE.replace(part, other);
        }

        @ParameterizedTest(name = "{2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "\"format\" : 3,| |results:153:1: 'format' is missing.",
                    "\"image_AUROC\" : 0.98|\"image_AUROC\" : \"good\"|results:4:21: At /metrics/image_AUROC: Expected "
                            + "a number, but found \"good\".",
                    "\"image_AUROC\" : 0.98|\"image_AUROC\" : \"NaN\"|results:4:21: At /metrics/image_AUROC: Expected "
                            + "a number or null, but found NaN.",
                    "\"image_AUROC\" : 0.98|\"image_AUROC\" : 1e999|results:4:21: At /metrics/image_AUROC: Expected "
                            + "a number that a double holds, but found 1e999.",
                    "\"image_AUROC\" : 2,|\"image_AUROC\" : 2.5,|results:116:21: At /update_counts/image_AUROC: "
                            + "Expected a whole number, 0 or more, but found 2.5.",
                    "\"image_AUROC\" : 2,|\"image_AUROC\" : -2,|results:116:21: At /update_counts/image_AUROC: "
                            + "Expected a whole number, 0 or more, but found -2.",
                    "\"image_AUROC\" : 2,|\"image_AUROC\" : 99999999999999999999,|results:116:21: At "
                            + "/update_counts/image_AUROC: Expected a whole number, 0 or more, but found "
                            + "99999999999999999999.",
                    "\"undefined\" : {|\"undefind\" : {|results:8:16: At /undefind: 'undefind' is unknown here; "
                            + "expected one of metrics, undefined, details, curves, tensors, drawn_curves, texts, "
                            + "metric_warnings, update_counts, images, categories, breakdowns, category, mean_of, counts, "
                            + "fingerprint, thresholds, missing_images, score_counts, warnings, settings, provenance. Did you mean "
                            + "'undefined'?",
                    "\"pixel_AUPRO\" : null|\"pixel_AUPRO\" : 1|results:153:1: The metric 'pixel_AUPRO' has a reason "
                            + "under 'undefined', but is not null under 'metrics'.",
                    "\"pixel_AUPRO\" : \"no mask has an anomalous region\"| |results:153:1: The metric 'pixel_AUPRO' is "
                            + "null, but has no reason under 'undefined'.",
                    "\"Report\" : 2|\"Report\" : 2, \"Report\" : 3|results:121:30: At /update_counts/Report: 'Report' "
                            + "occurs twice.",
                    "\"Report\" : 2|\"Repord\" : 2|results:153:1: 'texts' has the metric 'Report', but update_counts "
                            + "does not; it has image_AUROC, pixel_F1Max, image_ROC, pixel_AUPRO, Overlap, Repord. "
                            + "Did you mean 'Repord'?",
                    "\"Report\" : \"as|\"image_AUROC\" : \"as|results:153:1: The metric 'image_AUROC' has both a text "
                            + "and a value or a reason.",
                    "\"tpr\" : [ 0.0, 1.0 ]|\"tpr\" : [ 0.0 ]|results:21:5: At /curves/image_ROC: The lists of a "
                            + "curve need one number for each point, but have 2, 1 and 2 numbers.",
                    "\"tpr\" : [ 0.0, 1.0 ],| |results:21:5: At /curves/image_ROC: A curve has three lists (x, y, "
                            + "thresholds), but this one has 2.",
                    "\"shape\" : [ 2, 2 ]|\"shape\" : [ 2, 3 ]|results:32:7: At /tensors/Overlap/map: An array of shape "
                            + "[2, 3] cannot have 4 values.",
                    "\"shape\" : [ 2, 2 ]|\"shape\" : [ 99999999999, 2 ]|results:32:7: At /tensors/Overlap/map: An array "
                            + "of shape [99999999999, 2] cannot have 4 values.",
                    "\"shape\" : [ 2, 2 ],| |results:32:7: At /tensors/Overlap/map: 'shape' is missing.",
                    "\"label\" : true|\"label\" : 1|results:139:15: At /images/0/label: Expected true or false, but "
                            + "found 1.",
                    "\"index\" : 1| |results:152:3: At /images/1: 'index' is missing.",
                    "\"recall\" : 0.5| \"pixels\" : 1|results:145:18: At /images/0/regions/0/pixels: 'pixels' occurs twice.",
                    "\"crack\" : {|\"crack\" : [|results:68:17: At /breakdowns/defect_type/crack: Expected an object, "
                            + "but found a list.",
                    "\"note\"|null|results:84:14: At /warnings/1/name: Expected a text, but found null.",
                    "\"note\"|\"A note\"|results:87:3: At /warnings/1: 'A note' is not a warning name. Give "
                            + "lower-case words with hyphens: grey-mask."
                })
        void aWrongPlaceIsNamed(String part, String other, String message) {
            assertRefused(with(part, other == null ? "" : other), message);
        }

        @Test
        void whatIsMissingIsNamed() {
            assertRefused("{\"format\": 1}", "results:1:13: 'metrics' is missing.");
            assertRefused(
                    "{\"format\": 1, \"metrics\": {}, \"undefined\": {}}", "results:1:45: 'update_counts' is missing.");
        }

        @Test
        void whatIsNoJsonIsRefused() {
            assertRefused("", "results:1:1: Expected an object, but found nothing.");
            assertRefused("[1]", "results:1:1: Expected an object, but found a list.");
            assertRefused(
                    "results.json",
                    "results:1:1: This is not JSON: Unrecognized token 'results': was expecting (JSON String, Number, "
                            + "Array, Object or token 'null', 'true' or 'false').");
            assertRefused(EXAMPLE + "{}", "results:154:1: Expected the end of the file, but found an object.");
        }

        @Test
        void aFileThatEndsTooEarlyIsRefused() {
            assertRefused(
                    EXAMPLE.substring(0, EXAMPLE.indexOf("\"curves\"")),
                    "results:16:3: At /details: This is not JSON: Unexpected end-of-input within/between Object entries.");
        }

        @Test
        void aFileOfAnotherEncodingIsRefused() throws IOException {
            Path file = Files.write(folder.resolve("results.json"), new byte[] {'{', '"', (byte) 0xff, '"'});
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ResultJson.read(file))
                    .withMessage("The results in '" + file + "' cannot be read: it is not text in UTF-8. "
                            + "Name a file that Anometry wrote.");
        }

        @Test
        void aMissingFileIsReported() {
            Path file = folder.resolve("none.json");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ResultJson.read(file))
                    .withMessage("The results in '" + file + "' cannot be read: there is no such file. "
                            + "Name a file that Anometry wrote.");
        }

        @Test
        void aFileIsNamedInWhatIsSaid() throws IOException {
            Path file = Files.writeString(folder.resolve("results.json"), "{\"format\": true}");
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ResultJson.read(file))
                    .withMessage(file + ":1:12: At /format: Expected a whole number, 0 or more, but found true. "
                            + "Fix it there, or write the file again.");
        }

        /** Whatever is done to a file, the answer is a result or what is wrong with the file. */
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4})
        void mutationsNeverBreakTheReader(long seed) {
            Random random = new Random(seed);
            int refused = 0;
            for (int i = 0; i < 3000; i++) {
                StringBuilder json = new StringBuilder(EXAMPLE);
                for (int change = 0; change <= random.nextInt(3); change++) {
                    mutate(json, random);
                }
                try {
                    ResultJson.read(json.toString());
                } catch (DataException failure) {
                    refused++;
                    assertThat(failure.getMessage()).matches("(?s)results:\\d+:\\d+: .*[.?] Fix it there, or .*");
                }
            }
            assertThat(refused).isGreaterThan(1000);
        }

        private static final String[] PIECES = {
            "null",
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "-1",
            "1e400",
            "\"NaN\"",
            "9".repeat(1200),
            "true",
            "\\u00",
            "\0",
            "\"metrics\": {}",
            "[[[[[[[[",
            "0x1",
            "/* */"
        };

        private static void mutate(StringBuilder json, Random random) {
            int at = random.nextInt(json.length());
            int end = Math.min(json.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> json.delete(at, end);
                case 1 -> json.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> json.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
                default -> json.setCharAt(at, (char) random.nextInt(128));
            }
        }

        @Test
        void nestingWithoutEndIsRefused() {
            String deep = "{\"format\":1,\"breakdowns\":" + "{\"a\":{\"b\":{\"breakdowns\":".repeat(100_000);
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> ResultJson.read(deep))
                    .withMessageContaining(
                            "This is not JSON: Document nesting depth (301) exceeds the maximum allowed");
        }
    }

    /** Images of the first format have the area under their overlap curve in a member of its own. */
    @Test
    void theFirstFormatIsRead() {
        EvaluationResult result = ResultJson.read("""
                {"format": 1, "metrics": {"AUPIMO": 0.5}, "undefined": {}, "update_counts": {"AUPIMO": 1},
                 "images": [{"index": 0, "path": "a.png", "aupimo": 0.5}, {"index": 1, "path": "b.png"}]}
                """);
        assertThat(result.images()).extracting(ImageRecord::values).containsExactly(Map.of("AUPIMO", 0.5), Map.of());
    }
}
