package io.github.anometry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.core.config.MetricRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MetricsCommandTest {
    private static final List<String> METRICS = List.of(
            "Accuracy",
            "AnomalyScoreDistribution",
            "AUPIMO",
            "AUPR",
            "AUPRO",
            "AUROC",
            "AUSPRO",
            "AveragePrecision",
            "BalancedAccuracy",
            "BinaryPrecisionRecallCurve",
            "ConfusionMatrix",
            "Dice",
            "F1AdaptiveThreshold",
            "F1Max",
            "F1Score",
            "FBeta",
            "IoU",
            "ManualThreshold",
            "MCC",
            "MinMax",
            "PBn",
            "PGn",
            "PIMO",
            "Precision",
            "PRO",
            "Recall",
            "ROC",
            "Specificity",
            "SPRO");

    @Test
    void explainsAMetricByAnyOfItsNames() {
        String explained = Run.anometry("metrics", "AUPRO").out();
        for (String name : List.of("aupro", "pixel_AUPRO", "image_aupro")) {
            assertThat(Run.anometry("metrics", name).out()).as(name).isEqualTo(explained);
        }
        assertThat(Run.anometry("metrics", "AUPR0").err()).startsWith("anometry: There is no metric 'AUPR0'.");
    }

    @Test
    void listsAllMetrics() {
        Run run = Run.anometry("metrics");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> !line.startsWith(" ")).map(line -> line.split(" ", 2)[0]))
                .startsWith(METRICS.toArray(String[]::new));
        assertThat(run.out()).contains("F1Max                       The best F1 score over all thresholds");
    }

    @Test
    void explainsOne() {
        Run run = Run.anometry("metrics", "AUPRO");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        AUPRO

                        Area under the curve of per-region overlap over the false positive rate of pixels, up to a limit and
                        divided by it.

                        A region is a connected part of a mask; small ones count as much as large ones (Bergmann et al.,
                        "The MVTec Anomaly Detection Dataset", 2021). Exact over raw scores, interpolated at the limit, in
                        [0, 1]. A region that fills its image counts. Undefined if no mask has a region, or no pixel is
                        normal.

                        Higher is better.

                        Fields, in this order:
                          anomaly_map  default anomaly_map  scores, higher is more anomalous: [H, W], [N, H, W] or [N, 1, H, W]
                          mask         default gt_mask      true masks, of the same shape

                        Parameters:
                          fpr_limit     double  default 0.3  the false positive rate up to which the area counts, above 0 and at most 1
                          connectivity  int     default 8    whether pixels that share a corner are neighbours (8) or only those that share a side (4)

                        In a configuration:
                          {metric: AUPRO, prefix: pixel_}

                        On the command line:
                          anometry evaluate MAPS MASKS --metrics AUPRO
                        """);
    }

    @Test
    void explainsOneWithoutFields() {
        Run run = Run.anometry("metrics", "ManualThreshold");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        ManualThreshold

                        A given threshold: its value is that number.

                        It is defined before any batch.

                        It reads no fields.

                        Parameters:
                          default_value  double  default 0.5  the threshold; may be infinite

                        In a configuration:
                          {metric: ManualThreshold}

                        On the command line:
                          anometry evaluate MAPS MASKS --metrics ManualThreshold
                        """);
    }

    @Test
    void saysWhichFieldsAreOptional() {
        Run run = Run.anometry("metrics", "AnomalyScoreDistribution");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("""
                        Fields, in this order:
                          score   default pred_score             of each image, positive, of any shape
                          map     optional, default anomaly_map  a positive score for each pixel: [H, W], [N, H, W] or [N, 1, H, W]
                          target  optional, default gt_label     whether each score's image is anomalous: 0 or 1, of the shape of the scores

                        Parameters:
                          bins  int  default 10  the number of bins of the histogram, from 1 to 1000000

                        In a configuration:
                          {metric: AnomalyScoreDistribution}

                        On the command line:
                          anometry evaluate MAPS MASKS --metrics AnomalyScoreDistribution
                        """);
    }

    @Test
    void offersTheNearestName() {
        Run run = Run.anometry("metrics", "AUPROO");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("anometry: There is no metric 'AUPROO'. Did you mean 'AUPRO'? There are "
                        + String.join(", ", METRICS) + ".\n");
    }

    @Test
    void examplesAreOfImagesOrOfPixels() {
        assertThat(Run.anometry("metrics", "PGn").out()).endsWith("""
                        In a configuration:
                          {metric: PGn, prefix: image_}

                        On the command line:
                          anometry evaluate MAPS MASKS --metrics PGn
                        """);
        assertThat(Run.anometry("metrics", "ConfusionMatrix").out()).endsWith("""
                        In a configuration, with --fit-thresholds:
                          {metric: ConfusionMatrix, fields: [pred_label, gt_label], prefix: image_}
                          {metric: ConfusionMatrix, fields: [pred_mask, gt_mask], prefix: pixel_}

                        On the command line:
                          anometry evaluate MAPS MASKS --metrics ConfusionMatrix --fit-thresholds
                        """);
    }

    static Stream<String> metrics() {
        return MetricRegistry.load().descriptors().stream().map(MetricDescriptor::name);
    }

    /** Runs the command that a metric's help shows, over data that have every field. */
    @ParameterizedTest
    @MethodSource("metrics")
    void examplesRun(String metric, @TempDir Path folder) throws IOException {
        TestData.locoCategory(folder, "bolt");
        Path maps = folder.resolve("maps");
        Path masks = folder.resolve("dataset");
        List<String> help = Run.anometry("metrics", metric).out().lines().toList();
        List<String> configurations = help.subList(
                help.indexOf(
                                command(help).endsWith("--fit-thresholds")
                                        ? "In a configuration, with --fit-thresholds:"
                                        : "In a configuration:")
                        + 1,
                help.indexOf("On the command line:") - 1);
        String command = command(help);
        assertThat(command).startsWith("anometry evaluate MAPS MASKS --metrics " + metric);

        List<Object> arguments = new ArrayList<>();
        for (String word : command.split(" ", -1)) {
            arguments.add(word.equals("MAPS") ? maps : word.equals("MASKS") ? masks : word);
        }
        Run byName = Run.anometry(arguments.subList(1, arguments.size()).toArray());
        assertThat(byName.err()).isEmpty();
        assertThat(byName.exitCode()).isZero();

        StringBuilder yaml = new StringBuilder("test_metrics:\n");
        configurations.forEach(line -> yaml.append("  - ").append(line.strip()).append('\n'));
        List<Object> configured = new ArrayList<>(List.of(
                "evaluate", maps, masks, "--config", Files.writeString(folder.resolve("e.yaml"), yaml.toString())));
        if (command.endsWith("--fit-thresholds")) {
            configured.add("--fit-thresholds");
        }
        Run run = Run.anometry(configured.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    private static String command(List<String> help) {
        return help.get(help.size() - 1).strip();
    }
}
